import { figure, notDefined, Outcome, Printed } from './outcome';
import { ratedRows, RatingTable } from './ratings';

export interface PairwiseAgreement {
  /** Pairs of raters who graded the same case. */
  readonly pairs: number;
  readonly exact: number;
  readonly withinOne: number;
  readonly exactShare: number;
  readonly withinOneShare: number;
  /** Steps of the scale between the lowest and highest grade of each case, in table order. */
  readonly ranges: readonly number[];
}

function pairsWithin(places: readonly number[], steps: number): number {
  return places.reduce(
    (total, place, index) =>
      total + places.slice(index + 1).filter((other) => Math.abs(place - other) <= steps).length,
    0,
  );
}

/**
 * How often two raters of a case gave the same grade, or one within a step. A description of these
 * cases, not an estimate, so it stands for any number of them (calibration on one case too).
 */
export function pairwiseAgreement(table: RatingTable): Outcome<PairwiseAgreement> {
  const rows = ratedRows(table, 2).map((row) => row.map((rating) => table.scale.indexOf(rating)));
  const printed: Printed = {
    statistic: 'Pairwise agreement',
    weights: 'none',
    n: rows.length,
    missing: table.missing,
  };
  if (rows.length === 0) return notDefined(printed, 'No case was graded by two people.');
  const sum = (steps: number) => rows.reduce((total, row) => total + pairsWithin(row, steps), 0);
  const pairs = sum(table.scale.length);
  const exact = sum(0);
  const withinOne = sum(1);
  return figure(printed, {
    pairs,
    exact,
    withinOne,
    exactShare: exact / pairs,
    withinOneShare: withinOne / pairs,
    ranges: rows.map((row) => Math.max(...row) - Math.min(...row)),
  });
}
