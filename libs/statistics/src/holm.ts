/** Most p-values printed together without correction (domain brief 8). */
export const mostUncorrected = 5;

/** Holm's step-down adjustment of p-values, in the order given (Holm 1979). */
export function holm(pValues: readonly number[]): number[] {
  const stray = pValues.find((p) => !(p >= 0 && p <= 1));
  if (stray !== undefined) throw new RangeError(`Not a p-value: ${stray}`);
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted = pValues.map(() => 0);
  let highest = 0;
  order.forEach(({ p, index }, rank) => {
    highest = Math.max(highest, Math.min(1, p * (pValues.length - rank)));
    adjusted[index] = highest;
  });
  return adjusted;
}

export interface PrintedPValues {
  readonly pValues: readonly number[];
  readonly correction: 'none' | 'Holm';
}

/** The p-values as they may be printed together: corrected where there are more than five. */
export function printedPValues(pValues: readonly number[]): PrintedPValues {
  return pValues.length > mostUncorrected
    ? { pValues: holm(pValues), correction: 'Holm' }
    : { pValues: [...pValues], correction: 'none' };
}
