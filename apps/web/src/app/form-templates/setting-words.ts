import {
  settingFacts,
  settingIds,
  type SettingFacts,
  type SettingGroup,
  type SettingId,
} from '@sightline/form-engine';

interface GroupWords {
  readonly title: string;
  readonly lead: string;
}

/** What each part of the page is called, and what changes with its numbers. */
export const groupWords: Record<SettingGroup, GroupWords> = {
  timescales: {
    title: 'Local timescales',
    lead: 'Questions and help say these numbers.',
  },
  warnings: {
    title: 'Warnings before a return is handed in',
    lead: 'Warnings stop nothing: the auditor and the single point of contact see them, and then the panel.',
  },
  evidence: {
    title: 'Evidence',
    lead: 'The room under an answer.',
  },
  minutes: {
    title: 'Expected minutes',
    lead: 'What the length of a form is worked out from while it is being made.',
  },
};

/** The settings of a group, in the order of the page. */
export function settingsIn(group: SettingGroup): readonly SettingId[] {
  return settingIds.filter((id) => settingFacts[id].group === group);
}

/** A number and what it counts: "72 hours". */
export function numberWords(id: SettingId, value: number): string {
  return `${value} ${settingFacts[id].unit[value === 1 ? 0 : 1]}`;
}

/** The usual number and what it counts. */
export function usualWords(id: SettingId): string {
  const { usual }: SettingFacts = settingFacts[id];
  return usual === null ? 'not set' : numberWords(id, usual);
}
