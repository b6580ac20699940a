import type { PracticeDomain } from '@sightline/form-engine';
import type { Interval, NumberSummary, Share } from './share-types';

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
  /** Absent in figures kept before it was counted. */
  readonly byStratum?: readonly (ComplianceCount & { readonly stratum: string })[];
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
  /** Of `cases`, where the sample allows inference; absent in figures kept before it was printed. */
  readonly casesInterval?: Interval | null;
  readonly returnIds: Readonly<Record<ItemAnswerKey, readonly string[]>>;
}

/** Names of the five answers to a compliance item in the figures. */
export type ItemAnswerKey = 'yes' | 'partly' | 'no' | 'notEvidenced' | 'na';

export interface ItemAgencyFigure extends ComplianceCount {
  readonly agencyId: string;
  /** Only where the sample allows inference: one answer a case, drawn at random (Settled 12). */
  readonly interval: Interval | null;
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
