import { Coefficient, whyNoCoefficient } from './coefficient';
import { figure, Outcome, Printed } from './outcome';
import { IndependentUnits } from './units';
import { AgreementWeights, weightMatrix } from './weights';

/** The two grades of one case: of two raters, or before and after moderation. */
export type GradePair = readonly [first: number, second: number];

/**
 * Cohen's kappa of two complete sets of grades, weighted (Cohen 1960, 1968). Throws RangeError for
 * a grade that is not on the scale.
 */
export function cohenKappa(
  pairs: IndependentUnits<GradePair>,
  scale: readonly number[],
  weights: AgreementWeights,
): Outcome<Coefficient> {
  const printed: Printed = {
    statistic: weights === 'identity' ? 'Cohen’s kappa' : 'Cohen’s weighted kappa',
    weights,
    n: pairs.values.length,
    missing: pairs.missing,
  };
  const stray = pairs.values.flat().find((grade) => !scale.includes(grade));
  if (stray !== undefined) throw new RangeError(`${stray} is not on the scale`);
  const unavailable = whyNoCoefficient(printed, pairs.values.flat());
  if (unavailable) return unavailable;
  const matrix = weightMatrix(weights, scale);
  const agreement = (first: number, second: number) =>
    matrix[scale.indexOf(first)]?.[scale.indexOf(second)] ?? 0;
  const n = pairs.values.length;
  const observed = pairs.values.reduce((sum, pair) => sum + agreement(...pair), 0) / n;
  const byChance = pairs.values.reduce(
    (sum, [first]) =>
      pairs.values.reduce((line, [, second]) => line + agreement(first, second), sum),
    0,
  );
  const expected = byChance / (n * n);
  return figure(printed, { value: (observed - expected) / (1 - expected), observed, expected });
}
