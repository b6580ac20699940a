import { figure, notDefined, Outcome, Printed } from './outcome';
import { IndependentCount, SampleDesign } from './units';

/** The 97.5 % point of the normal distribution: every interval here is a 95 % one. */
export const normal975 = 1.959963984540054;

/** Share of the frame above which the interval counts that the frame is finite (Settled 12). */
export const finiteFrom = 0.1;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Proportion {
  readonly count: number;
  readonly base: number;
  readonly share: number;
  readonly interval: Outcome<Interval>;
}

/** Wilson's score interval of a share of n, which need not be whole. */
function scoreInterval(share: number, n: number): Interval {
  const z2 = normal975 * normal975;
  const centre = share + z2 / (2 * n);
  const spread = normal975 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  // At a count of none or all a limit is 0 or 1 by algebra and a rounding error off it in doubles.
  return {
    low: share === 0 ? 0 : (centre - spread) / scale,
    high: share === 1 ? 1 : (centre + spread) / scale,
  };
}

/** Why the design has no interval, or undefined where it has one. */
function whyNoInterval(design: SampleDesign, base: number): string | undefined {
  if (design.kind === 'purposive') return 'The cases were chosen, not drawn: they illustrate.';
  if (design.kind === 'census' || design.frameSize === base) {
    return 'Every case was looked at: there is nothing to estimate.';
  }
  return undefined;
}

/**
 * The sample size that gives the same precision without a finite frame: n (N - 1) / (N - n) where
 * more than a tenth of the frame was drawn, otherwise n (O'Neill 2021, arXiv:2109.12464).
 */
export function effectiveSize(design: SampleDesign, base: number): number {
  const frame = design.kind === 'probability' ? design.frameSize : undefined;
  if (frame === undefined || base <= finiteFrom * frame) return base;
  return (base * (frame - 1)) / (frame - base);
}

/**
 * Wilson's 95 % score interval of a share of independent units, narrowed for a finite frame;
 * none where the units were chosen or are all there are.
 */
export function wilsonInterval(of: IndependentCount): Outcome<Interval> {
  const size = effectiveSize(of.design, of.base);
  const statistic =
    size === of.base
      ? 'Wilson score 95% interval'
      : 'Wilson score 95% interval with finite-population correction';
  const printed: Printed = { statistic, weights: 'none', n: of.base, missing: of.missing };
  if (of.base === 0) return notDefined(printed, 'There is no case to count from.');
  const reason = whyNoInterval(of.design, of.base);
  if (reason !== undefined) return notDefined(printed, reason);
  return figure(printed, scoreInterval(of.count / of.base, size));
}

/** A share of independent units with its interval, or with the reason why it has none. */
export function proportion(of: IndependentCount): Outcome<Proportion> {
  const { count, base, missing } = of;
  const printed: Printed = { statistic: 'Proportion', weights: 'none', n: base, missing };
  if (base === 0) return notDefined(printed, 'There is no case to count from.');
  return figure(printed, { count, base, share: count / base, interval: wilsonInterval(of) });
}
