import type { CellContent, Run, TableBlock } from '../document';
import { canonicalRuns, plainText } from '../narrative/runs';
import { cleanLine, cleanText } from '../text/clean-text';
import { columnShares } from './column-shares';
import type { PreparedCell, PreparedTable } from './prepared-document';

/** A table with clean cells, every row as long as its head. */
export function prepareTable(
  table: TableBlock,
  { id, label }: { readonly id: string; readonly label: string },
): PreparedTable {
  const headers = table.columns.map(({ header }) => cleanLine(header));
  const isDense = table.columns.length > manyColumns;
  const rows = table.rows.map((row) =>
    table.columns.map((_, index) => prepareCell(row[index], isDense)),
  );
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
    isDense,
    isWrittenIn: table.isWrittenIn ?? false,
    isKeptWhole: !table.isWrittenIn && isShort(rows),
    notes: prepareNotes(table.notes),
  };
}

/** So many rows and letters take a third of a page at most. */
const fewRows = 12;
const fewLetters = 1000;

function isShort(rows: readonly (readonly PreparedCell[])[]): boolean {
  const letters = rows.flat().map(({ runs, short }) => plainText(short ?? runs).length);
  return rows.length <= fewRows && letters.reduce((sum, one) => sum + one, 0) <= fewLetters;
}

/** Clean runs in canonical form; none for text that holds nothing to see. */
export function prepareRuns(runs: readonly Run[]): readonly Run[] {
  return canonicalRuns(
    runs.map((run) => ({
      ...run,
      text: cleanText(run.text),
      ...(run.figure !== undefined && { figure: cleanLine(run.figure) }),
    })),
  );
}

export function prepareNotes(notes: readonly string[] | undefined): readonly string[] {
  return (notes ?? []).map(cleanLine).filter((note) => note !== '');
}

/** Columns beyond this leave a page no room for whole words in each. */
const manyColumns = 7;

function prepareCell(cell: CellContent | undefined, isDense: boolean): PreparedCell {
  if (cell === undefined) return { runs: [], grade: null, short: null };
  if (typeof cell === 'string') {
    return { runs: prepareRuns([{ text: cell }]), grade: null, short: null };
  }
  return {
    runs: prepareRuns(cell.runs),
    grade: cell.grade ?? null,
    short: isDense && cell.short !== undefined ? prepareRuns([{ text: cell.short }]) : null,
  };
}
