import { Coefficient, whyNoCoefficient } from './coefficient';
import { figure, Outcome, Printed } from './outcome';
import { countByValue, ratedRows, RatingTable } from './ratings';
import { AgreementWeights, weightMatrix } from './weights';

export interface GwetCoefficient extends Coefficient {
  /** Of the cases as a sample, raters fixed; meaningless where the cases are a census. */
  readonly standardError: number;
}

/** One case as Gwet's formulas see it. */
interface RatedCase {
  readonly counts: readonly number[];
  readonly raters: number;
  /** Weighted share of agreeing pairs; undefined where one person graded. */
  readonly agreement: number | undefined;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

function ratedCase(counts: readonly number[], matrix: readonly (readonly number[])[]): RatedCase {
  const raters = counts.reduce((sum, count) => sum + count, 0);
  if (raters < 2) return { counts, raters, agreement: undefined };
  const pairs = counts.reduce(
    (sum, count, index) => sum + count * (dot(matrix[index] ?? [], counts) - 1),
    0,
  );
  return { counts, raters, agreement: pairs / (raters * (raters - 1)) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Gwet's AC1 (identity weights) or AC2 (any other) with its standard error over cases, for any
 * number of raters with gaps (Gwet 2008; 2014, chapter 5). A case with one grade adds to chance
 * agreement only.
 */
export function gwetCoefficient(
  table: RatingTable,
  weights: AgreementWeights,
): Outcome<GwetCoefficient> {
  const { scale } = table;
  const matrix = weightMatrix(weights, scale);
  const cases = ratedRows(table, 1).map((row) => ratedCase(countByValue(scale, row), matrix));
  const agreements = cases.flatMap(({ agreement }) => (agreement === undefined ? [] : [agreement]));
  const printed: Printed = {
    statistic: weights === 'identity' ? 'Gwet’s AC1' : 'Gwet’s AC2',
    weights,
    n: agreements.length,
    missing: table.missing,
  };
  const unavailable = whyNoCoefficient(printed, ratedRows(table, 1).flat());
  if (unavailable) return unavailable;

  const prevalence = scale.map((_, value) =>
    mean(cases.map(({ counts, raters }) => (counts[value] ?? 0) / raters)),
  );
  const rarity = prevalence.map((share) => 1 - share);
  const weightSum = matrix.flat().reduce((sum, weight) => sum + weight, 0);
  const perCategory = weightSum / (scale.length * (scale.length - 1));
  const expected = perCategory * dot(prevalence, rarity);
  const observed = mean(agreements);
  const value = (observed - expected) / (1 - expected);

  const paired = cases.length / agreements.length;
  const influence = cases.map(({ counts, raters, agreement }) => {
    const own = agreement === undefined ? 0 : (paired * (agreement - expected)) / (1 - expected);
    const chance = (perCategory * dot(counts, rarity)) / raters;
    return own - (2 * (1 - value) * (chance - expected)) / (1 - expected);
  });
  const squares = influence.reduce((sum, each) => sum + (each - value) ** 2, 0);
  const standardError = Math.sqrt(squares / (cases.length * (cases.length - 1)));
  return figure(printed, { value, observed, expected, standardError });
}
