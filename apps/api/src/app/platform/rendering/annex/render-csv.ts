import type { PreparedDocument } from '@sightline/report-model';
import { csvFile } from '../../spreadsheets';
import { annexFacts, annexTables } from './annex-tables';

/**
 * The tables of a document as one CSV file, a line a figure: which table, which row, which column,
 * what stands there. What the file is of comes first, as lines of the same shape.
 */
export function renderCsv(document: PreparedDocument): Uint8Array {
  const facts = annexFacts(document).map(([name, value]) => ['About', '', '', name, value]);
  const figures = annexTables(document).flatMap(({ label, title, headers, rows, notes }) => [
    ...notes.map((note) => [label, title, '', 'Note', note]),
    ...rows.flatMap((row) => {
      const [name = '', ...values] = row;
      return values.map((value, index) => [
        ...[label, title, String(name), headers[index + 1] ?? ''],
        value,
      ]);
    }),
  ]);
  return csvFile([['Table', 'Title', 'Row', 'Column', 'Value'], ...facts, ...figures]);
}
