import { verdictOf, type Outcome } from '@sightline/statistics';
import type { ThenNowTest, ThenNowVerdict } from './audit-figures';

/** The p of a test that could be made. */
export function testOf(test: Outcome<{ readonly p: number }>): ThenNowTest | null {
  return test.status === 'ok' ? { p: test.p, method: test.statistic } : null;
}

/** Two samples in which every case is alike do compare: there is no difference to be tested. */
export function verdictOfPair(
  test: Outcome<{ readonly p: number }>,
  printed?: number,
): ThenNowVerdict {
  return test.status === 'undefined' ? 'no difference' : verdictOf(test, printed);
}
