import type { AgencyKind } from '@sightline/domain';

/** One row of a table, by column id; in a table with fixed rows, "row" holds the code of the row. */
export type RowValue = Readonly<Record<string, string | number | null>>;

export interface XOfY {
  readonly x: number;
  readonly y: number;
}

export type AnswerValue = string | number | readonly string[] | XOfY | readonly RowValue[];

/** What a person says to one question. A question not answered has no entry. */
export interface Answer {
  readonly value: AnswerValue | null;
  /** Evidence text under the answer, where the rules demand or allow it. */
  readonly evidence?: string;
  /** For N/A: one of naReasons. */
  readonly naReason?: string;
  /** For a choice of "other": what it is. */
  readonly other?: string;
}

/** Question id -> answer. */
export type Answers = Readonly<Record<string, Answer>>;

/** The attribute of the unit that names the kind of setting of the agency (Settled 14). */
export const settingAttribute = 'setting';

/** What a form is filled about and by whom; conditions look at it. */
export interface FormContext {
  readonly agencyKind: AgencyKind;
  readonly involvement: string;
  /** Attributes of the unit: stratum, ageBand, planStatus and the like. */
  readonly unit: Readonly<Record<string, string>>;
}

/** A problem with an answer, in words a person can act on. */
export interface AnswerProblem {
  readonly questionId: string;
  readonly part: 'value' | 'evidence' | 'naReason' | 'other';
  readonly code:
    | 'required'
    | 'evidence-required'
    | 'reason-required'
    | 'other-required'
    | 'wrong-kind'
    | 'not-an-option'
    | 'out-of-range'
    | 'too-long'
    | 'too-many-rows'
    | 'too-few-rows'
    | 'hidden'
    | 'unknown-question'
    | 'control-characters';
  readonly message: string;
  /** For a cell of a table: which row, from 0, and which column. */
  readonly row?: number;
  readonly column?: string;
}

/** A warning that does not block (domain brief 1.5). */
export interface FormFlag {
  readonly code: string;
  readonly questionIds: readonly string[];
  readonly message: string;
}

export interface SectionProgress {
  readonly sectionId: string;
  readonly title: string;
  readonly answered: number;
  readonly required: number;
  readonly problems: number;
}

export interface FormProgress {
  readonly sections: readonly SectionProgress[];
  readonly answered: number;
  readonly required: number;
  readonly isComplete: boolean;
}
