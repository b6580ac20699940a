/** Roles are held in one partnership, for a period, and some of them for one agency. */
export const roles = [
  'coordinator',
  'chair',
  'subgroup-member',
  'spoc',
  'auditor',
  'panel-member',
  'board-member',
  'scrutineer',
  'administrator',
  'key-holder',
] as const;
export type Role = (typeof roles)[number];

/** What people call a role. */
export const roleLabels: Record<Role, string> = {
  coordinator: 'Audit co-ordinator',
  chair: 'Chair',
  'subgroup-member': 'QA subgroup member',
  spoc: 'Agency single point of contact',
  auditor: 'Agency auditor',
  'panel-member': 'Panel member',
  'board-member': 'Board member',
  scrutineer: 'Independent scrutineer',
  administrator: 'Administrator',
  'key-holder': 'Key-holder',
};

/** Roles that act for one agency and see only its rows. */
export const agencyRoles: readonly Role[] = ['spoc', 'auditor', 'panel-member'];
