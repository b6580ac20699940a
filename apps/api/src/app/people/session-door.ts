import { Injectable } from '@nestjs/common';
import type { SessionView, SignInDto } from '@sightline/contracts';
import type { Request, Response } from 'express';
import { AppConfig } from '../platform/config';
import type { Actor } from '../platform/context';
import { cookieOf, cookieOptions, sessionCookie } from '../platform/security';
import { SessionService } from './session.service';
import { SignInService } from './sign-in.service';

/** Where sessions meet HTTP: the token goes into a cookie that no script can read. */
@Injectable()
export class SessionDoor {
  constructor(
    private readonly config: AppConfig,
    private readonly signIns: SignInService,
    private readonly sessions: SessionService,
  ) {}

  async enter(dto: SignInDto, response: Response): Promise<SessionView> {
    const { token, session } = await this.signIns.signIn(dto);
    response.cookie(sessionCookie, token, cookieOptions(this.config));
    return session;
  }

  async current(request: Request): Promise<SessionView | null> {
    const token = tokenOf(request);
    return token === '' ? null : this.sessions.current(token);
  }

  async leave(actor: Actor, response: Response): Promise<void> {
    await this.sessions.close(actor);
    response.clearCookie(sessionCookie, cookieOptions(this.config));
  }

  async leaveEverywhere(actor: Actor, response: Response): Promise<void> {
    await this.sessions.closeAll(actor);
    response.clearCookie(sessionCookie, cookieOptions(this.config));
  }

  switchTo(actor: Actor, request: Request, partnershipId: string): Promise<SessionView> {
    return this.sessions.switchTo(actor, tokenOf(request), partnershipId);
  }
}

/** Empty where there is no cookie; behind the guard there always is one. */
const tokenOf = (request: Request): string => cookieOf(request, sessionCookie) ?? '';
