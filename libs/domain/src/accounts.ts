import { agencyRoles, type Role } from './roles';

/** Fewest characters of a password (NCSC and OWASP: length before complexity). */
export const shortestPassword = 12;
/** Most characters: hashing takes time with length. */
export const longestPassword = 200;
/** Days for which an invitation may be taken up. */
export const invitationDays = 14;
/** Minutes for which a forgotten password may be chosen anew. */
export const passwordResetMinutes = 60;

/** What somebody is in a partnership's register of people. */
export const personStates = ['invited', 'active', 'coming', 'left'] as const;
export type PersonState = (typeof personStates)[number];

export const personStateLabels: Record<PersonState, string> = {
  invited: 'Invited',
  active: 'Active',
  coming: 'Starts later',
  left: 'Left',
};

const byCoordinator: readonly Role[] = [
  'chair',
  'subgroup-member',
  'spoc',
  'auditor',
  'panel-member',
  'board-member',
  'scrutineer',
];
const byContact: readonly Role[] = ['auditor', 'panel-member'];

/** Which roles somebody gives: nobody hands on more than their own work needs. */
export const rolesGivenBy: Partial<Record<Role, readonly Role[]>> = {
  administrator: [...byCoordinator, 'coordinator', 'administrator', 'key-holder'],
  coordinator: byCoordinator,
  spoc: byContact,
};

/** Whether the role is held for an agency, which must then be named. */
export function isAgencyRole(role: Role): boolean {
  return agencyRoles.includes(role);
}
