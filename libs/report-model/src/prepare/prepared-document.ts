import type { GradeAnswer } from '@sightline/domain';
import type { ChartSpec } from '../charts/chart-spec';
import type { Alignment, HeadingLevel, Run } from '../document';

/**
 * A report made ready for drawing: text clean, headings without a gap in their levels, sections,
 * tables and figures numbered once, so that HTML, PDF and Word cannot disagree.
 */
export interface PreparedDocument {
  readonly metadata: PreparedMetadata;
  readonly blocks: readonly PreparedBlock[];
  /** Tables of charts that no table of the report shows: an annex where a page cannot unfold. */
  readonly chartTables: readonly PreparedTable[];
}

export interface PreparedMetadata {
  readonly title: string;
  readonly subject: string;
  readonly partnership: string;
  readonly marking: string;
  readonly language: string;
  readonly version: string;
  readonly date: string;
  readonly dateText: string;
  readonly contentHash: string;
  readonly checkpoint: PreparedCheckpoint | null;
  readonly handling: string;
  readonly logo: string;
  readonly footer: string;
  readonly accent: string;
  readonly watermark: string;
  readonly layout: 'report' | 'form' | 'briefing';
}

/** What stands on the last page, for whoever wants to know that a copy is the one approved. */
export interface PreparedCheckpoint {
  /** `entry 1234 of the trail, signed on 2 March 2026 at 09:00 UTC`. */
  readonly text: string;
  readonly hash: string;
  readonly howToCheck: string;
  /** To be typed by the administrator. */
  readonly command: string;
}

export type PreparedBlock =
  | PreparedHeading
  | PreparedParagraph
  | PreparedList
  | PreparedQuote
  | PreparedTable
  | PreparedChart
  | PreparedKeyBox
  | PreparedDefinitionList
  | PreparedWritingLines
  | { readonly kind: 'page-break' };

export interface PreparedHeading {
  readonly kind: 'heading';
  readonly id: string;
  readonly level: HeadingLevel;
  /** '3', '3.1', 'Annex A' or nothing. */
  readonly number: string;
  readonly text: string;
}

export interface PreparedParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  /** Figures that the sentence was made from; none for a person's own words. */
  readonly figureIds: readonly string[];
  readonly keepsWithNext: boolean;
}

export interface PreparedList {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Run[])[];
  readonly hasOwnMarks: boolean;
}

/** Room to write by hand. */
export interface PreparedWritingLines {
  readonly kind: 'writing-lines';
  readonly label: string;
  readonly lines: number;
  readonly isShort: boolean;
}

export interface PreparedQuote {
  readonly kind: 'quote';
  readonly runs: readonly Run[];
  readonly attribution: string;
}

export interface PreparedTable {
  readonly kind: 'table';
  readonly id: string;
  /** 'Table 4'. */
  readonly label: string;
  readonly caption: string;
  readonly columns: readonly PreparedColumn[];
  readonly rows: readonly (readonly PreparedCell[])[];
  readonly hasRowHeaders: boolean;
  /** Whether the columns are too many for a page to say all in each. */
  readonly isDense: boolean;
  readonly isWrittenIn: boolean;
  /** Whether it is short enough that a page is never begun in the middle of it. */
  readonly isKeptWhole: boolean;
  readonly notes: readonly string[];
}

export interface PreparedColumn {
  readonly header: string;
  readonly align: Alignment;
  /** Part of the table's width, all columns together 1. */
  readonly share: number;
}

export interface PreparedCell {
  readonly runs: readonly Run[];
  readonly grade: GradeAnswer | null;
  /** What a page shows instead, where the columns are many. */
  readonly short: readonly Run[] | null;
}

export interface PreparedChart {
  readonly kind: 'chart';
  readonly id: string;
  /** 'Figure 2'. */
  readonly label: string;
  readonly title: string;
  readonly spec: ChartSpec;
  readonly altText: string;
  readonly notes: readonly string[];
  /** The same figures: a table of the report, or one that stands in the annex. */
  readonly table: PreparedTable;
  readonly isTableInReport: boolean;
}

export interface PreparedKeyBox {
  readonly kind: 'key-box';
  readonly title: string;
  readonly blocks: readonly (PreparedParagraph | PreparedList)[];
}

export interface PreparedDefinitionList {
  readonly kind: 'definition-list';
  readonly items: readonly { readonly term: string; readonly runs: readonly Run[] }[];
}
