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
  if (known.length === 0) return notDefined(printed, 'There is no amount to take the middle of.');
  const place = (index: number) => known[Math.floor(index)] ?? NaN;
  const last = known.length - 1;
  return figure(printed, {
    median: (place(last / 2) + place((last + 1) / 2)) / 2,
    lowest: place(0),
    highest: place(last),
  });
}
