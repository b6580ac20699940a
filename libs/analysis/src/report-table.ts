import type { GradeAnswer } from '@sightline/domain';
import type { SectionKey } from './report-sections';

/** A table of a section, as data for any rendering; charts of the same figures point at its key. */
export interface ReportTable {
  readonly key: string;
  readonly section: SectionKey;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** What the table shows, for a person who cannot see it. */
  readonly altText: string;
  readonly notes: readonly string[];
}

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  /** Names the row. */
  readonly isHeader?: boolean;
  readonly align: 'start' | 'end';
}

export interface TableRow {
  readonly key: string;
  /** One for each column. */
  readonly cells: readonly TableCell[];
  readonly isTotal?: boolean;
}

export interface TableCell {
  readonly text: string;
  /** The count behind the text, where it has one: what suppression and charts work on. */
  readonly count?: number;
  readonly base?: number;
  /** For a cell that holds a grade. */
  readonly grade?: GradeAnswer;
}
