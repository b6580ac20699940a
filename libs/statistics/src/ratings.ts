/**
 * What several people graded. Own-agency grades are grades of different things, so no agreement is
 * ever computed on them (domain brief 3.1): they have no name here.
 */
export type SharedObject = 'multi-agency working' | 'calibration case';

/** The grades one case was given, by rater; null where a rater did not grade it. */
export interface RatedUnit {
  readonly unit: string;
  readonly ratings: readonly (number | null)[];
}

declare const checked: unique symbol;

/** Cases graded by the same raters on one ordered scale; made by `ratingTable`. */
export interface RatingTable {
  readonly [checked]: true;
  readonly object: SharedObject;
  /** Every value of the scale, used or not, lowest first. */
  readonly scale: readonly number[];
  readonly rows: readonly (readonly (number | null)[])[];
  readonly raters: number;
  /** Places of the table without a rating. */
  readonly missing: number;
}

/**
 * A checked rating table. Throws RangeError where a case appears twice, rows differ in length, or a
 * value is not on the scale.
 */
export function ratingTable(
  object: SharedObject,
  scale: readonly number[],
  units: readonly RatedUnit[],
): RatingTable {
  const ordered = [...new Set(scale)].sort((a, b) => a - b);
  if (ordered.length < 2) throw new RangeError('A scale has at least two values');
  if (new Set(units.map(({ unit }) => unit)).size < units.length) {
    throw new RangeError('A case appears more than once');
  }
  const raters = units[0]?.ratings.length ?? 0;
  for (const { unit, ratings } of units) {
    if (ratings.length !== raters) throw new RangeError(`Case ${unit} has another set of raters`);
    const stray = ratings.find((rating) => rating !== null && !ordered.includes(rating));
    if (stray !== undefined) throw new RangeError(`${stray} is not on the scale (case ${unit})`);
  }
  const rows = units.map(({ ratings }) => [...ratings]);
  const missing = rows.flat().filter((rating) => rating === null).length;
  return { object, scale: ordered, rows, raters, missing } as unknown as RatingTable;
}

/** The ratings given in each row, those rows left out that have fewer than so many. */
export function ratedRows(table: RatingTable, fewest: number): number[][] {
  return table.rows
    .map((row) => row.filter((rating) => rating !== null))
    .filter((ratings) => ratings.length >= fewest);
}

/** How many ratings of each value of the scale, in its order. */
export function countByValue(scale: readonly number[], ratings: readonly number[]): number[] {
  return scale.map((value) => ratings.filter((rating) => rating === value).length);
}
