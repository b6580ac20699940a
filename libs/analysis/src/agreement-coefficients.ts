import { gwetCoefficient, krippendorffAlpha, type RatingTable } from '@sightline/statistics';
import type { Coefficient } from './audit-figures';
import { coefficientOf } from './coefficients';

/**
 * The two that are printed of people who graded the same cases. Name and weights always go with the
 * value: the same grades give 0.53 or 0.85 (domain brief 8). Nobody drew the cases, so no error.
 */
export function agreementCoefficients(table: RatingTable): Coefficient[] {
  const outcomes = [krippendorffAlpha(table, 'ordinal'), gwetCoefficient(table, 'quadratic')];
  return outcomes.map((outcome) => coefficientOf(outcome));
}
