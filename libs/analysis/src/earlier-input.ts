import type { Grade } from '@sightline/domain';
import type { SamplingInput } from './audit-input';
import type { CaseThen, SharedChildren } from './same-children';

/** What an earlier audit found, to be set beside this one. */
export interface EarlierAuditInput extends EarlierJudgements {
  /** The audit whose page shows where its figures come from. */
  readonly auditId?: string;
  /** Where the counts were read, for an audit whose figures were entered. */
  readonly source?: string | null;
  /** By the question of this form that it is set beside. */
  readonly items: readonly EarlierItemInput[];
  /** What was asked then and stands beside no question of this form. */
  readonly onlyThen?: readonly EarlierOnlyThen[];
  /** By question, whether the two forms ask the same; absent means that they do. */
  readonly comparability?: Readonly<
    Record<string, { readonly comparable: boolean; readonly reasons: readonly string[] }>
  >;
  /** The audits before it, the latest first: three in all make a trend. */
  readonly before?: readonly EarlierJudgements[];
  /** Children in both audits; absent where nothing is known of it. */
  readonly sameChildren?: SharedChildren;
  /** Of those children, how the panel judged them then: Good or better. */
  readonly judgedThen?: readonly CaseThen[];
  /** Whether a child is known to be in two audits of the line: then it is no trend of samples. */
  readonly hasSharedInLine?: boolean;
}

/** The judgements of an earlier audit, with how its cases came into the sample. */
export interface EarlierJudgements {
  /** "Special guardianship support, 2016/17". */
  readonly label: string;
  /** First calendar year of its financial year. */
  readonly financialYear?: number;
  /** False for an audit from before Sightline whose counts were entered: it is marked everywhere. */
  readonly isFromReturns: boolean;
  /** Cases judged, those judged Good or better, and each grade where it is known. */
  readonly judgements: {
    readonly goodOrBetter: number;
    readonly judged: number;
    readonly counts?: Readonly<Record<Grade, number>>;
  } | null;
  /** Where it judged on another scale: its own words, best first, set beside and never converted. */
  readonly otherScale?: EarlierScale;
  readonly sampling?: SamplingInput;
  readonly strata?: readonly JudgedStratum[];
}

/** Judgements on a scale other than the four grades. */
export interface EarlierScale {
  readonly name: string;
  readonly levels: readonly { readonly label: string; readonly count: number }[];
}

/** The judged cases of one stratum, and how many there were to draw from. */
export interface JudgedStratum {
  readonly frameSize: number | null;
  readonly drawn: number;
  readonly goodOrBetter: number;
  readonly judged: number;
}

export interface EarlierItemInput {
  readonly questionId: string;
  readonly met: number;
  readonly base: number;
  /**
   * Who answered, where each case was answered for once: the agency, or "each case once" for counts
   * that were entered so. Null or absent where answers of several agencies are pooled (Settled 12).
   */
  readonly answeredBy?: string | null;
  /** Of the children in both audits, whether it was met then. */
  readonly metThen?: readonly CaseThen[];
}

/** An item of the earlier audit that this form does not ask. */
export interface EarlierOnlyThen {
  readonly text: string;
  readonly met: number;
  readonly base: number;
}
