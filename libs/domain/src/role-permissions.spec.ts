import { permissions } from './permissions';
import { permissionsOf, rolePermissions } from './role-permissions';
import { agencyRoles, roleLabels, roles } from './roles';

describe('roles', () => {
  it.each(roles)('%s has a label, reads the programme and asks for nothing unknown', (role) => {
    expect(roleLabels[role]).toBeTruthy();
    expect(permissions).toEqual(expect.arrayContaining([...rolePermissions[role]]));
    expect(rolePermissions[role]).toEqual(
      expect.arrayContaining(['session.use', 'programme.read', 'audit.read']),
    );
  });

  it.each(roles)('%s holds no permission twice', (role) => {
    expect(new Set(rolePermissions[role]).size).toBe(rolePermissions[role].length);
  });

  it.each(permissions)('%s is held by somebody', (permission) => {
    expect(roles.some((role) => rolePermissions[role].includes(permission))).toBe(true);
  });
});

describe('who may not', () => {
  const holders = (permission: (typeof permissions)[number]) =>
    roles.filter((role) => rolePermissions[role].includes(permission));

  it('keeps judging and approving to the chair', () => {
    expect(holders('panel.judge')).toEqual(['chair']);
    expect(holders('report.approve')).toEqual(['chair']);
  });

  it('keeps writing a return to whom it may be given, and signing it off to the contact', () => {
    expect(holders('return.write')).toEqual(['spoc', 'auditor']);
    expect(holders('return.submit')).toEqual(['spoc', 'auditor']);
    expect(holders('return.sign-off')).toEqual(['spoc']);
  });

  it('keeps returns from the board, the scrutineer, the subgroup and the administrator', () => {
    expect(holders('return.read')).toEqual([
      'coordinator',
      'chair',
      'spoc',
      'auditor',
      'panel-member',
    ]);
  });

  it('keeps the restricted report to the partnership’s own bodies', () => {
    expect(holders('report.read')).toEqual([
      'coordinator',
      'chair',
      'subgroup-member',
      'board-member',
      'scrutineer',
    ]);
  });

  it('lets the scrutineer read and comment on a draft, and write none of it', () => {
    expect(holders('report.read-draft')).toEqual(['coordinator', 'chair', 'scrutineer']);
    expect(holders('report.comment')).toEqual(['coordinator', 'chair', 'scrutineer']);
    expect(holders('report.draft')).toEqual(['coordinator', 'chair']);
  });

  it('shows a draft, which holds its cases in short, to nobody who may not read those', () => {
    const readers = holders('report.read-draft');
    expect(readers.filter((role) => !holders('report.read-vignettes').includes(role))).toEqual([]);
  });

  it('gives agency roles nothing that ranges over agencies', () => {
    for (const role of agencyRoles) {
      for (const wide of ['sample.draw', 'return.waive', 'report.draft', 'trail.read'] as const) {
        expect(rolePermissions[role]).not.toContain(wide);
      }
    }
  });
});

describe('permissionsOf', () => {
  it('is empty without a role', () => {
    expect(permissionsOf([]).size).toBe(0);
  });

  it('joins what several roles give', () => {
    const both = permissionsOf(['auditor', 'spoc']);
    expect(both.has('return.write')).toBe(true);
    expect(both.has('return.sign-off')).toBe(true);
    expect(both.has('panel.judge')).toBe(false);
  });
});
