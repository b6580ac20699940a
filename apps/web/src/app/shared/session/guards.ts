import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import type { Permission } from '@sightline/domain';
import { SessionStore } from './session-store';

/** Signed in, or sent to sign in and back to the page asked for. */
export const signedIn: CanActivateFn = (_route, state) => {
  if (inject(SessionStore).isSignedIn()) return true;
  const router = inject(Router);
  const queryParams = state.url === '/' ? {} : { next: state.url };
  return router.createUrlTree(['/sign-in'], { queryParams });
};

/** Permitted, or shown the page that says the role does not allow it (the address stays). */
export function permitted(permission: Permission): CanActivateFn {
  return () => {
    if (inject(SessionStore).can(permission)) return true;
    const router = inject(Router);
    return new RedirectCommand(router.parseUrl('/not-allowed'), { skipLocationChange: true });
  };
}
