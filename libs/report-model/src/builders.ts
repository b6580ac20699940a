import type { GradeAnswer } from '@sightline/domain';
import type {
  Alignment,
  HeadingBlock,
  HeadingLevel,
  ListBlock,
  PageBreakBlock,
  ParagraphBlock,
  Run,
  TableCell,
  TableColumn,
} from './document';

/** Text of a block: plain words, or runs where some of them are bold or italic. */
export type Words = string | readonly Run[];

/** Words as runs. */
export function runsOf(words: Words): readonly Run[] {
  return typeof words === 'string' ? [{ text: words }] : words;
}

/** A numbered heading. */
export function heading(level: HeadingLevel, text: string): HeadingBlock {
  return { kind: 'heading', level, text };
}

export function paragraph(words: Words): ParagraphBlock {
  return { kind: 'paragraph', runs: runsOf(words) };
}

export function bulletList(items: readonly Words[]): ListBlock {
  return { kind: 'list', ordered: false, items: items.map(runsOf) };
}

export function numberedList(items: readonly Words[]): ListBlock {
  return { kind: 'list', ordered: true, items: items.map(runsOf) };
}

export function pageBreak(): PageBreakBlock {
  return { kind: 'page-break' };
}

/** A column of a table: words at the start, figures at the end. */
export function column(header: string, align: Alignment = 'start'): TableColumn {
  return { header, align };
}

/** A cell that carries a grade as tint and letter beside its words; the letter may be enough. */
export function gradeCell(grade: GradeAnswer, words: Words, short?: string): TableCell {
  return { runs: runsOf(words), grade, ...(short !== undefined && { short }) };
}
