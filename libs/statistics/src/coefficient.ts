import { fewestForCoefficient, notDefined, Printed, tooFew, Unavailable } from './outcome';

export interface Coefficient {
  readonly value: number;
  /** Agreement seen and agreement expected by chance, where the coefficient is made of them. */
  readonly observed: number;
  readonly expected: number;
}

/**
 * Why no chance-corrected coefficient is given, or undefined where one is. Where every rating is
 * the same some formulas divide by nought and others give a bare 1: neither shows that the raters
 * could have told a difference.
 */
export function whyNoCoefficient(
  printed: Printed,
  ratings: readonly number[],
): Unavailable | undefined {
  if (printed.n === 0) return notDefined(printed, 'No case was graded by two people.');
  if (printed.n < fewestForCoefficient) {
    return tooFew(printed, `A coefficient needs at least ${fewestForCoefficient} cases.`);
  }
  if (new Set(ratings).size < 2) {
    return notDefined(printed, 'Every grade is the same: chance agreement cannot be judged.');
  }
  return undefined;
}
