import { Outcome, significanceLevel } from './outcome';

/** What a comparison lets a report say; the first is the normal result (domain brief 8). */
export type Verdict = 'too few cases to tell' | 'cannot be compared' | 'more than chance';

/** The words for a test, by its p or by the p corrected for the others printed beside it. */
export function verdictOf(test: Outcome<{ readonly p: number }>, correctedP?: number): Verdict {
  if (test.status === 'undefined') return 'cannot be compared';
  if (test.status === 'too-few') return 'too few cases to tell';
  return (correctedP ?? test.p) < significanceLevel ? 'more than chance' : 'too few cases to tell';
}
