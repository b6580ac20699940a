import { rolePermissions, type Permission, type Role } from '@sightline/domain';
import { settingsPagesFor } from './settings-pages';

const labelsFor = (role: Role) =>
  settingsPagesFor((permission: Permission) => rolePermissions[role].includes(permission)).map(
    ({ label }) => label,
  );

describe('the pages of the settings', () => {
  it('are for those who may write them', () => {
    const all = [
      'Forms',
      'Calendar and workload',
      'Schools',
      'Safeguarding contacts',
      'People',
      'Agencies',
      'Data protection',
      'Quiet days',
      'Report style',
      'Publishing',
      'Outbox',
    ];
    expect(labelsFor('administrator')).toEqual(all);
    expect(labelsFor('coordinator')).toEqual([...all, 'Vault', 'Never named']);
    expect(labelsFor('key-holder')).toEqual(['Vault', 'Never named']);
    expect(labelsFor('spoc')).toEqual(['Safeguarding contacts', 'People', 'Agencies']);
    for (const role of ['auditor', 'board-member', 'chair'] as const) {
      expect(labelsFor(role)).toEqual([]);
    }
  });
});
