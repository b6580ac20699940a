import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AppConfig } from '../config';
import { RequestContext, type Actor } from '../context';
import { ProblemError } from '../errors';
import { accessKey, type Access } from './access.decorators';
import { cookieOf, type ActorRequest } from './actor-request';
import { checkOrigin, isUnsafe } from './origin';
import { csrfTokenOf, isSameSecret, sessionCookie } from './session-cookie';
import { SessionReader } from './session-reader';

/** First of the three layers of access: signed in, and permitted by a role in force today. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly config: AppConfig,
    private readonly context: RequestContext,
    private readonly sessions: SessionReader,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const access = this.reflector.getAllAndOverride<Access | undefined>(accessKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!access) throw new ProblemError('permission.missing');
    if (isUnsafe(request)) checkOrigin(request, this.config);
    if (access.kind === 'public') return true;
    request.actor = await this.signedIn(request);
    this.context.signedIn(request.actor);
    checkPermission(access, request.actor);
    return true;
  }

  private async signedIn(request: ActorRequest): Promise<Actor> {
    const token = cookieOf(request, sessionCookie);
    if (!token) throw new ProblemError('session.required');
    const actor = await this.sessions.actorOf(token);
    if (isUnsafe(request)) checkCsrf(request, token);
    return actor;
  }
}

function checkCsrf(request: ActorRequest, token: string): void {
  const given = request.get('x-csrf-token') ?? '';
  if (!isSameSecret(given, csrfTokenOf(token))) {
    throw new ProblemError('request.origin', 'The page is out of date. Reload it and try again.');
  }
}

function checkPermission(access: Access, actor: Actor): void {
  if (access.kind !== 'permission') return;
  if (!access.anyOf.some((permission) => actor.permissions.has(permission))) {
    throw new ProblemError('permission.missing');
  }
}
