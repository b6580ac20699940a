import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AppConfig } from '../config';
import { RequestContext, type Actor } from '../context';
import { notFound, ProblemError } from '../errors';
import { accessKey, type Access } from './access.decorators';
import { cookieOf, type ActorRequest } from './actor-request';
import { checkOrigin, isUnsafe } from './origin';
import { RecordVisibility } from './record-visibility';
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
    private readonly visibility: RecordVisibility,
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
    if (isPermitted(access, request.actor)) return true;
    const isSeen = await this.visibility.seesAll(request.actor, request.params);
    throw isSeen ? new ProblemError('permission.missing') : notFound();
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

function isPermitted(access: Access, actor: Actor): boolean {
  if (access.kind !== 'permission') return true;
  return access.anyOf.some((permission) => actor.permissions.has(permission));
}
