import type { WordingRung } from '@sightline/domain';

/** A count of a base, with the words for it in the restricted rendering. */
export interface Share {
  readonly count: number;
  readonly base: number;
  /** '7 of 9', with a percentage from a base of 20 on; 'no cases' for an empty base. */
  readonly text: string;
  /** The word of the wording ladder; null for an empty base. */
  readonly rung: WordingRung | null;
}

export interface NumberSummary {
  readonly n: number;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly method: string;
}
