import { GradePair } from './cohen-kappa';
import { Outcome } from './outcome';
import { RatingTable, ratingTable } from './ratings';
import { IndependentUnits, oneEach, SampleDesign } from './units';

/** Data sets of published worked examples that several specs share. */

/** A random sample of a frame too large to matter. */
export const drawn: SampleDesign = { kind: 'probability' };

/** Units named by their place, so that different prefixes are different units. */
export function named<T>(
  prefix: string,
  values: readonly (T | null)[],
  design: SampleDesign = drawn,
): IndependentUnits<T> {
  return oneEach(
    values.map((value, index) => ({ unit: `${prefix}${index + 1}`, value })),
    design,
  );
}

/** A rating table of rows, each a case. */
export function tableOf(
  scale: readonly number[],
  rows: readonly (readonly (number | null)[])[],
): RatingTable {
  const units = rows.map((ratings, index) => ({ unit: `C${index + 1}`, ratings }));
  return ratingTable('multi-agency working', scale, units);
}

/** The figure itself; throws the reason where there is none, so that a spec fails with it. */
export function given<T>(outcome: Outcome<T>): Extract<Outcome<T>, { readonly status: 'ok' }> {
  if (outcome.status !== 'ok') throw new Error(`${outcome.statistic}: ${outcome.reason}`);
  return outcome;
}

/** Vector A of the domain brief, section 8: eight cases, six raters, 1 Inadequate to 4. */
export const vectorA = tableOf(
  [1, 2, 3, 4],
  [
    [3, 2, 3, 3, null, 3],
    [2, 2, 1, 2, 3, null],
    [3, 3, 3, null, 4, 3],
    [2, 3, 2, 2, 2, 2],
    [1, 2, 1, 2, null, 2],
    [4, 3, 3, 4, 3, null],
    [3, 3, 2, 3, 3, 2],
    [2, null, null, 3, 2, 2],
  ],
);

const selfGrades = [3, 3, 2, 4, 3, 3, 2, 3, 1, 3, 4, 3, 2, 3, 3, 2, 3, 4, 3, 2];
const moderatedGrades = [3, 2, 2, 3, 3, 2, 2, 3, 1, 3, 3, 3, 2, 2, 3, 2, 2, 3, 3, 2];

/** Vector B of the domain brief, section 8: twenty self-grades and moderated grades. */
export const vectorB = named<GradePair>(
  'V',
  selfGrades.map((grade, index) => [grade, moderatedGrades[index] ?? 0]),
);

/**
 * Four observers, twelve units, with gaps: Krippendorff 2011, "Computing Krippendorff's
 * alpha-reliability", section C; also cac.raw4raters of the R package irrCAC.
 */
export const fourObservers = tableOf(
  [1, 2, 3, 4, 5],
  [
    [1, 1, null, 1],
    [2, 2, 3, 2],
    [3, 3, 3, 3],
    [3, 3, 3, 3],
    [2, 2, 2, 2],
    [1, 2, 3, 4],
    [4, 4, 4, 4],
    [1, 1, 2, 1],
    [2, 2, 2, 2],
    [null, 5, 5, 5],
    [null, null, 1, 1],
    [null, null, 3, null],
  ],
);

/** Five observers, fifteen units, scale 0 to 3: irrCAC raw_5observers, from Gwet 2014, p. 125. */
export const fiveObservers = tableOf(
  [0, 1, 2, 3],
  [
    [1, 1, 2, null, 2],
    [1, 1, 0, 1, null],
    [2, 3, 3, 3, null],
    [null, 0, 0, null, 0],
    [0, 0, 0, null, 0],
    [0, 0, 0, null, 0],
    [1, 0, 2, null, 1],
    [1, null, 2, 0, null],
    [2, 2, 2, null, 2],
    [2, 1, 1, 1, null],
    [null, 1, 0, 0, null],
    [0, 0, 0, 0, null],
    [1, 2, 2, 2, null],
    [3, 3, 2, 2, 3],
    [1, 1, 1, null, 1],
  ],
);

/** Pairs of two raters from a table of counts: row the first rater's value, column the second's. */
export function pairsOfTable(table: readonly (readonly number[])[]): IndependentUnits<GradePair> {
  const pairs = table.flatMap((row, first) =>
    row.flatMap((count, second) =>
      Array.from({ length: count }, (): GradePair => [first + 1, second + 1]),
    ),
  );
  return named('P', pairs);
}

/** 100 pregnancies, two abstractors: irrCAC cont3x3abstractors, from Gwet 2014. */
export const abstractors = pairsOfTable([
  [13, 0, 0],
  [0, 20, 7],
  [0, 4, 56],
]);
