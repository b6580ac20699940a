import type { Day, NilKind, ProgressState, ReturnStatus } from '@sightline/domain';
import type { GradeMeasure } from './audit-input';
import type {
  AgreementFigure,
  ConcernFigure,
  DistributionFigures,
  DomainGradeFigure,
  GradeGrid,
  JudgementFigures,
  ShiftFigures,
} from './grade-figures';
import type { AnswerFigure, BreachFigure, ComplianceFigures, KeyItemFigure } from './item-figures';
import type { NumberSummary, Share } from './share-types';
import type { ThenAndNow } from './then-and-now-types';

export * from './grade-figures';
export * from './item-figures';
export * from './share-types';
export * from './then-and-now-types';

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
  /** Beside the earlier audit; null where there is none. */
  readonly thenAndNow: ThenAndNow | null;
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
  /** Absent in figures that were kept before it was worked out. */
  readonly inference?: SampleInference;
}

/**
 * What the sample can say of the list it came from: an estimate with an interval, one with weights
 * and none, the whole list, or nothing.
 */
export type SampleInference = 'estimate' | 'weighted' | 'whole' | 'none';

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

export interface ProgressFigure {
  readonly recommendationId: string;
  readonly text: string;
  readonly addressedTo: string | null;
  readonly progress: ProgressState | null;
  readonly note: string | null;
  /** False where it was entered by hand, from an audit before Sightline. */
  readonly isFromReturns: boolean;
  readonly items: readonly {
    readonly questionId: string;
    readonly text: string;
    readonly met: Share;
  }[];
}
