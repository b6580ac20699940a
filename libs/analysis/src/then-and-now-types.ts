import type { Grade } from '@sightline/domain';
import type { EarlierScale } from './audit-input';
import type { Share } from './share-types';

/** This audit beside an earlier one, from its snapshot or entered by hand. */
export interface ThenAndNow {
  readonly label: string;
  /** The earlier audit, for whoever follows its figures back; null where it is not told. */
  readonly auditId: string | null;
  /** False is to be said wherever a figure of it is shown: "not from returns". */
  readonly isFromReturns: boolean;
  /** Where entered counts were read. */
  readonly source: string | null;
  /** Children in both; null where nothing is known of it, absent in figures kept before (ADR 48). */
  readonly sameChildren?: SameChildren | null;
  readonly items: readonly ThenNowItem[];
  /** What was asked then and is asked no more. */
  readonly onlyThen: readonly { readonly text: string; readonly then: Share }[];
  readonly judgements: ThenNowJudgements | null;
  /** Over three audits or more; null for two, which make a difference and not a trend. */
  readonly trend: ThenNowTrend | null;
  /** Of all the p-values printed here: Holm's where there are more than five (domain brief 8). */
  readonly correction: 'none' | 'Holm';
}

/** How many children two audits both looked at; which they are is in no figure (ADR 48). */
export interface SameChildren {
  readonly shared: number;
  readonly ofNow: number;
  readonly ofThen: number;
  /** Whether every child of both could be recognised; where not, there may be more. */
  readonly isWhole: boolean;
  /** Whether it is known still by which cases, so that they can be compared. */
  readonly isLinked: boolean;
}

/** The same children then and now: how many of them met it, and when. */
export interface ThenNowPairs {
  /** Children with an answer in both. */
  readonly n: number;
  /** In both audits, with an answer then and none now. */
  readonly missing: number;
  readonly both: number;
  readonly neither: number;
  /** Now and not then. */
  readonly gained: number;
  /** Then and not now. */
  readonly lost: number;
}

/** What a report may say; "too few cases to tell" is the normal result (domain brief 8). */
export type ThenNowVerdict =
  | 'too few cases to tell'
  | 'more than chance'
  | 'no difference'
  | 'cannot be compared'
  | 'not tested';

/** A test that was made, with the p as it may be printed. */
export interface ThenNowTest {
  readonly p: number;
  readonly method: string;
}

/**
 * Answers to one item. Pooled over agencies they stand side by side and are tested by nothing; where
 * each case was answered for once in both audits they are independent, and tested (Settled 12).
 */
export interface ThenNowItem {
  readonly questionId: string;
  readonly text: string;
  readonly then: Share;
  readonly now: Share;
  /** Where false the two stand apart, with a break between them. */
  readonly isComparable: boolean;
  /** Why not; or what to bear in mind where it is. */
  readonly reasons: readonly string[];
  /** Where children are in both audits, they alone are compared, each with itself. */
  readonly paired?: ThenNowPairs | null;
  readonly test: ThenNowTest | null;
  readonly verdict: ThenNowVerdict;
}

/** Cases judged Good or better: one observation a case, so it may be tested. */
export interface ThenNowJudgements {
  /** Null where the earlier audit judged on another scale. */
  readonly then: Share | null;
  readonly thenScale: EarlierScale | null;
  readonly now: Share;
  /** Each stratum by its part of the frame, where strata were drawn at different rates. */
  readonly weighted: { readonly then: number | null; readonly now: number | null } | null;
  /** Cases at each grade; null where the earlier ones are not known. */
  readonly grades: {
    readonly then: Readonly<Record<Grade, number>>;
    readonly now: Readonly<Record<Grade, number>>;
  } | null;
  readonly isComparable: boolean;
  readonly reasons: readonly string[];
  /** Share now less share then, with its 95 % interval; null where the samples allow none. */
  readonly difference: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly method: string;
  } | null;
  /** As of an item; the test is then of these children alone. */
  readonly paired?: ThenNowPairs | null;
  readonly test: ThenNowTest | null;
  /** Of the whole grades; delta is Cliff's, above 0 where they are higher now. */
  readonly gradesTest: (ThenNowTest & { readonly u: number; readonly delta: number }) | null;
  readonly verdict: ThenNowVerdict;
}

/** Cases judged Good or better in each audit of the line, the oldest first. */
export interface ThenNowTrend {
  readonly points: readonly {
    readonly label: string;
    readonly isFromReturns: boolean;
    readonly goodOrBetter: Share;
  }[];
  /** Before which audit the line breaks, and why. */
  readonly breaks: readonly {
    readonly before: string;
    readonly after: string;
    readonly reason: string;
  }[];
  readonly test: (ThenNowTest & { readonly z: number }) | null;
  /** Why it is not tested, where children are in more than one of the audits. */
  readonly reason?: string;
  readonly verdict: ThenNowVerdict;
}
