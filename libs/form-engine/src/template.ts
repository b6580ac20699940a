import type { AgencyKind, AuditUnit } from '@sightline/domain';

/** A form template as data: what is stored as one version, exported, diffed and filled. */
export interface FormDefinition {
  readonly schemaVersion: 1;
  readonly key: string;
  readonly title: string;
  readonly unit: AuditUnit;
  readonly intro?: string;
  readonly scales: Readonly<Record<string, GradeScale>>;
  readonly sections: readonly Section[];
  readonly settings?: FormSettings;
}

/**
 * Numbers that the checks use; where a form sets none, those of the partnership hold, else the
 * usual ones (domain brief: marked [I]).
 */
export interface FormSettings {
  /** Evidence shorter than this many words is flagged as thin. Default 15. */
  readonly thinEvidenceWords?: number;
  /** Good or better with less than this share of Yes is flagged. Default 0.7. */
  readonly goodNeedsMet?: number;
  /** Inadequate with at least this share of Yes is flagged. Default 0.85. */
  readonly inadequateBelowMet?: number;
  /** Own practice and multi-agency working this many grades apart are flagged. Default 2. */
  readonly gradesApart?: number;
}

export interface GradeScale {
  readonly label: string;
  /** Best first, as they are shown. */
  readonly points: readonly GradePoint[];
}

export interface GradePoint {
  readonly code: string;
  readonly label: string;
  readonly descriptor?: string;
  readonly evidenceNeeded?: string;
  /** Not a grade and in no denominator ("Insufficient involvement to grade"). */
  readonly outsideScale?: boolean;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  readonly showWhen?: Condition;
  readonly askedOf?: readonly AgencyKind[];
  readonly questions: readonly Question[];
}

export type Question =
  | ComplianceQuestion
  | GradeQuestion
  | ChoiceQuestion
  | YesNoQuestion
  | IntegerQuestion
  | XOfYQuestion
  | DayQuestion
  | TextQuestion
  | RowsQuestion
  | GuidanceText;

export type QuestionKind = Question['kind'];

interface QuestionBase {
  /** Stable across versions; a change of meaning needs a new id. */
  readonly id: string;
  readonly text: string;
  readonly help?: string;
  /** Default true, but for guidance. */
  readonly required?: boolean;
  /** It must be answered only while this holds, and may be left otherwise; not with required: false. */
  readonly requiredWhen?: Condition;
  readonly showWhen?: Condition;
  /** Agencies the question is asked of; absent means all. */
  readonly askedOf?: readonly AgencyKind[];
  readonly evidence?: EvidenceRule;
  /** A key (capping) question: these answers cap the offered panel judgement. */
  readonly key?: KeyRule;
  /** An answer here that breaks a rule by itself, and the rule in words. */
  readonly breach?: { readonly answers: readonly string[]; readonly rule: string };
  readonly themes?: readonly string[];
  readonly source?: string;
  /** Practice domain that the figures group by. */
  readonly domain?: PracticeDomain;
}

export const practiceDomains = [
  'recognition',
  'assessment',
  'planning',
  'joint-working',
  'voice',
  'oversight',
  'impact',
] as const;
export type PracticeDomain = (typeof practiceDomains)[number];

export const practiceDomainLabels: Record<PracticeDomain, string> = {
  recognition: 'Recognition and referral',
  assessment: 'Assessment of need and risk',
  planning: 'Planning and intervention',
  'joint-working': 'Joint working and information sharing',
  voice: 'Voice and lived experience',
  oversight: 'Management oversight and challenge',
  impact: 'Impact for the child',
};

export interface KeyRule {
  readonly failing: readonly string[];
  /** For a tick list or multiple choice: it fails where any of these is missing. */
  readonly requires?: readonly string[];
}

export interface EvidenceRule {
  /**
   * Answers that demand evidence; an empty list allows it and demands none. Without a rule,
   * compliance demands it for partly, no and not-evidenced, a grade for O and I, in 80 words.
   */
  readonly whenAnswers: readonly string[];
  readonly maxWords: number;
  readonly prompt?: string;
}

/** Yes / Partly / No / Not evidenced on file / N/A (with a reason). */
export interface ComplianceQuestion extends QuestionBase {
  readonly kind: 'compliance';
}

export const complianceAnswers = ['yes', 'partly', 'no', 'not-evidenced', 'na'] as const;
export type ComplianceAnswer = (typeof complianceAnswers)[number];

export const complianceLabels: Record<ComplianceAnswer, string> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  'not-evidenced': 'Not evidenced on file',
  na: 'Not applicable',
};

export const naReasons = ['not-our-role', 'did-not-arise', 'outside-window'] as const;
export type NaReason = (typeof naReasons)[number];

export const naReasonLabels: Record<NaReason, string> = {
  'not-our-role': 'Not this agency’s role',
  'did-not-arise': 'Did not arise',
  'outside-window': 'Outside the review window',
};

/** The grades that checks and figures take from a return (domain brief 3.1). */
export type GradeMeasure = 'own-practice' | 'multi-agency';

export interface GradeQuestion extends QuestionBase {
  readonly kind: 'grade';
  readonly scale: string;
  /** Which of those grades it is; absent for a grade of a domain or module. */
  readonly measures?: GradeMeasure;
}

export interface Option {
  readonly code: string;
  readonly label: string;
}

export interface ChoiceQuestion extends QuestionBase {
  /**
   * One of a list; several of a list; ticks of a list where each option is a thing in place. The
   * value is a code, or a list of codes; a tick list of no codes says that nothing is in place.
   */
  readonly kind: 'single' | 'multiple' | 'ticks';
  readonly options: readonly Option[];
  /** The code of the option that asks "say what". */
  readonly other?: string;
  /** For multiple: a code that excludes the others ("none of these"). */
  readonly exclusive?: string;
}

export interface YesNoQuestion extends QuestionBase {
  readonly kind: 'yes-no';
}

export interface IntegerQuestion extends QuestionBase {
  readonly kind: 'integer';
  /** Counts: 0 unless the template says otherwise. */
  readonly min?: number;
  readonly max?: number;
  readonly unitLabel?: string;
}

export interface XOfYQuestion extends QuestionBase {
  readonly kind: 'x-of-y';
  readonly max?: number;
}

/** A date, entered and shown as a date, stored as whole days from the case's index day. */
export interface DayQuestion extends QuestionBase {
  readonly kind: 'day';
}

export interface TextQuestion extends QuestionBase {
  readonly kind: 'text';
  readonly maxWords: number;
  readonly long?: boolean;
}

export interface RowsQuestion extends QuestionBase {
  readonly kind: 'rows';
  readonly columns: readonly RowColumn[];
  readonly minRows?: number;
  readonly maxRows: number;
  /**
   * One row per option, fixed (appointments by service); absent means rows are added. The key "row"
   * of each row value then holds the option's code, so no column may be called "row".
   */
  readonly fixedRows?: readonly Option[];
}

export interface RowColumn {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'single' | 'yes-no' | 'integer' | 'day';
  readonly options?: readonly Option[];
  readonly maxWords?: number;
  readonly min?: number;
  readonly max?: number;
  readonly required?: boolean;
}

export interface GuidanceText extends QuestionBase {
  readonly kind: 'guidance';
}

/** A condition is data, in the shape of FHIR Questionnaire enableWhen. */
export type Condition =
  | { readonly all: readonly ConditionTerm[] }
  | { readonly any: readonly ConditionTerm[] };

export type ConditionTerm = Condition | Clause;

export type Clause = QuestionClause | AgencyClause | InvolvementClause | UnitClause;

/**
 * How a clause compares. A question that is hidden, not answered or later in the form has no answer,
 * and then only "not-answered" holds: "is not No" means that something else was said. An attribute
 * that a unit lacks is likewise nothing, but "not-equals" and "none-of" hold for it, so that an
 * attribute nobody recorded hides no question. "at-least" and "at-most" measure a number, the
 * length of a list, the x of "x of y", or a grade on its scale (better is more).
 */
export const clauseOperators = [
  'equals',
  'not-equals',
  'one-of',
  'none-of',
  'at-least',
  'at-most',
  'answered',
  'not-answered',
] as const;
export type ClauseOperator = (typeof clauseOperators)[number];

export type ClauseValue = string | number | readonly string[];

/** On the answer to another question; a list answer "equals" a code it includes. */
export interface QuestionClause {
  readonly question: string;
  readonly operator: ClauseOperator;
  readonly answer?: ClauseValue;
}

export interface AgencyClause {
  readonly agencyKind: readonly AgencyKind[];
}

/** On the branch of the form: whom in the family the agency knows (A1). */
export interface InvolvementClause {
  readonly involvement: readonly string[];
}

/** On an attribute of the unit, such as stratum, ageBand, planStatus or setting. */
export interface UnitClause {
  readonly unit: string;
  readonly operator: ClauseOperator;
  readonly answer?: ClauseValue;
}
