import type { FormSettings, SettingId } from '@sightline/form-engine';

/** A number of the checks that a form may set for itself, and the partnership's for it. */
export interface OwnNumber {
  readonly part: keyof FormSettings;
  readonly setting: Extract<
    SettingId,
    | 'thin-evidence-words'
    | 'good-needs-met-percent'
    | 'inadequate-below-met-percent'
    | 'grades-apart-steps'
  >;
  /** Bounds of the number as it is shown. */
  readonly least: number;
  readonly most: number;
  /** What a form stores of one that is shown: shares are stored as parts of 1, shown as per cent. */
  readonly parts: number;
}

export const ownNumbers: readonly OwnNumber[] = [
  { part: 'gradesApart', setting: 'grades-apart-steps', least: 1, most: 3, parts: 1 },
  { part: 'thinEvidenceWords', setting: 'thin-evidence-words', least: 0, most: 1000, parts: 1 },
  { part: 'goodNeedsMet', setting: 'good-needs-met-percent', least: 0, most: 100, parts: 100 },
  {
    part: 'inadequateBelowMet',
    setting: 'inadequate-below-met-percent',
    least: 0,
    most: 100,
    parts: 100,
  },
];

export function shownNumber({ parts }: OwnNumber, stored: number): number {
  return Math.round(stored * parts);
}

export function storedNumber({ parts }: OwnNumber, shown: number): number {
  return shown / parts;
}
