import type { SampleFigures } from '../audit-figures';
import type { ReportTable } from '../report-table';
import { inferenceNote, type CountedUnit } from '../words/inference-words';
import { intervalColumn } from './table-parts';

/** How returns came in: shares of the work, not of what was found. */
const administrative: ReadonlySet<string> = new Set(['response']);

/** Shares in words, or drawn by the chart alone: no cell has a base to tell them by. */
const withoutBases: ReadonlySet<string> = new Set(['judgements', 'earlier-recommendations']);

const ofCases: ReadonlySet<string> = new Set([
  ...['sample', 'judgements', 'themes', 'then-and-now-judgements'],
]);

/** The table with what the sample lets its shares say as its last note. */
export function withInference(sample: SampleFigures, table: ReportTable): ReportTable {
  const note = statesShares(table) ? inferenceNote(sample, unitOf(table)) : null;
  return note === null ? table : { ...table, notes: [...table.notes, note] };
}

function statesShares({ key, rows }: ReportTable): boolean {
  if (administrative.has(key)) return false;
  return (
    withoutBases.has(key) || rows.some(({ cells }) => cells.some(({ base }) => base !== undefined))
  );
}

function unitOf({ key, columns }: ReportTable): CountedUnit {
  if (columns.some((column) => column.key === intervalColumn)) return 'cases-with-interval';
  return ofCases.has(key) ? 'cases' : 'answers';
}
