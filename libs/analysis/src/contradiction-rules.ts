import type { AgencyKind } from '@sightline/domain';

/**
 * A comparison between the returns of one case, as data. Every rule says what to read, never what
 * is right: a disagreement is a finding candidate, not an error (domain brief 1.5).
 */
export type ContradictionRule = AnswerRule | NumberRule | MeetingRule | ReferralRule;

interface RuleBase {
  readonly key: string;
  /** What the records disagree about: "whether a strategy discussion was held". */
  readonly about: string;
}

/** Two returns that answer the same question, or a pair of questions, differently. */
export interface AnswerRule extends RuleBase {
  readonly kind: 'answers';
  readonly left: AnswerSide;
  readonly right: AnswerSide;
  /** Pairs of meanings that contradict; absent means any two that differ. */
  readonly clashes?: readonly (readonly [string, string])[];
}

export interface AnswerSide {
  readonly question: string;
  readonly agencies?: readonly AgencyKind[];
  /** Answer code -> meaning; a code that is not here says nothing. Absent: a code means itself. */
  readonly meanings?: Readonly<Record<string, string>>;
}

/** A count that should be the same in two records. */
export interface NumberRule extends RuleBase {
  readonly kind: 'numbers';
  readonly left: NumberSide;
  readonly right: NumberSide;
  /** Difference that is let pass. Default 0. */
  readonly tolerance?: number;
}

export interface NumberSide {
  readonly question: string;
  readonly agencies?: readonly AgencyKind[];
  /** For rows: the row to read, by the value of its label column, and the column with the number. */
  readonly row?: string;
  readonly column?: string;
}

/** Rows of meetings: held, invited against attended, record received. */
export interface MeetingRule extends RuleBase {
  readonly kind: 'meetings';
  readonly question: string;
  readonly typeColumn: string;
  readonly dayColumn: string;
  /** Columns with yes or no that two rows of one meeting must not contradict. */
  readonly compare: readonly string[];
}

/** Rows of referrals: sent by one, received by the other, outcome told. */
export interface ReferralRule extends RuleBase {
  readonly kind: 'referrals';
  readonly question: string;
  readonly directionColumn: string;
  readonly otherAgencyColumn: string;
  readonly dayColumn: string;
  readonly outcomeColumn: string;
  readonly sent: string;
  readonly received: string;
}
