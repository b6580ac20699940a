/** An audit behind a cell of the coverage. */
export interface CoverageAuditView {
  readonly id: string;
  readonly theme: string;
}

/** One thing in one financial year: which audits looked at it, and which are to. */
export interface CoverageCellView {
  readonly looked: readonly CoverageAuditView[];
  readonly planned: readonly CoverageAuditView[];
}

export interface CoverageRowView {
  readonly key: string;
  readonly label: string;
  /** A cell for each year, oldest first. */
  readonly cells: readonly CoverageCellView[];
}

/** Themes, age groups, agencies or plans against the years. */
export interface CoverageTableView {
  readonly key: 'themes' | 'ages' | 'agencies' | 'plans';
  readonly title: string;
  readonly rows: readonly CoverageRowView[];
  /** What has not been looked at, in words. */
  readonly gaps: readonly string[];
  /** Which audits say nothing of this, in words; empty where all do. */
  readonly unknown: string;
}

/** What the audits of three financial years looked at, and what they did not. */
export interface CoverageView {
  readonly financialYear: number;
  readonly years: readonly { readonly financialYear: number; readonly label: string }[];
  /** Audits that looked at cases or agencies in these years. */
  readonly audits: number;
  readonly tables: readonly CoverageTableView[];
}
