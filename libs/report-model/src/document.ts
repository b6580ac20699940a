import type { GradeAnswer } from '@sightline/domain';
import type { ChartSpec } from './charts/chart-spec';

/** A report as a tree of plain data: every rendering (HTML, PDF, Word) is made from this alone. */
export interface ReportDocument {
  readonly metadata: ReportMetadata;
  readonly blocks: readonly Block[];
}

/** What the cover, the running head and the file's own properties say. */
export interface ReportMetadata {
  readonly title: string;
  /** What the report is about in one line: the theme of the audit. */
  readonly subject: string;
  readonly partnership: string;
  /** Protective marking, on every page: 'OFFICIAL-SENSITIVE' or 'Publishable'. */
  readonly marking: string;
  /** BCP 47, 'en-GB' for every report of ours. */
  readonly language: string;
  /** In words: 'Draft 2' or 'Version 1.0, approved'. */
  readonly version: string;
  /** ISO day that the version bears; also the file's own timestamp, so that bytes repeat. */
  readonly date: string;
  /** SHA-256 of the frozen snapshot; absent for a draft. */
  readonly contentHash?: string;
  /** Where the trail stood at the approval, to prove a copy by; absent for a draft. */
  readonly checkpoint?: TrailCheckpoint;
  /** How the report may be kept and passed on, under the marking on the cover. */
  readonly handling?: string;
  /** Words in the place of a logo, at the head of the cover. */
  readonly logo?: string;
  /** The partnership's own line at the foot of every page. */
  readonly footer?: string;
  /** Of rules, headings and names, '#rrggbb'; without it the house's own. */
  readonly accent?: string;
  /** Whose copy it is: stands faintly across every page of the PDF, and is no part of its text. */
  readonly watermark?: string;
  /**
   * A form to fill in by hand begins on its first page: no cover, no contents. A briefing is exactly
   * one page, its text as large as the page has room for.
   */
  readonly layout?: 'form' | 'briefing';
}

/** An entry of the trail and its hash, which commits to everything before it. */
export interface TrailCheckpoint {
  readonly entry: number;
  readonly hash: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | FigureReferenceBlock
  | ListBlock
  | QuoteBlock
  | TableBlock
  | ChartBlock
  | KeyBoxBlock
  | DefinitionListBlock
  | WritingLinesBlock
  | PageBreakBlock;

/** Text in one style. A line feed in it is a line break. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Key of the figure that the text is; it stands whole or not at all. */
  readonly figure?: string;
}

export type HeadingLevel = 1 | 2 | 3 | 4;

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  readonly text: string;
  /** Levels 1 and 2 are numbered unless this says otherwise; an annex has a letter. */
  readonly numbering?: 'annex' | 'none';
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  /** Stands on the page of what follows it: a hint above the room for an answer. */
  readonly keepsWithNext?: boolean;
}

/** A sentence made from figures, never typed: the ids say what of, so a screen can open them. */
export interface FigureReferenceBlock {
  readonly kind: 'figure-reference';
  readonly figureIds: readonly string[];
  readonly runs: readonly Run[];
}

export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Run[])[];
  /** The items bear marks of their own, such as boxes to tick: no bullet stands before them. */
  readonly hasOwnMarks?: boolean;
}

export interface QuoteBlock {
  readonly kind: 'quote';
  readonly runs: readonly Run[];
  /** By role, never by name: 'A grandmother caring under an SGO'. */
  readonly attribution?: string;
}

export interface TableBlock {
  readonly kind: 'table';
  /** For a chart that shows the same figures. */
  readonly key?: string;
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly CellContent[])[];
  /** Whether the first cell of a row names the row. */
  readonly hasRowHeaders: boolean;
  readonly notes?: readonly string[];
  /** Rows have room to write by hand. */
  readonly isWrittenIn?: boolean;
}

export interface TableColumn {
  readonly header: string;
  readonly align: Alignment;
}

export type Alignment = 'start' | 'centre' | 'end';

export type CellContent = string | TableCell;

export interface TableCell {
  readonly runs: readonly Run[];
  /** Tints the cell and puts the grade's letter before the text. */
  readonly grade?: GradeAnswer;
  /** In place of the text where a page has little room for each of many columns. */
  readonly short?: string;
}

export interface ChartBlock {
  readonly kind: 'chart';
  readonly title: string;
  readonly spec: ChartSpec;
  /** What the chart shows, for a person who cannot see it; drawn from the figures when absent. */
  readonly altText?: string;
  /** The table of this report that holds the figures; without it they are put in the annex. */
  readonly tableKey?: string;
  readonly notes?: readonly string[];
}

/** What a board member should not miss: a headline judgement, three strengths. */
export interface KeyBoxBlock {
  readonly kind: 'key-box';
  readonly title: string;
  readonly blocks: readonly (ParagraphBlock | FigureReferenceBlock | ListBlock)[];
}

export interface DefinitionListBlock {
  readonly kind: 'definition-list';
  readonly items: readonly { readonly term: string; readonly runs: readonly Run[] }[];
}

/** Room to write by hand under a label, or beside it where a few characters are enough. */
export interface WritingLinesBlock {
  readonly kind: 'writing-lines';
  readonly label: string;
  readonly lines: number;
  readonly isShort?: boolean;
}

export interface PageBreakBlock {
  readonly kind: 'page-break';
}
