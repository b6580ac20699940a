import type { GradeAnswer } from '@sightline/domain';
import type { Interval, Share } from '../audit-figures';
import type { TableCell, TableColumn } from '../report-table';
import { intervalWords } from '../words/inference-words';
import { countOf } from '../words/share-words';

/** Key of the column whose shares of cases have their interval beside them. */
export const intervalColumn = 'casesMet';

/** A column of words, the first of a table: it names the row. */
export function nameColumn(key: string, label: string): TableColumn {
  return { key, label, align: 'start', isHeader: true };
}

export function wordColumn(key: string, label: string): TableColumn {
  return { key, label, align: 'start' };
}

export function figureColumn(key: string, label: string): TableColumn {
  return { key, label, align: 'end' };
}

export function words(text: string): TableCell {
  return { text };
}

export function figure(count: number): TableCell {
  return { text: String(count), count };
}

/**
 * 'x of y' with what it is made of; a dash where there is nothing to count from. The interval stands
 * in the same cell: whoever keeps the share back keeps back both.
 */
export function shareCell(share: Share, interval: Interval | null = null): TableCell {
  if (share.base === 0) return { text: '–', count: 0, base: 0 };
  const range = interval === null ? '' : ` (${unbroken(intervalWords(interval))})`;
  return { text: countOf(share) + range, count: share.count, base: share.base };
}

/** On one line in a narrow column. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

export function gradeCell(grade: GradeAnswer, text: string): TableCell {
  return { text, grade };
}
