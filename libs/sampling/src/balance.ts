import { frameAttributes, type FrameAttribute, type FrameRow } from './frame';
import { strataOf } from './plan-sample';

/** One value of an attribute: how many in the frame, and how many in the sample. */
export interface BalanceGroup {
  /** Empty where it is not recorded. */
  readonly value: string;
  readonly frame: number;
  readonly sample: number;
  /** Parts of one. */
  readonly frameShare: number;
  readonly sampleShare: number;
  /** Nobody of the sample, though there are some in the frame. */
  readonly isEmpty: boolean;
}

export interface BalanceTable {
  readonly attribute: FrameAttribute;
  readonly groups: readonly BalanceGroup[];
}

/**
 * The sample against the frame it was drawn from (eligible rows), by every attribute that the frame
 * has anything recorded for.
 */
export function balanceTables(
  eligible: readonly FrameRow[],
  sampled: ReadonlySet<number>,
): BalanceTable[] {
  const sample = eligible.filter(({ number }) => sampled.has(number));
  return frameAttributes
    .filter((attribute) => eligible.some((row) => row[attribute] !== ''))
    .map((attribute) => ({
      attribute,
      groups: strataOf(eligible, attribute).map(({ name: value, eligible: frame }) => {
        const count = sample.filter((row) => row[attribute] === value).length;
        return {
          ...{ value, frame, sample: count, isEmpty: count === 0 },
          frameShare: frame / eligible.length,
          sampleShare: sample.length === 0 ? 0 : count / sample.length,
        };
      }),
    }));
}

/** How many of the frame each case of a stratum stands for, N_h / n_h; null where it has none. */
export function stratumWeight(frame: number, sample: number): number | null {
  return sample === 0 ? null : frame / sample;
}
