import type { Sheet } from '@sightline/form-exchange';
import type { SheetData } from 'write-excel-file/node';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const widest = 60;
const narrowest = 10;

/**
 * Sheets as an .xlsx file. Every cell is written as text, so that "=1+1" stays five characters and
 * nothing a person wrote is ever worked out by the program that opens the file.
 */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: writeSheets } = await import('write-excel-file/node');
  const written = writeSheets(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      data: rows.map((row, at) => row.map((cell) => cellOf(cell, at === 0))) satisfies SheetData,
      columns: widthsOf(rows),
      stickyRowsCount: 1,
    })),
  );
  return new Uint8Array(await written.toBuffer());
}

function cellOf(cell: Sheet['rows'][number][number], isHeading: boolean) {
  if (cell === null || cell === '') return null;
  const value = cell instanceof Date ? cell.toISOString() : String(cell);
  return {
    ...{ value, type: String, wrap: !isHeading, alignVertical: 'top' as const },
    ...(isHeading && { fontWeight: 'bold' as const }),
  };
}

function widthsOf(rows: Sheet['rows']) {
  return (rows[0] ?? []).map((_heading, at) => {
    const lengths = rows.map((row) => String(row[at] ?? '').length);
    return { width: Math.min(widest, Math.max(narrowest, ...lengths) + 2) };
  });
}
