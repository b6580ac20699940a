import type { SectionKey } from './report-sections';

/** A table with its words, ready for any rendering; where it charts, the chart is drawn from it. */
export interface ReportTable {
  readonly key: string;
  readonly section: SectionKey;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** How to draw it; absent where it is only a table. */
  readonly chart?: ChartShape;
  /** What the table shows, for a person who cannot see it. */
  readonly altText: string;
  readonly note?: string;
}

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  /** Heads the row. */
  readonly isHeader?: boolean;
  readonly align: 'start' | 'end';
}

export interface TableRow {
  readonly key: string;
  readonly cells: readonly TableCell[];
  readonly isTotal?: boolean;
}

export interface TableCell {
  readonly text: string;
  /** The count behind the text, where it has one: what suppression and charts work on. */
  readonly count?: number;
  readonly base?: number;
  /** A grade or one of the marks for a cell without a grade. */
  readonly mark?: string;
  /** In a grid of grades: the self-grade, where the panel changed it. */
  readonly from?: string;
}

export const chartKinds = ['heat-grid', 'stacked-bars', 'bars'] as const;
export type ChartKind = (typeof chartKinds)[number];

export interface ChartShape {
  readonly kind: ChartKind;
  /** Columns of the table that are drawn, in order. */
  readonly series: readonly string[];
}
