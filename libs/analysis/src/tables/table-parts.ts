import type { GradeAnswer } from '@sightline/domain';
import type { Share } from '../audit-figures';
import type { TableCell, TableColumn } from '../report-table';
import { countOf } from '../words/share-words';

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

/** 'x of y' with what it is made of; a dash where there is nothing to count from. */
export function shareCell(share: Share): TableCell {
  if (share.base === 0) return { text: '–', count: 0, base: 0 };
  return { text: countOf(share), count: share.count, base: share.base };
}

export function gradeCell(grade: GradeAnswer, text: string): TableCell {
  return { text, grade };
}
