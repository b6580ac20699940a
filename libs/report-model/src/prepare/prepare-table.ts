import type { CellContent, Run, TableBlock } from '../document';
import { canonicalRuns } from '../narrative/runs';
import { cleanLine, cleanText } from '../text/clean-text';
import { columnShares } from './column-shares';
import type { PreparedCell, PreparedTable } from './prepared-document';

/** A table with clean cells, every row as long as its head. */
export function prepareTable(
  table: TableBlock,
  { id, label }: { readonly id: string; readonly label: string },
): PreparedTable {
  const headers = table.columns.map(({ header }) => cleanLine(header));
  const rows = table.rows.map((row) => table.columns.map((_, index) => prepareCell(row[index])));
  const shares = columnShares(headers, rows);
  return {
    kind: 'table',
    id,
    label,
    caption: cleanLine(table.caption),
    columns: table.columns.map(({ align }, index) => ({
      header: headers[index] ?? '',
      align,
      share: shares[index] ?? 0,
    })),
    rows,
    hasRowHeaders: table.hasRowHeaders,
    notes: prepareNotes(table.notes),
  };
}

/** Clean runs in canonical form; none for text that holds nothing to see. */
export function prepareRuns(runs: readonly Run[]): readonly Run[] {
  return canonicalRuns(runs.map((run) => ({ ...run, text: cleanText(run.text) })));
}

export function prepareNotes(notes: readonly string[] | undefined): readonly string[] {
  return (notes ?? []).map(cleanLine).filter((note) => note !== '');
}

function prepareCell(cell: CellContent | undefined): PreparedCell {
  if (cell === undefined) return { runs: [], grade: null };
  if (typeof cell === 'string') return { runs: prepareRuns([{ text: cell }]), grade: null };
  return { runs: prepareRuns(cell.runs), grade: cell.grade ?? null };
}
