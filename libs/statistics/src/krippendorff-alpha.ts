import { Coefficient, whyNoCoefficient } from './coefficient';
import { figure, Outcome, Printed } from './outcome';
import { countByValue, ratedRows, RatingTable } from './ratings';

export const alphaLevels = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
/** The level of measurement that alpha takes the scale to have. */
export type AlphaLevel = (typeof alphaLevels)[number];

/** Squared difference of two values of the scale, by place; `totals` are ratings per value. */
type SquaredDifference = (
  scale: readonly number[],
  totals: readonly number[],
  a: number,
  b: number,
) => number;

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}

/** Krippendorff 2011, "Computing Krippendorff's alpha-reliability", metric differences. */
const squaredDifferences: Record<AlphaLevel, SquaredDifference> = {
  nominal: (_scale, _totals, a, b) => (a === b ? 0 : 1),
  ordinal: (_scale, totals, a, b) => {
    const between = totals.slice(Math.min(a, b), Math.max(a, b) + 1);
    const ranks = between.reduce((sum, total) => sum + total, 0);
    return (ranks - (at(totals, a) + at(totals, b)) / 2) ** 2;
  },
  interval: (scale, _totals, a, b) => (at(scale, a) - at(scale, b)) ** 2,
  ratio: (scale, _totals, a, b) =>
    a === b ? 0 : ((at(scale, a) - at(scale, b)) / (at(scale, a) + at(scale, b))) ** 2,
};

/**
 * Coincidences of the values: every pair of ratings of a unit counts 1 / (ratings - 1). A rating's
 * pair with itself is left in, being of two values that do not differ.
 */
function coincidences(scale: readonly number[], rows: readonly (readonly number[])[]): number[][] {
  const matrix = scale.map(() => scale.map(() => 0));
  for (const row of rows) {
    const counts = countByValue(scale, row);
    matrix.forEach((line, a) => {
      line.forEach((sum, b) => {
        line[b] = sum + (at(counts, a) * at(counts, b)) / (row.length - 1);
      });
    });
  }
  return matrix;
}

/** The difference of the values of each pair, weighted by how often the pair occurs. */
function disagreement(
  scale: readonly number[],
  differs: (a: number, b: number) => number,
  occurs: (a: number, b: number) => number,
): number {
  return scale.reduce(
    (sum, _, a) => scale.reduce((line, __, b) => line + occurs(a, b) * differs(a, b), sum),
    0,
  );
}

/**
 * Krippendorff's alpha for any number of raters with gaps; a case with one grade is left out.
 * Throws RangeError for the ratio level on a scale with negative values.
 */
export function krippendorffAlpha(table: RatingTable, level: AlphaLevel): Outcome<Coefficient> {
  const { scale } = table;
  if (level === 'ratio' && scale.some((value) => value < 0)) {
    throw new RangeError('A ratio scale has no negative values');
  }
  const rows = ratedRows(table, 2);
  const ratings = rows.flat();
  const printed: Printed = {
    statistic: 'Krippendorff’s alpha',
    weights: level,
    n: rows.length,
    missing: table.missing,
  };
  const unavailable = whyNoCoefficient(printed, ratings);
  if (unavailable) return unavailable;
  const matrix = coincidences(scale, rows);
  const totals = countByValue(scale, ratings);
  const differs = (a: number, b: number) => squaredDifferences[level](scale, totals, a, b);
  const total = ratings.length;
  const observed = disagreement(scale, differs, (a, b) => at(matrix[a] ?? [], b)) / total;
  const byChance = disagreement(scale, differs, (a, b) => at(totals, a) * at(totals, b));
  const expected = byChance / (total * (total - 1));
  return figure(printed, { value: 1 - observed / expected, observed, expected });
}
