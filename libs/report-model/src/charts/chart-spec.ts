import type { Grade, GradeAnswer } from '@sightline/domain';
import type { PublishedBarsSpec } from './published-bars-chart';
import type { TimelinessSpec } from './timeliness-chart';

/** What a chart shows, as figures and labels; how it looks is settled once, by the drawing. */
export type ChartSpec =
  | HeatGridSpec
  | GradeBarsSpec
  | ComplianceBarsSpec
  | ResponseBarsSpec
  | CountBarsSpec
  | ThenNowBarsSpec
  | TimelinessSpec
  | PublishedBarsSpec;

/** Cases by agencies: the self-grade and, where the panel changed it, the moderated one. */
export interface HeatGridSpec {
  readonly kind: 'heat-grid';
  /** What a row is: 'Case'. */
  readonly rowTitle: string;
  readonly columns: readonly HeatGridColumn[];
  readonly rows: readonly HeatGridRow[];
}

export interface HeatGridColumn {
  readonly label: string;
  /** Set apart from the agencies: the panel's judgement. */
  readonly isJudgement?: boolean;
}

export interface HeatGridRow {
  readonly label: string;
  /** One for each column. */
  readonly cells: readonly HeatGridCell[];
}

/** Why a cell has no grade: different marks, so that nobody reads one as another. */
export const heatMarks = [
  'nil',
  'missing',
  'declined',
  'outstanding',
  'not-accessible',
  'not-expected',
  'not-graded',
  'held',
] as const;
export type HeatMark = (typeof heatMarks)[number];

/** `self` is there only where the panel changed it to `grade`. */
export type HeatGridCell =
  | { readonly grade: GradeAnswer; readonly self?: GradeAnswer }
  | { readonly mark: HeatMark };

/** How grades fall, a bar for each agency, stratum or measure. */
export interface GradeBarsSpec {
  readonly kind: 'grade-bars';
  /** What a row is: 'Agency'. */
  readonly rowTitle: string;
  /** What is counted: 'returns'. */
  readonly unit: string;
  readonly rows: readonly GradeBarsRow[];
}

export interface GradeBarsRow {
  readonly label: string;
  readonly counts: Readonly<Record<Grade, number>>;
  /** Graded by nobody for want of involvement; beside the bar, never in it. */
  readonly insufficient?: number;
}

/** Compliance with each item; what was not evidenced stands apart: it is a failure to record. */
export interface ComplianceBarsSpec {
  readonly kind: 'compliance-bars';
  readonly rowTitle: string;
  readonly unit: string;
  readonly rows: readonly ComplianceBarsRow[];
}

export interface ComplianceBarsRow {
  readonly label: string;
  readonly yes: number;
  readonly partly: number;
  readonly no: number;
  readonly notEvidenced: number;
  /** Out of the base; in the table only. */
  readonly notApplicable: number;
}

/** Where the returns of each agency stand, and whether those that came were on time. */
export interface ResponseBarsSpec {
  readonly kind: 'response-bars';
  readonly rowTitle: string;
  readonly rows: readonly ResponseBarsRow[];
}

export interface ResponseBarsRow {
  readonly label: string;
  readonly onTime: number;
  readonly late: number;
  readonly nil: number;
  readonly notAccessible: number;
  readonly declined: number;
  readonly outstanding: number;
  readonly missing: number;
}

/** Counts out of a whole that is the same for every bar: in how many cases a theme came up. */
export interface CountBarsSpec {
  readonly kind: 'count-bars';
  readonly rowTitle: string;
  readonly unit: string;
  readonly of: number;
  readonly rows: readonly { readonly label: string; readonly count: number }[];
}

/** Shares of two audits in pairs; where they do not compare, a break stands between the two. */
export interface ThenNowBarsSpec {
  readonly kind: 'then-now-bars';
  readonly rowTitle: string;
  readonly thenTitle: string;
  readonly nowTitle: string;
  readonly rows: readonly ThenNowBarsRow[];
}

export interface ThenNowBarsRow {
  readonly label: string;
  readonly then: CountOfBase;
  readonly now: CountOfBase;
  /** Where false nobody may read the one bar against the other. */
  readonly isComparable: boolean;
}

export interface CountOfBase {
  readonly count: number;
  readonly base: number;
}
