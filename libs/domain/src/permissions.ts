/** Everything a route may ask for, noun.verb. */
export const permissions = [
  'session.use',
  'programme.read',
  'programme.import',
  'audit.read',
  'audit.plan',
  'audit.scope',
  'audit.close',
  'sample.draw',
  'template.read',
  'template.write',
  'template.publish',
  'settings.read',
  'settings.write',
  'people.read',
  'school.read',
  'school.write',
  'grid.read',
  'return.read',
  'return.issue',
  'return.check-known',
  'return.reopen-nil',
  'return.allocate',
  'return.write',
  'return.submit',
  'return.sign-off',
  'return.decline',
  'return.query',
  'return.waive',
  'panel.read',
  'panel.convene',
  'panel.judge',
  'finding.read',
  'finding.write',
  'report.read',
  'report.draft',
  'report.approve',
  'trail.read',
] as const;
export type Permission = (typeof permissions)[number];

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
] as const;
export type Role = (typeof roles)[number];

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
};

/** Roles that act for one agency and see only its rows. */
export const agencyRoles: readonly Role[] = ['spoc', 'auditor', 'panel-member'];

const everyone: readonly Permission[] = ['session.use', 'programme.read', 'audit.read'];

/**
 * Which role may do what (docs/guide/access.md shows it route by route). The report is the
 * restricted rendering: it is for the partnership's own bodies, not for agencies.
 */
export const rolePermissions: Record<Role, readonly Permission[]> = {
  coordinator: [
    ...everyone,
    'programme.import',
    'audit.plan',
    'audit.scope',
    'audit.close',
    'sample.draw',
    'template.read',
    'template.write',
    'template.publish',
    'settings.read',
    'settings.write',
    'people.read',
    'school.read',
    'school.write',
    'grid.read',
    'return.read',
    'return.issue',
    'return.reopen-nil',
    'return.query',
    'return.waive',
    'panel.read',
    'panel.convene',
    'finding.read',
    'finding.write',
    'report.read',
    'report.draft',
    'trail.read',
  ],
  chair: [
    ...everyone,
    'template.read',
    'settings.read',
    'people.read',
    'school.read',
    'grid.read',
    'return.read',
    'panel.read',
    'panel.convene',
    'panel.judge',
    'finding.read',
    'finding.write',
    'report.read',
    'report.draft',
    'report.approve',
    'trail.read',
  ],
  'subgroup-member': [
    ...everyone,
    'template.read',
    'template.write',
    'settings.read',
    'report.read',
  ],
  // Writes only returns given to themselves, as in an agency too small for a second auditor.
  spoc: [
    ...everyone,
    'template.read',
    'settings.read',
    'people.read',
    'school.read',
    'grid.read',
    'return.read',
    'return.check-known',
    'return.reopen-nil',
    'return.allocate',
    'return.write',
    'return.submit',
    'return.sign-off',
    'return.decline',
    'panel.read',
  ],
  auditor: [
    ...everyone,
    'school.read',
    'template.read',
    'settings.read',
    'return.read',
    'return.write',
    'return.submit',
  ],
  'panel-member': [
    ...everyone,
    'template.read',
    'settings.read',
    'return.read',
    'panel.read',
  ],
  'board-member': [...everyone, 'report.read'],
  scrutineer: [...everyone, 'panel.read', 'report.read'],
  administrator: [
    ...everyone,
    'settings.read',
    'settings.write',
    'people.read',
    'school.read',
    'school.write',
    'trail.read',
  ],
};

/** Every permission that the roles give together. */
export function permissionsOf(held: readonly Role[]): Set<Permission> {
  return new Set(held.flatMap((role) => rolePermissions[role]));
}
