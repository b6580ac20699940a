import type { ClueView, DifferenceKind } from '@sightline/contracts';
import type { ClueKind } from '@sightline/domain';

/** Why words are marked, after the words themselves. */
export const clueWords: Record<ClueKind, string> = {
  figure: 'is a figure of the restricted report',
  case: 'names a case',
  count: 'tells a count',
  number: 'is a number',
  agency: 'names an agency',
  place: 'may name a place',
  person: 'may say who somebody is',
};

/** What to do about it. */
export function clueAdvice({ isConfirmable }: Pick<ClueView, 'isConfirmable'>): string {
  return isConfirmable
    ? 'Say why it may be published, or edit the words.'
    : 'Edit the words: a count is never published in people’s words.';
}

/** Headings of the differences, in their order. */
export const differenceTitles: Record<DifferenceKind, string> = {
  'kept-back': 'Kept back',
  'in-words': 'Told in words and bands',
  'left-out': 'Left out',
  reworded: 'In other words',
  confirmed: 'Confirmed to stay',
};
