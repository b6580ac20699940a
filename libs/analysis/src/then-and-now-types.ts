import type { Share } from './share-types';

/** This audit beside an earlier one, from its snapshot or entered by hand. */
export interface ThenAndNow {
  readonly label: string;
  /** False is to be said wherever a figure of it is shown: "not from returns". */
  readonly isFromReturns: boolean;
  readonly items: readonly ThenNowItem[];
  readonly judgements: ThenNowJudgements | null;
}

/** Answers pooled over agencies: set side by side, and tested by nothing (Settled 12). */
export interface ThenNowItem {
  readonly questionId: string;
  readonly text: string;
  readonly then: Share;
  readonly now: Share;
  /** Where false the two stand apart, with a break between them. */
  readonly isComparable: boolean;
  readonly reasons: readonly string[];
}

/** Cases judged Good or better: one observation a case, so it may be tested. */
export interface ThenNowJudgements {
  readonly then: Share;
  readonly now: Share;
  readonly isComparable: boolean;
  readonly reasons: readonly string[];
  /** Share now less share then, with its 95 % interval; null where the samples allow none. */
  readonly difference: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly method: string;
  } | null;
  readonly test: { readonly p: number; readonly method: string } | null;
  /** What a report may say; "too few cases to tell" is the normal result (domain brief 8). */
  readonly verdict: 'too few cases to tell' | 'cannot be compared' | 'more than chance';
}
