import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Post,
  Req,
  Res,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import { paths, SignInDto, SwitchPartnershipDto, type SessionView } from '@sightline/contracts';
import type { Request, Response } from 'express';
import type { Actor } from '../platform/context';
import { NullAsJson } from '../platform/http';
import { CurrentActor, Public, SignedIn } from '../platform/security';
import { SessionDoor } from './session-door';

@Controller(paths.session)
export class SessionController {
  constructor(private readonly door: SessionDoor) {}

  /** Signs in: answers the session and sets its cookie. */
  @Post()
  @Public()
  @UseGuards(ThrottlerGuard)
  @HttpCode(200)
  signIn(
    @Body() dto: SignInDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return this.door.enter(dto, response);
  }

  /** Null where nobody is signed in: a client asks this first, and that is no error. */
  @Get()
  @Public()
  @UseInterceptors(NullAsJson)
  current(@Req() request: Request): Promise<SessionView | null> {
    return this.door.current(request);
  }

  /** Ends the session at once. */
  @Delete()
  @SignedIn()
  @HttpCode(204)
  signOut(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    return this.door.leave(actor, response);
  }

  /** Ends every session of the person, on every device, this one too. */
  @Delete('everywhere')
  @SignedIn()
  @HttpCode(204)
  signOutEverywhere(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    return this.door.leaveEverywhere(actor, response);
  }

  /** Moves the session to another partnership in which the person holds a role. */
  @Post('partnership')
  @SignedIn()
  @HttpCode(200)
  switchPartnership(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Body() dto: SwitchPartnershipDto,
  ): Promise<SessionView> {
    return this.door.switchTo(actor, request, dto.partnershipId);
  }
}
