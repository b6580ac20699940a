import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Permission } from '@sightline/domain';
import type { Actor } from '../context';
import type { ActorRequest } from './actor-request';

export const accessKey = 'sightline:access';

/** What a route asks of its caller. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'permission'; readonly anyOf: readonly Permission[] };

const declare = (access: Access): MethodDecorator & ClassDecorator =>
  SetMetadata(accessKey, access);

/** Anybody may call the route, signed in or not. */
export const Public = (): MethodDecorator & ClassDecorator => declare({ kind: 'public' });

/** Whoever has a session may call the route. */
export const SignedIn = (): MethodDecorator & ClassDecorator => declare({ kind: 'signed-in' });

/** Whoever's roles of today give one of the permissions may call the route. */
export const RequirePermission = (...anyOf: Permission[]): MethodDecorator & ClassDecorator =>
  declare({ kind: 'permission', anyOf });

/** The person who calls, as a parameter of a controller's method. */
export const CurrentActor = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Actor => {
    const { actor } = context.switchToHttp().getRequest<ActorRequest>();
    if (!actor) throw new Error('CurrentActor on a public route');
    return actor;
  },
);
