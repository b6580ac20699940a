import type { Day } from '@sightline/domain';
import type { AuditFacts, GradeMeasure } from './audit-input';

/** What the narrative may speak of beside the figures. */
export interface NarrativeFacts extends AuditFacts {
  /** Findings that people have accepted, in their order. */
  readonly findings?: readonly AcceptedFinding[];
  readonly recommendations?: readonly AgreedRecommendation[];
  /** Who met; absent where it is not recorded. */
  readonly panel?: PanelFacts;
  /** Agencies that dissent from a grade as the panel moderated it. */
  readonly dissents?: readonly DissentFacts[];
  readonly assurance?: AssuranceStatement;
  /** Rounds of factual accuracy, the first first; absent where there was none. */
  readonly accuracy?: readonly AccuracyRoundFacts[];
  readonly version?: number;
}

export interface AcceptedFinding {
  readonly id: string;
  readonly kind: 'strength' | 'development' | 'good-practice';
  readonly title: string;
  readonly evidence: string;
  readonly soWhat: string;
  readonly caseIds: readonly string[];
  /** Agencies it concerns; none for all of them. */
  readonly agencyIds?: readonly string[];
}

export interface AgreedRecommendation {
  readonly text: string;
  readonly rationale: string;
  readonly priority: 'high' | 'medium' | 'low';
  readonly addressedTo: string;
  readonly findingIds: readonly string[];
  readonly isAccepted: boolean | null;
  /** Why it is not accepted; empty where nothing is said. */
  readonly answerReason?: string;
}

/** Roles and agencies, never names of people. */
export interface PanelFacts {
  readonly attended: readonly string[];
  readonly apologies: readonly string[];
  readonly isQuorate: boolean | null;
  /** Agencies that had to be there. */
  readonly quorum?: number;
  readonly interests?: readonly DeclaredInterest[];
  /** Cases that another than the chair chaired. */
  readonly deputies?: readonly { readonly reference: string; readonly chairedBy: string }[];
}

export interface DeclaredInterest {
  readonly agency: string;
  /** Null where it concerns every case. */
  readonly reference: string | null;
  readonly words: string;
  readonly hasWithdrawn: boolean;
}

export interface DissentFacts {
  readonly reference: string;
  readonly agency: string;
  readonly measure: GradeMeasure;
  readonly words: string;
}

/** How agencies checked what a draft said of them. */
export interface AccuracyRoundFacts {
  readonly openedOn: Day;
  readonly lastDay: Day;
  readonly closedEarly: { readonly on: Day; readonly reason: string } | null;
  readonly isRunning: boolean;
  readonly agencies: readonly {
    readonly name: string;
    readonly reply: 'comments' | 'nothing' | 'none';
  }[];
  readonly comments: {
    readonly accepted: number;
    readonly acceptedInPart: number;
    readonly notAccepted: number;
    readonly unanswered: number;
  };
}

/** How far the board may rely on practice, as the chair says. */
export interface AssuranceStatement {
  /** One of the partnership's levels. */
  readonly level: string;
  /** What the partnership means by it. */
  readonly meaning: string;
  readonly reasons: string;
}
