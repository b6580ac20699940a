import type { Outcome } from '@sightline/statistics';
import type { Coefficient } from './audit-figures';

type Measured = Outcome<{ readonly value: number; readonly standardError?: number }>;

/** A coefficient with all that is printed beside it; the error only where cases were drawn. */
export function coefficientOf(outcome: Measured, areCasesDrawn = false): Coefficient {
  const { statistic: name, weights, n, missing } = outcome;
  if (outcome.status !== 'ok') {
    return { name, weights, n, missing, value: null, why: outcome.reason, standardError: null };
  }
  const standardError = areCasesDrawn ? (outcome.standardError ?? null) : null;
  return { name, weights, n, missing, value: outcome.value, why: null, standardError };
}
