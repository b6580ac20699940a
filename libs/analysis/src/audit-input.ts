import type {
  AgencyKind,
  AgencySettingKind,
  AuditMethod,
  CaseStatus,
  Day,
  Grade,
  Involvement,
  NilKind,
  ProgressState,
  ReasonKind,
  ReturnStatus,
} from '@sightline/domain';
import type { Answers, FormDefinition } from '@sightline/form-engine';
import type { ContradictionRule } from './contradiction-rules';
import type { EarlierAuditInput } from './earlier-input';
import type { FigureSources } from './figure-sources';

export * from './earlier-input';

/** Everything the figures of one audit are made from; nothing else goes in (design decision 1). */
export interface AuditInput {
  readonly audit: AuditFacts;
  /** The template version that the audit pinned. */
  readonly form: FormDefinition;
  /** Agencies in scope. */
  readonly agencies: readonly AgencyInput[];
  /** Every case drawn, replaced and withdrawn ones too: those leave the figures but not the count. */
  readonly cases: readonly CaseInput[];
  readonly returns: readonly ReturnInput[];
  readonly moderatedGrades: readonly ModeratedGradeInput[];
  readonly judgements: readonly JudgementInput[];
  readonly earlierRecommendations?: readonly EarlierRecommendationInput[];
  /** The earlier audit's figures, from its snapshot or entered by hand; never recomputed. */
  readonly earlierAudit?: EarlierAuditInput;
  /** Where the form keeps learning, good practice and the like; the core form where absent. */
  readonly sources?: Partial<FigureSources>;
  /** Comparisons between the returns of a case; the shipped ones where absent. */
  readonly contradictionRules?: readonly ContradictionRule[];
  readonly settings?: AnalysisSettings;
}

/** What is known of the audit before any return comes in. Days are ISO days. */
export interface AuditFacts {
  readonly id: string;
  readonly theme: string;
  /** First calendar year of its financial year: its place in a trend. */
  readonly financialYear?: number;
  readonly method: AuditMethod;
  readonly partnership: string;
  readonly purpose: string | null;
  readonly keyLines: readonly string[];
  readonly windowFrom: Day | null;
  readonly windowTo: Day | null;
  readonly panelDay: Day | null;
  /** The day the figures are made for: what is late or missing is judged on it. */
  readonly today: Day;
  readonly strata: readonly StratumInput[];
  /** How cases were chosen; only a probability sample or a census speaks for its frame. */
  readonly sampling?: SamplingInput;
  /** Why the theme was chosen, in the words of the plan; absent where none is recorded. */
  readonly reasons?: readonly ReasonFacts[];
  /** Names of linked reviews, "Child J". */
  readonly reviews: readonly string[];
  /** The earlier audit that this one follows up. */
  readonly reAuditOf: { readonly theme: string; readonly yearLabel: string } | null;
}

/** One reason: where it comes from, the review or earlier audit it names, and what it says. */
export interface ReasonFacts {
  readonly kind: ReasonKind;
  readonly about: string | null;
  readonly words: string;
}

export interface SamplingInput {
  readonly method: 'random' | 'stratified' | 'systematic' | 'purposive' | 'census';
  /** Cases that could have been drawn. */
  readonly frameSize?: number;
  readonly frameDay?: Day;
}

export interface StratumInput {
  readonly key: string;
  readonly label: string;
  /** Cases of the stratum that could have been drawn, where it is known. */
  readonly frameSize?: number;
}

export interface AgencyInput {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
}

export interface CaseInput {
  readonly id: string;
  /** The system-issued reference: no identity. */
  readonly reference: string;
  /** Key of a stratum of the audit; empty where it has none. */
  readonly stratum: string;
  readonly status: CaseStatus;
  /** Code of the age band. */
  readonly ageBand: string | null;
  /** Further attributes that conditions of the form look at. */
  readonly unit?: Readonly<Record<string, string>>;
}

export interface ReturnInput {
  readonly id: string;
  readonly caseId: string;
  readonly agencyId: string;
  readonly status: ReturnStatus;
  readonly nilKind: NilKind | null;
  readonly involvement: Involvement | null;
  /** The kind of setting of the agency that it is about, where one is named. */
  readonly settingKind?: AgencySettingKind | null;
  readonly issuedDay: Day | null;
  /** With agreed extensions. */
  readonly dueDay: Day | null;
  /** What timeliness is judged against (Settled 3). */
  readonly originalDueDay: Day | null;
  readonly submittedDay: Day | null;
  /** The first sign-off: a later query does not make a return late. */
  readonly signedOffDay: Day | null;
  readonly answers: Answers;
  /**
   * Where the record says so: whether an immediate safeguarding concern was raised here and is not
   * closed. It is closed by an act of its own, not by another answer; without it the answer decides.
   */
  readonly hasOpenConcern?: boolean;
  /** Questions whose words must not be quoted: flagged and not yet decided on (Settled 10). */
  readonly withheldQuestions?: readonly string[];
}

export type GradeMeasure = 'own-practice' | 'multi-agency';

export type ModerationOutcome = 'confirmed' | 'lowered' | 'raised' | 'unmoderated' | 'not-agreed';

/** What the panel agreed of one grade of one return; the self-grade stays in the answers. */
export interface ModeratedGradeInput {
  readonly returnId: string;
  readonly measure: GradeMeasure;
  readonly outcome: ModerationOutcome;
  /** The chair's grade stands where it was not agreed; null where it was left unmoderated. */
  readonly agreed: Grade | null;
  readonly reason: string | null;
}

/** The panel's judgement of one case. */
export interface JudgementInput {
  readonly caseId: string;
  readonly grade: Grade;
  readonly rationale: string;
  readonly differenceReason: string | null;
}

/** A recommendation of the earlier audit, and what this one makes of it. */
export interface EarlierRecommendationInput {
  readonly id: string;
  readonly text: string;
  readonly addressedTo: string | null;
  /** Null until somebody has judged it. */
  readonly progress: ProgressState | null;
  readonly note: string | null;
  /** Items of this form that show whether it took hold. */
  readonly questionIds: readonly string[];
  /** False where it was entered by hand, from an audit before Sightline. */
  readonly isFromReturns?: boolean;
}

/** Numbers that a partnership may change (domain brief marks them [I]). */
export interface AnalysisSettings {
  /** Days that two agencies' rows of one event may lie apart. Default 3. */
  readonly matchToleranceDays?: number;
  /** An item met in at least this share is offered as a strength. Default 0.85. */
  readonly strengthShare?: number;
  /** An item met in less than this share is offered for development. Default 0.6. */
  readonly developmentShare?: number;
  /** Fewer answers than this carry no candidate finding. Default 3. */
  readonly smallestBase?: number;
  /** A theme in at least this many cases is offered as a finding. Default 2. */
  readonly repeatedThemeCases?: number;
  /** At most so many strengths are offered. Default 10. */
  readonly strengthsOffered?: number;
  /** Closures of the partnership beyond the bank holidays of England. */
  readonly extraHolidays?: readonly Day[];
}
