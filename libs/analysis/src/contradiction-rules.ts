import type { AgencyKind } from '@sightline/domain';

/**
 * A comparison between the returns of one case, as data. A rule says what to read and what clashes,
 * never who is right: a disagreement is a finding candidate, not an error (domain brief 1.5). A rule
 * whose questions a form does not have says nothing.
 */
export type ContradictionRule =
  | AnswerRule
  | SetRule
  | NumberRule
  | AttendanceRule
  | MeetingRule
  | RecordRule
  | ReferralRule;

interface RuleBase {
  readonly key: string;
  /** What the records disagree about, to follow "about": "whether a strategy discussion was held". */
  readonly about: string;
}

/** Where one side of a comparison is read. */
export interface Reading {
  readonly question: string;
  /** Kinds of agency that are read; absent means all. */
  readonly agencies?: readonly AgencyKind[];
}

export interface AnswerReading extends Reading {
  /** Answer code -> meaning. A code that is not here says nothing; absent: a code means itself. */
  readonly meanings?: Readonly<Record<string, string>>;
}

/** One thing that is so in one record and otherwise in another. */
export interface AnswerRule extends RuleBase {
  readonly kind: 'answers';
  readonly left: AnswerReading;
  readonly right: AnswerReading;
  /** Pairs of meanings, left and right, that differ and yet agree ("closed" and "universal"). */
  readonly agreeing?: readonly (readonly [string, string])[];
}

/** Lists that should hold the same options: risk flags. */
export interface SetRule extends RuleBase {
  readonly kind: 'sets';
  readonly left: Reading;
  readonly right: Reading;
  /** Options that are no member of the list ("none of these"). */
  readonly ignore: readonly string[];
}

/** A count that should be the same in every record; the lowest is set against the highest. */
export interface NumberRule extends RuleBase {
  readonly kind: 'numbers';
  readonly readings: readonly NumberReading[];
  /** A difference that is let pass. Default 0. */
  readonly tolerance?: number;
}

export interface NumberReading extends Reading {
  /** For a question of rows: the column with the number, added up over the rows that are read. */
  readonly column?: string;
  /** For fixed rows: the keys of the rows that are read; absent means all. */
  readonly rows?: readonly string[];
}

/** A list of who took part, against what each of them says of the same meeting. */
export interface AttendanceRule extends RuleBase {
  readonly kind: 'attendance';
  readonly list: Reading;
  /** Option of the list -> kinds of agency that it stands for. */
  readonly members: Readonly<Record<string, readonly AgencyKind[]>>;
  readonly meetings: MeetingRows;
  /** Type of the meeting that the list is about, of which it names the first in the window. */
  readonly type: string;
}

/** Meetings that others say they attended, and whoever convenes them has no row for. */
export interface MeetingRule extends RuleBase {
  readonly kind: 'meetings';
  readonly meetings: MeetingRows;
  /** Whose record shows every meeting of these types. */
  readonly keepers: readonly AgencyKind[];
  readonly types: readonly string[];
}

export interface MeetingRows {
  readonly question: string;
  /** The gate before the rows: a "no" here says that there was no meeting at all. */
  readonly gate: string;
  readonly typeColumn: string;
  readonly dayColumn: string;
  readonly attendedColumn: string;
}

/**
 * Rows that one record holds against a plain answer in another: a meeting in the rows of one and
 * "no such meeting" in the answer of the other; a record sent to all and not received.
 */
export interface RecordRule extends RuleBase {
  readonly kind: 'records';
  readonly rows: Reading;
  /** A row counts where each of these columns holds one of these codes. */
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly answer: Reading;
  /** Answers that such a row contradicts. */
  readonly denying: readonly string[];
}

/** Referrals: made by one and received by the other, and the outcome told. */
export interface ReferralRule extends RuleBase {
  readonly kind: 'referrals';
  readonly question: string;
  /** The gate before the rows: a "no" here says that there was no referral at all. */
  readonly gate?: string;
  readonly directionColumn: string;
  readonly agencyColumn: string;
  readonly dayColumn: string;
  readonly outcomeColumn: string;
  readonly made: string;
  readonly received: string;
  /** What is compared: the referral itself, or what each side says of the outcome. */
  readonly compare: 'referral' | 'outcome';
}

/** Every question that a rule reads. */
export function questionsOf(rule: ContradictionRule): string[] {
  switch (rule.kind) {
    case 'answers':
    case 'sets':
      return [rule.left.question, rule.right.question];
    case 'numbers':
      return rule.readings.map(({ question }) => question);
    case 'attendance':
      return [rule.list.question, rule.meetings.question, rule.meetings.gate];
    case 'meetings':
      return [rule.meetings.question, rule.meetings.gate];
    case 'records':
      return [rule.rows.question, rule.answer.question];
    case 'referrals':
      return [rule.question, rule.gate ?? rule.question];
  }
}
