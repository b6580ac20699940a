/** Names of agreement weights, printed with every coefficient; 'none' where a figure has none. */
export type WeightsName =
  | 'none'
  | 'identity'
  | 'linear'
  | 'quadratic'
  | 'ordinal weights'
  | 'nominal'
  | 'ordinal'
  | 'interval'
  | 'ratio'
  | 'sampling';

/** What is printed with every figure, so that 0.53 is never read for 0.85 (domain brief 8). */
export interface Printed {
  readonly statistic: string;
  readonly weights: WeightsName;
  /** Units the figure rests on. */
  readonly n: number;
  /** Units, or ratings of a rating table, that had no value. */
  readonly missing: number;
}

/** A figure that these data do not define, and why, in a sentence for people. */
export interface Undefined extends Printed {
  readonly status: 'undefined';
  readonly reason: string;
}

/** A figure that so few units cannot carry, and why, in a sentence for people. */
export interface TooFew extends Printed {
  readonly status: 'too-few';
  readonly reason: string;
}

export type Unavailable = Undefined | TooFew;

/** A figure, or the reason why there is none; a missing figure is never 0 or 1. */
export type Outcome<T> = (Printed & { readonly status: 'ok' } & T) | Unavailable;

/** The level a p must be below, not at, to be called more than chance. */
export const significanceLevel = 0.05;

/** Fewest cases an agreement coefficient is given for (Settled 12). */
export const fewestForCoefficient = 5;

/** The figure with what is printed beside it. */
export function figure<T>(printed: Printed, value: T): Outcome<T> {
  return { ...printed, status: 'ok', ...value };
}

/** Says that the figure does not exist for these data. */
export function notDefined(printed: Printed, reason: string): Undefined {
  return { ...printed, status: 'undefined', reason };
}

/** Says that there are too few units for the figure to mean anything. */
export function tooFew(printed: Printed, reason: string): TooFew {
  return { ...printed, status: 'too-few', reason };
}
