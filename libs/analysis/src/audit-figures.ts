import type {
  Day,
  Grade,
  GradeAnswer,
  NilKind,
  ReturnStatus,
  WordingRung,
} from '@sightline/domain';
import type { PracticeDomain } from '@sightline/form-engine';
import type { GradeMeasure, ModerationOutcome, ProgressState } from './audit-input';

/**
 * All the figures of one audit, as plain JSON: what a report shows and what its approval freezes.
 * Everything is in one canonical order (cases by reference, agencies by name, items as the form has
 * them), so the same data gives the same bytes. Returns behind a figure are named by `returnIds`;
 * for a breakdown of an item use `returnsBehind`.
 */
export interface AuditFigures {
  readonly schemaVersion: 1;
  readonly auditId: string;
  readonly madeFor: Day;
  readonly form: { readonly key: string; readonly title: string };
  readonly agencies: readonly AgencyFacts[];
  /** Cases that the figures count: neither replaced nor withdrawn. */
  readonly cases: readonly CaseFacts[];
  readonly strata: readonly StratumFacts[];
  /** Every return of those cases; figures point into it by id. */
  readonly returns: readonly ReturnFacts[];
  readonly response: ResponseFigures;
  readonly sample: SampleFigures;
  readonly gradeGrids: Readonly<Record<GradeMeasure, GradeGrid>>;
  readonly gradeDistributions: Readonly<Record<GradeMeasure, DistributionFigures>>;
  /** Grades of a practice domain or module, by the question that asks for them. */
  readonly domainGrades: readonly DomainGradeFigure[];
  readonly judgements: JudgementFigures;
  readonly compliance: ComplianceFigures;
  readonly keyItems: readonly KeyItemFigure[];
  readonly breaches: readonly BreachFigure[];
  /** Answers that are neither compliance nor grade: choices, numbers, x of y. */
  readonly answers: readonly AnswerFigure[];
  readonly themes: ThemeFigures;
  readonly goodPractice: readonly GoodPracticeNote[];
  readonly learning: readonly LearningNote[];
  readonly actionsTaken: readonly Quotation[];
  readonly proposals: readonly Quotation[];
  readonly voice: readonly VoiceNote[];
  readonly toolReview: readonly Quotation[];
  readonly contradictions: readonly Contradiction[];
  readonly shifts: Readonly<Record<GradeMeasure, ShiftFigures>>;
  readonly agreement: AgreementFigure | null;
  readonly concerns: readonly ConcernFigure[];
  readonly progress: readonly ProgressFigure[];
}

export interface AgencyFacts {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

export interface CaseFacts {
  readonly id: string;
  readonly reference: string;
  readonly stratum: string;
  readonly ageBand: string | null;
}

export interface StratumFacts {
  readonly key: string;
  readonly label: string;
  readonly frameSize: number | null;
}

/** Where a return stands: exactly one, so that the parts of expected add up to it. */
export const returnStandings = [
  'in',
  'nil',
  'not-accessible',
  'declined',
  'missing',
  'outstanding',
  'not-expected',
] as const;
export type ReturnStanding = (typeof returnStandings)[number];

export interface ReturnFacts {
  readonly id: string;
  readonly caseId: string;
  readonly agencyId: string;
  readonly status: ReturnStatus;
  readonly nilKind: NilKind | null;
  readonly standing: ReturnStanding;
}

/** A count of a base, with the words for it in the restricted rendering. */
export interface Share {
  readonly count: number;
  readonly base: number;
  /** '7 of 9', with a percentage from a base of 20 on; 'no cases' for an empty base. */
  readonly text: string;
  /** The word of the wording ladder; null for an empty base. */
  readonly rung: WordingRung | null;
}

export interface ResponseFigures {
  readonly overall: ResponseFigure;
  readonly byAgency: readonly (ResponseFigure & { readonly agencyId: string })[];
}

/** expected = in + nil + notAccessible + declined + missing + outstanding (Settled 3). */
export interface ResponseFigure {
  readonly expected: number;
  readonly in: number;
  readonly nil: number;
  readonly notAccessible: number;
  readonly declined: number;
  /** Not in by the panel day. */
  readonly missing: number;
  /** Not in yet, and the panel still to come. */
  readonly outstanding: number;
  readonly waived: number;
  readonly withdrawn: number;
  /** In, but after the original due day. */
  readonly late: number;
  /** Late against the original due day, and in by the agreed later one. */
  readonly withinExtension: number;
  /** Not in, and past the day due. */
  readonly overdue: number;
  /** (In + nil) of expected. */
  readonly responseRate: Share;
  /** Signed off by the original due day, of expected that are not nil. */
  readonly onTime: Share;
  /** Working days from issue to first sign-off; null where nothing is in. */
  readonly workingDays: NumberSummary | null;
  readonly returnIds: Readonly<
    Record<
      'in' | 'nil' | 'notAccessible' | 'declined' | 'missing' | 'outstanding' | 'late' | 'onTime',
      readonly string[]
    >
  >;
}

export interface NumberSummary {
  readonly n: number;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

export interface SampleFigures {
  readonly drawn: number;
  readonly replaced: number;
  readonly withdrawn: number;
  /** Cases that the figures count. */
  readonly counted: number;
  readonly byStratum: readonly SampleGroup[];
  readonly byAgeBand: readonly SampleGroup[];
  /** Facts about the child that the form holds, a case counted once. */
  readonly attributes: readonly SampleAttribute[];
}

export interface SampleGroup {
  readonly key: string;
  readonly label: string;
  readonly cases: Share;
  readonly frameSize: number | null;
  readonly caseIds: readonly string[];
}

export interface SampleAttribute {
  readonly questionId: string;
  readonly text: string;
  /** Cases for which it is known: the base of each group. A case may be in several. */
  readonly known: number;
  readonly groups: readonly SampleGroup[];
}

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
  readonly byStratum: readonly { readonly stratum: string; readonly goodOrBetter: Share }[];
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

export interface ComplianceFigures {
  readonly items: readonly ItemFigure[];
  readonly overall: ComplianceCount;
  readonly byAgency: readonly (ComplianceCount & { readonly agencyId: string })[];
  readonly byStratum: readonly (ComplianceCount & { readonly stratum: string })[];
  readonly byDomain: readonly ComplianceGroup[];
  readonly bySection: readonly ComplianceGroup[];
}

/** base = yes + partly + no + notEvidenced; met = yes (domain brief 2.1). */
export interface ComplianceCount {
  readonly yes: number;
  readonly partly: number;
  readonly no: number;
  /** Not met, and charted apart: a failure to record. */
  readonly notEvidenced: number;
  /** Out of the base. */
  readonly na: number;
  readonly met: Share;
  readonly atLeastPartly: Share;
}

export interface ComplianceGroup extends ComplianceCount {
  readonly key: string;
  readonly label: string;
  readonly questionIds: readonly string[];
  readonly byAgency: readonly (ComplianceCount & { readonly agencyId: string })[];
}

export interface ItemFigure {
  readonly questionId: string;
  readonly text: string;
  readonly sectionId: string;
  readonly domain: PracticeDomain | null;
  readonly isKey: boolean;
  readonly themes: readonly string[];
  readonly overall: ComplianceCount;
  readonly naReasons: Readonly<Record<string, number>>;
  readonly byAgency: readonly ItemAgencyFigure[];
  readonly byStratum: readonly (ComplianceCount & { readonly stratum: string })[];
  /** Cases with at least one answer in the base; cases where every such answer is yes. */
  readonly cases: Share;
  readonly returnIds: Readonly<Record<ItemAnswerKey, readonly string[]>>;
}

/** Names of the five answers to a compliance item in the figures. */
export type ItemAnswerKey = 'yes' | 'partly' | 'no' | 'notEvidenced' | 'na';

export interface ItemAgencyFigure extends ComplianceCount {
  readonly agencyId: string;
  /** Only where the sample allows inference: one answer a case, drawn at random (Settled 12). */
  readonly interval: Interval | null;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly method: string;
}

export interface KeyItemFigure {
  readonly questionId: string;
  readonly text: string;
  /** Failing returns of those that answered it. */
  readonly failing: Share;
  readonly casesFailing: Share;
  readonly caseIds: readonly string[];
  readonly returnIds: readonly string[];
  readonly byAgency: readonly { readonly agencyId: string; readonly failing: Share }[];
}

export interface BreachFigure {
  readonly questionId: string;
  readonly rule: string;
  readonly caseIds: readonly string[];
  readonly returnIds: readonly string[];
}

/** One question that is neither compliance nor grade. */
export type AnswerFigure = ChoiceFigure | NumberFigure | XOfYFigure;

interface AnswerFigureBase {
  readonly questionId: string;
  readonly text: string;
  readonly sectionId: string;
}

export interface ChoiceFigure extends AnswerFigureBase {
  readonly kind: 'choice';
  /** Returns that answered. An answer of several choices counts in each. */
  readonly base: number;
  readonly options: readonly {
    readonly code: string;
    readonly label: string;
    readonly share: Share;
    readonly returnIds: readonly string[];
  }[];
}

export interface NumberFigure extends AnswerFigureBase {
  readonly kind: 'number';
  readonly unitLabel: string | null;
  readonly summary: NumberSummary;
  readonly total: number;
  readonly returnIds: readonly string[];
}

/** Sums of x and of y: "17 of 24 meetings attended". */
export interface XOfYFigure extends AnswerFigureBase {
  readonly kind: 'x-of-y';
  readonly total: Share;
  readonly returnIds: readonly string[];
}

export interface ThemeFigures {
  /** Cases with at least one full return: the base of every theme. */
  readonly base: number;
  readonly themes: readonly ThemeFigure[];
}

/** A theme counted in cases; mentions are told but never counted (domain brief 5.1). */
export interface ThemeFigure {
  readonly theme: string;
  readonly label: string;
  readonly cases: Share;
  readonly mentions: number;
  readonly caseIds: readonly string[];
  readonly agencyIds: readonly string[];
  readonly returnIds: readonly string[];
}

/** Words of one return. */
export interface Quotation {
  readonly returnId: string;
  readonly caseId: string;
  readonly agencyId: string;
  readonly questionId: string;
  readonly text: string;
}

export interface GoodPracticeNote extends Quotation {
  readonly tag: string | null;
  readonly tagLabel: string | null;
}

export interface LearningNote extends Quotation {
  readonly theme: string | null;
  readonly themeLabel: string | null;
  readonly level: string | null;
  readonly levelLabel: string | null;
}

export interface VoiceNote extends Quotation {
  readonly whose: 'child' | 'family' | 'practitioner';
}

/** Agencies' records that disagree: a candidate for a finding, not an error. */
export interface Contradiction {
  /** Stable for the same data. */
  readonly key: string;
  readonly rule: string;
  /** What they disagree about, to follow "about". */
  readonly about: string;
  readonly caseId: string;
  /** Both sides quoted; records that say the same stand on one side. */
  readonly sides: readonly [ContradictionSide, ContradictionSide];
}

export type ContradictionSide = readonly ContradictionQuote[];

export interface ContradictionQuote {
  readonly returnId: string;
  readonly agencyId: string;
  readonly questionId: string;
  readonly question: string;
  /** The answer or the row in words. */
  readonly says: string;
  /** Evidence that the auditor wrote under the answer. */
  readonly evidence: string | null;
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
  /** Two-sided exact sign test; only for one agency with at least ten pairs (Settled 12). */
  readonly signTest: { readonly p: number } | null;
  readonly returnIds: readonly string[];
}

/** Agreement on multi-agency working, several raters a case; never on own practice. */
export interface AgreementFigure {
  readonly cases: number;
  readonly raters: number;
  readonly ratings: number;
  readonly pairs: number;
  readonly exact: Share;
  readonly withinOne: Share;
  readonly coefficients: readonly Coefficient[];
}

/** Never printed without its name, weights, n and missing; null is undefined, and says why. */
export interface Coefficient {
  readonly name: string;
  readonly weights: string;
  readonly n: number;
  readonly missing: number;
  readonly value: number | null;
  readonly why: string | null;
}

export interface ConcernFigure {
  readonly returnId: string;
  readonly caseId: string;
  readonly agencyId: string;
  readonly isOpen: boolean;
}

export interface ProgressFigure {
  readonly recommendationId: string;
  readonly text: string;
  readonly addressedTo: string | null;
  readonly progress: ProgressState | null;
  readonly note: string | null;
  readonly items: readonly {
    readonly questionId: string;
    readonly text: string;
    readonly met: Share;
  }[];
}
