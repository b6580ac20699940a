import { figure, notDefined, Outcome, Printed } from './outcome';
import { IndependentCount } from './units';

/** The sample of one stratum, and how many there are of it in the frame. */
export interface Stratum {
  readonly sample: IndependentCount;
  readonly frameSize: number;
}

export interface WeightedProportion {
  /** Each stratum weighted by its part of the frame. */
  readonly share: number;
  /** The plain share of the sample, for comparison. */
  readonly unweighted: number;
}

/**
 * The share in the whole frame of a sample drawn in unequal strata: each case stands for N_h / n_h
 * of the frame (domain brief 6). It has no interval (Settled 12).
 */
export function weightedProportion(strata: readonly Stratum[]): Outcome<WeightedProportion> {
  const sum = (of: (stratum: Stratum) => number) =>
    strata.reduce((total, stratum) => total + of(stratum), 0);
  const base = sum(({ sample }) => sample.base);
  const printed: Printed = {
    statistic: 'Proportion weighted by stratum',
    weights: 'sampling',
    n: base,
    missing: sum(({ sample }) => sample.missing),
  };
  for (const { sample, frameSize } of strata) {
    if (!Number.isInteger(frameSize) || frameSize < sample.base) {
      throw new RangeError(`A stratum of ${frameSize} cannot give a sample of ${sample.base}`);
    }
  }
  if (base === 0) return notDefined(printed, 'There is no case to count from.');
  if (strata.some(({ sample, frameSize }) => sample.base === 0 && frameSize > 0)) {
    return notDefined(printed, 'A stratum of the frame has no case in the sample.');
  }
  const filled = strata.filter(({ frameSize }) => frameSize > 0);
  const expected = filled.reduce(
    (total, { sample, frameSize }) => total + (frameSize * sample.count) / sample.base,
    0,
  );
  return figure(printed, {
    share: expected / sum(({ frameSize }) => frameSize),
    unweighted: sum(({ sample }) => sample.count) / base,
  });
}
