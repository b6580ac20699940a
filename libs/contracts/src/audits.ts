import type {
  AgencyKind,
  AuditAct,
  AuditMethod,
  AuditStatus,
  ClockState,
  ClockStep,
  DataProtectionKind,
} from '@sightline/domain';
import type { AgencyView } from './people';
import type { ThemeReasonView } from './theme-reasons';

/** When an audit is planned: a day, only a month, or not yet known. */
export interface PlannedDateView {
  readonly precision: 'day' | 'month' | 'unknown';
  /** YYYY-MM-DD, YYYY-MM or null. */
  readonly value: string | null;
  /** What the source printed, where it was imported. */
  readonly asPrinted: string | null;
}

/** A planned item of the programme: an audit on a card. */
export interface AuditCardView {
  readonly id: string;
  readonly theme: string;
  readonly method: AuditMethod;
  readonly status: AuditStatus;
  readonly statusReason: string | null;
  /** First calendar year of the financial year: 2017 is 2017/18. */
  readonly financialYear: number;
  readonly quarter: number;
  readonly date: PlannedDateView;
  readonly reviews: readonly { readonly id: string; readonly name: string }[];
  readonly reAuditOf: {
    readonly id: string;
    readonly theme: string;
    readonly yearLabel: string;
  } | null;
  /** Why this theme; the lead partnership's own. */
  readonly reasons: readonly ThemeReasonView[];
  /** The idea of the register that it was taken up from, to those who may read the register. */
  readonly idea: { readonly id: string; readonly title: string } | null;
  /** Who leads, in words. */
  readonly leads: string | null;
  /** Short name of the partnership that leads, where it is another. */
  readonly ledBy: string | null;
  /** Partnerships that take part beside the one that leads. */
  readonly partners: readonly { readonly id: string; readonly name: string }[];
  /** Who leads, of the people of the partnership. */
  readonly leadPeople: readonly { readonly id: string; readonly name: string }[];
  /** The financial year it was carried over from, such as 2016/17. */
  readonly carriedFrom: string | null;
  readonly comment: string | null;
  readonly note: string | null;
  readonly panelDay: string | null;
  readonly caseCount: number;
  readonly returnsIn: number;
  readonly returnsExpected: number;
  readonly acts: readonly AuditAct[];
  readonly revision: number;
}

export interface MilestoneView {
  readonly key: string;
  readonly label: string;
  readonly owner: string;
  /** As the plan states it: "T−40", "T", "T+6 months". */
  readonly offsetLabel: string;
  readonly day: string;
  readonly isHandSet: boolean;
  readonly isPast: boolean;
}

export interface ClockStepView {
  readonly key: ClockStep;
  readonly label: string;
  readonly day: string;
  readonly startedAt: string | null;
  readonly doneAt: string | null;
  readonly state: ClockState;
  /** Working days past its day. */
  readonly lateBy: number;
}

/** The inspectors’ clock of a mock JTAI, from the notice to fieldwork. */
export interface ClockView {
  /** Which working day of the ten today is: under 1 before the notice, over 10 after fieldwork. */
  readonly today: number;
  readonly steps: readonly ClockStepView[];
}

export interface AuditAgencyView {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  /** Whether a return of this agency exists beyond "not issued", so it cannot be removed. */
  readonly hasReturned: boolean;
  /** Whether it was asked about single cases only, such as of a child who moved to its area. */
  readonly isForSingleCases: boolean;
}

export const workspaceSteps = [
  'scope',
  'sample',
  'returns',
  'panel',
  'findings',
  'report',
] as const;
export type WorkspaceStep = (typeof workspaceSteps)[number];

export interface WorkspaceStepView {
  readonly key: WorkspaceStep;
  readonly state: 'done' | 'current' | 'to-come';
  /** What is missing before this step is done, in words. */
  readonly blockers: readonly string[];
}

export interface StratumView {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** What of the partnership's data protection papers is in force, and why it was gone on without. */
export interface DataProtectionGateView {
  readonly gaps: readonly DataProtectionKind[];
  readonly records: readonly {
    readonly kind: DataProtectionKind;
    readonly title: string;
    readonly agreedOn: string;
    readonly reviewBy: string;
  }[];
  /** What the co-ordinator said when issuing without. */
  readonly exception: {
    readonly missing: readonly DataProtectionKind[];
    readonly reason: string;
    readonly at: string;
    readonly by: string;
  } | null;
}

export interface AuditView extends AuditCardView {
  readonly dataProtection: DataProtectionGateView;
  readonly purpose: string | null;
  readonly keyLines: readonly string[];
  readonly windowFrom: string | null;
  readonly windowTo: string | null;
  readonly template: {
    readonly versionId: string;
    readonly title: string;
    readonly number: number;
  } | null;
  readonly agencies: readonly AuditAgencyView[];
  readonly milestones: readonly MilestoneView[];
  /** The ten-working-day clock of a mock JTAI with a panel day; null for every other audit. */
  readonly clock: ClockView | null;
  readonly strata: readonly StratumView[];
  /** Whether the cases come from a confirmed draw: then none are put in by hand. */
  readonly isDrawn: boolean;
  readonly referencePrefix: string;
  readonly steps: readonly WorkspaceStepView[];
}

/** A partnership that an audit may be done together with, and its agencies. */
export interface NeighbourView {
  readonly id: string;
  readonly name: string;
  readonly agencies: readonly AgencyView[];
}
