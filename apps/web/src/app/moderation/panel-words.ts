import type { ModerationOutcome } from '@sightline/contracts';

/** How far apart the agencies are: "all agree", "1 step apart". */
export function rangeWords(range: number | null): string {
  if (range === null) return 'not graded yet';
  if (range === 0) return 'all agree';
  return range === 1 ? '1 step apart' : `${range} steps apart`;
}

export const outcomeWords: Record<ModerationOutcome, string> = {
  confirmed: 'confirmed',
  lowered: 'lowered',
  raised: 'raised',
  unmoderated: 'left unmoderated',
  'not-agreed': 'not agreed',
};

export const whoseWords: Record<'child' | 'family' | 'practitioner', string> = {
  child: 'The child',
  family: 'The family',
  practitioner: 'A practitioner',
};
