import { Coefficient, whyNoCoefficient } from './coefficient';
import { figure, Outcome, Printed } from './outcome';
import { countByValue, ratedRows, RatingTable } from './ratings';

/**
 * Fleiss' kappa for any number of raters, who need not be the same for each case (Fleiss 1971).
 * With gaps it is Gwet's generalisation: shares are averaged by case (Gwet 2014, 2.4).
 */
export function fleissKappa(table: RatingTable): Outcome<Coefficient> {
  const rated = ratedRows(table, 1);
  const paired = rated.filter((row) => row.length >= 2);
  const printed: Printed = {
    statistic: 'Fleiss’ kappa',
    weights: 'identity',
    n: paired.length,
    missing: table.missing,
  };
  const unavailable = whyNoCoefficient(printed, rated.flat());
  if (unavailable) return unavailable;
  const agreementOf = (row: readonly number[]) =>
    countByValue(table.scale, row).reduce((sum, count) => sum + count * (count - 1), 0) /
    (row.length * (row.length - 1));
  const observed = paired.reduce((sum, row) => sum + agreementOf(row), 0) / paired.length;
  const prevalence = table.scale.map(
    (value) =>
      rated.reduce(
        (sum, row) => sum + row.filter((each) => each === value).length / row.length,
        0,
      ) / rated.length,
  );
  const expected = prevalence.reduce((sum, share) => sum + share * share, 0);
  return figure(printed, { value: (observed - expected) / (1 - expected), observed, expected });
}
