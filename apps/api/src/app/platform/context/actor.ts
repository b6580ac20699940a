import type { Permission, Role } from '@sightline/domain';

export interface HeldRole {
  readonly role: Role;
  readonly agencyId: string | null;
}

/** Who is acting, in the partnership of the session, with the roles in force today. */
export interface Actor {
  readonly accountId: string;
  readonly name: string;
  readonly sessionId: string;
  readonly partnershipId: string;
  readonly roles: readonly HeldRole[];
  readonly permissions: ReadonlySet<Permission>;
  /** The agencies the person acts for; empty for roles that act for the partnership. */
  readonly agencyIds: readonly string[];
}

/** Whether the actor holds one of the roles in the session's partnership today. */
export function holdsRole(actor: Actor, ...wanted: readonly Role[]): boolean {
  return actor.roles.some((held) => wanted.includes(held.role));
}

/** The agencies for which the actor holds one of the roles. */
export function agenciesAs(actor: Actor, ...wanted: readonly Role[]): string[] {
  const ids = actor.roles
    .filter((held) => wanted.includes(held.role))
    .flatMap((held) => held.agencyId ?? []);
  return [...new Set(ids)];
}
