import type { Grade, GradeAnswer } from '@sightline/domain';
import type { PracticeDomain } from '@sightline/form-engine';
import type { GradeMeasure, ModerationOutcome } from './audit-input';
import type { Interval, Share } from './share-types';

/** Marks of a cell without a grade differ, so that nobody reads one as another. */
export const cellStates = [
  'graded',
  'insufficient',
  'not-graded',
  'nil',
  'not-accessible',
  'declined',
  'missing',
  'outstanding',
  'not-expected',
] as const;

export type CellState = (typeof cellStates)[number];

export interface GradeGrid {
  readonly measure: GradeMeasure;
  readonly rows: readonly GradeGridRow[];
}

export interface GradeGridRow {
  readonly caseId: string;
  readonly cells: readonly GradeCell[];
}

export interface GradeCell {
  readonly agencyId: string;
  readonly returnId: string | null;
  readonly state: CellState;
  readonly self: GradeAnswer | null;
  readonly moderated: Grade | null;
  readonly outcome: ModerationOutcome | null;
  /** The moderated grade, or the self-grade where none was moderated: what distributions count. */
  readonly standing: Grade | null;
}

export interface DistributionFigures {
  readonly overall: GradeDistribution;
  readonly byAgency: readonly (GradeDistribution & { readonly agencyId: string })[];
  readonly byStratum: readonly (GradeDistribution & { readonly stratum: string })[];
}

export interface GradeDistribution {
  /** Standing grades; insufficient involvement is in none of them. */
  readonly counts: Readonly<Record<Grade, number>>;
  readonly self: Readonly<Record<Grade, number>>;
  readonly insufficient: number;
  readonly base: number;
  readonly goodOrBetter: Share;
  readonly returnIds: Readonly<Record<Grade, readonly string[]>>;
}

export interface DomainGradeFigure {
  readonly questionId: string;
  readonly text: string;
  readonly domain: PracticeDomain | null;
  readonly scale: string;
  readonly overall: PointDistribution;
  readonly byAgency: readonly (PointDistribution & { readonly agencyId: string })[];
  /** Absent in figures kept before it was counted. */
  readonly byStratum?: readonly (PointDistribution & { readonly stratum: string })[];
}

/** Counts by the points of any scale, best first; points outside the scale are not in the base. */
export interface PointDistribution {
  readonly points: readonly PointCount[];
  readonly outsideScale: number;
  readonly base: number;
}

export interface PointCount {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  readonly returnIds: readonly string[];
}

export interface JudgementFigures {
  readonly cases: readonly CaseJudgementFigure[];
  readonly counts: Readonly<Record<Grade, number>>;
  /** Cases judged. */
  readonly judged: number;
  readonly goodOrBetter: Share;
  /** Of good or better, where the sample allows inference (Settled 12). */
  readonly interval: Interval | null;
  /** Of good or better in the whole frame, where groups were drawn at unequal rates. */
  readonly weighted: WeightedShare | null;
  readonly byStratum: readonly { readonly stratum: string; readonly goodOrBetter: Share }[];
}

/** A share of the whole frame, each group counting by its size there; it has no interval. */
export interface WeightedShare {
  readonly name: string;
  readonly n: number;
  readonly missing: number;
  readonly share: number;
}

export interface CaseJudgementFigure {
  readonly caseId: string;
  readonly judgement: Grade | null;
  readonly rationale: string | null;
  readonly differenceReason: string | null;
  /** Whether the judgement is another grade than the one offered. */
  readonly differs: boolean;
  readonly offer: JudgementOffer;
}

/** What the rules offer the panel: a lower median after caps, never an average (Settled 4). */
export interface JudgementOffer {
  readonly caseId: string;
  readonly lowerMedian: Grade | null;
  /** The lower median after caps. Null where nobody graded. */
  readonly grade: Grade | null;
  /** Steps between the lowest and the highest grade. */
  readonly range: number | null;
  readonly gradedBy: number;
  readonly grades: readonly {
    readonly agencyId: string;
    readonly returnId: string;
    readonly grade: Grade;
  }[];
  /** Key items that failed; they cap at Requires improvement whether or not they bite. */
  readonly caps: readonly JudgementCap[];
  readonly isCapped: boolean;
  /** Two steps or more between the agencies: to be talked through before it is judged. */
  readonly isToDiscuss: boolean;
  /** An immediate safeguarding concern is open: no judgement until the chair rules. */
  readonly isHeld: boolean;
  readonly heldBy: readonly string[];
}

export interface JudgementCap {
  readonly returnId: string;
  readonly agencyId: string;
  readonly questionId: string;
  readonly text: string;
  /** The failing answer in words. */
  readonly answer: string;
}

/** Self-grades beside moderated ones. */
export interface ShiftFigures {
  readonly overall: ShiftFigure;
  readonly byAgency: readonly (ShiftFigure & { readonly agencyId: string })[];
}

export interface ShiftFigure {
  /** Grades with a self-grade and a moderated one. */
  readonly pairs: number;
  readonly same: number;
  readonly lowered: Share;
  readonly raised: Share;
  /** Self-graded, and the panel did not moderate. */
  readonly unmoderated: number;
  readonly notAgreed: number;
  /** Sum of the steps moved, down negative. */
  readonly steps: number;
  /** Only for one agency with at least ten pairs, one a case (Settled 12, domain brief 8). */
  readonly leniency: LeniencyFigure | null;
  readonly returnIds: readonly string[];
}

/** Whether an agency grades itself more generously than the panel grades it. */
export interface LeniencyFigure {
  readonly meanShift: number;
  /** Cohen's weighted kappa of self-grade and moderated grade, linear and quadratic. */
  readonly kappas: readonly Coefficient[];
  readonly signTest: SignTestFigure;
}

/** Two-sided and exact; null is not given, and says why. */
export interface SignTestFigure {
  readonly name: string;
  readonly n: number;
  readonly missing: number;
  readonly p: number | null;
  readonly why: string | null;
  /** Corrected where more than five are printed together (domain brief 8). */
  readonly correction: 'none' | 'Holm';
}

/** Agreement on multi-agency working, several raters a case; never on own practice. */
export interface AgreementFigure {
  readonly cases: number;
  readonly raters: number;
  readonly ratings: number;
  readonly pairs: number;
  readonly exact: Share;
  readonly withinOne: Share;
  /** Those that a report speaks of (domain brief 8). */
  readonly coefficients: readonly Coefficient[];
  /** The same grades by other formulas: to be seen beside the first, never instead of them. */
  readonly furtherCoefficients: readonly Coefficient[];
  readonly returnIds: readonly string[];
}

/** Never printed without its name, weights, n and missing; null is undefined, and says why. */
export interface Coefficient {
  readonly name: string;
  readonly weights: string;
  readonly n: number;
  readonly missing: number;
  readonly value: number | null;
  readonly why: string | null;
  /** Of the cases as a sample; null where the formula has none or the cases were not drawn. */
  readonly standardError: number | null;
}

export interface ConcernFigure {
  readonly returnId: string;
  readonly caseId: string;
  readonly agencyId: string;
  readonly isOpen: boolean;
}
