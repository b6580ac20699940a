import { figure, notDefined, Outcome, Printed } from './outcome';

export interface Spread {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Median and range of amounts such as working days; never of grades (use the lower median). */
export function medianAndRange(amounts: readonly (number | null)[]): Outcome<Spread> {
  const known = amounts.filter((amount) => amount !== null).sort((a, b) => a - b);
  const printed: Printed = {
    statistic: 'Median and range',
    weights: 'none',
    n: known.length,
    missing: amounts.length - known.length,
  };
  const lowest = known[0];
  const highest = known[known.length - 1];
  const lower = known[Math.floor((known.length - 1) / 2)];
  const upper = known[Math.floor(known.length / 2)];
  if (lowest === undefined || highest === undefined || lower === undefined || upper === undefined) {
    return notDefined(printed, 'There is no amount to take the middle of.');
  }
  return figure(printed, { median: (lower + upper) / 2, lowest, highest });
}
