import { isAgencyRole, rolesGivenBy, type Role } from '@sightline/domain';
import { agenciesAs, holdsRole, type Actor } from '../../platform/context';

/** Roles whose holders look after everybody of the partnership, not their own agency alone. */
const seeEverybody: readonly Role[] = ['coordinator', 'administrator'];

export function seesEverybody(actor: Actor): boolean {
  return holdsRole(actor, ...seeEverybody);
}

/** Roles the actor gives somewhere. */
export function givableRoles(actor: Actor): Role[] {
  return [...new Set(actor.roles.flatMap(({ role }) => rolesGivenBy[role] ?? []))];
}

/** Whether the actor may give, end or hand over such a role, in that agency. */
export function mayGive(actor: Actor, role: Role, agencyId: string | null): boolean {
  const byPartnership = actor.roles
    .filter((held) => seeEverybody.includes(held.role))
    .some((held) => rolesGivenBy[held.role]?.includes(role));
  if (byPartnership) return true;
  const byContact = rolesGivenBy.spoc ?? [];
  const isOwn = agencyId !== null && agenciesAs(actor, 'spoc').includes(agencyId);
  return isOwn && isAgencyRole(role) && byContact.includes(role);
}
