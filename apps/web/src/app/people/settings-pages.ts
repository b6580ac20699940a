import type { Permission } from '@sightline/domain';

export interface SettingsPage {
  readonly label: string;
  /** Under /settings; the routes of the client say which slice it comes from. */
  readonly path: string;
  /** Shown to those who have any of these. */
  readonly anyOf: readonly Permission[];
}

/** The pages of the settings, in the order of the tabs. */
export const settingsPages: readonly SettingsPage[] = [
  { label: 'Forms', path: 'forms', anyOf: ['settings.write'] },
  { label: 'Calendar and workload', path: 'planning', anyOf: ['planning.write'] },
  { label: 'Schools', path: 'schools', anyOf: ['school.write'] },
  {
    label: 'Safeguarding contacts',
    path: 'safeguarding',
    anyOf: ['safeguarding.write', 'safeguarding-lead.write'],
  },
  { label: 'People', path: 'people', anyOf: ['people.write'] },
  { label: 'Agencies', path: 'agencies', anyOf: ['agency-setting.write'] },
  { label: 'Data protection', path: 'data-protection', anyOf: ['data-protection.write'] },
  { label: 'Quiet days', path: 'quiet-days', anyOf: ['settings.write'] },
  { label: 'Report style', path: 'report-style', anyOf: ['report-template.write'] },
  { label: 'Publishing', path: 'publishing', anyOf: ['publication.set'] },
  { label: 'Outbox', path: 'outbox', anyOf: ['outbox.read'] },
  { label: 'Vault', path: 'vault', anyOf: ['vault.set'] },
  { label: 'Never named', path: 'never-named', anyOf: ['never-named.write'] },
];

/** Those that somebody may open; the first is where “Settings” leads. */
export function settingsPagesFor(can: (permission: Permission) => boolean): SettingsPage[] {
  return settingsPages.filter(({ anyOf }) => anyOf.some(can));
}
