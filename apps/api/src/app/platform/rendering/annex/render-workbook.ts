import type { PreparedDocument } from '@sightline/report-model';
import type { SheetData } from 'write-excel-file/node';
import { withFixedTimes } from '../word/fixed-archive';
import { annexFacts, type AnnexCell, type AnnexTable, annexTables } from './annex-tables';

const widest = 60;
const narrowest = 10;

/** A spreadsheet's cell holds no more. */
const longestCell = 32_000;

/**
 * The tables of a document as a workbook: one that says what it is and what is in it, then a sheet a
 * table, its figures as numbers. Every other cell is written as text, so that none is a formula.
 */
export async function renderWorkbook(document: PreparedDocument): Promise<Uint8Array> {
  const { default: writeSheets } = await import('write-excel-file/node');
  const tables = annexTables(document);
  const sheets = [
    { name: 'About', rows: aboutRows(document, tables), headings: 0 },
    ...tables.map((table, index) => ({
      name: `Table ${index + 1}`,
      rows: tableRows(table),
      headings: 2,
    })),
  ];
  const written = writeSheets(
    sheets.map(({ name, rows, headings }) => ({
      sheet: name,
      data: rows.map((row, at) =>
        row.map((cell) => cellOf(cell, at < headings)),
      ) satisfies SheetData,
      columns: widthsOf(rows.slice(headings === 0 ? 0 : 1)),
      stickyRowsCount: headings,
    })),
  );
  return withFixedTimes(new Uint8Array(await written.toBuffer()));
}

function aboutRows(document: PreparedDocument, tables: readonly AnnexTable[]): AnnexCell[][] {
  return [
    ...annexFacts(document),
    [],
    ['Sheet', 'What it shows'],
    ...tables.map(({ title }, index) => [`Table ${index + 1}`, title]),
  ];
}

function tableRows({ label, title, headers, rows, notes }: AnnexTable): AnnexCell[][] {
  return [
    [`${label}. ${title}`],
    [...headers],
    ...rows.map((row) => [...row]),
    ...(notes.length > 0 ? [[]] : []),
    ...notes.map((note) => [note]),
  ];
}

function cellOf(cell: AnnexCell, isHeading: boolean) {
  if (cell === '') return null;
  const style = isHeading ? { fontWeight: 'bold' as const } : { alignVertical: 'top' as const };
  if (typeof cell === 'number') return { value: cell, type: Number, ...style };
  return { value: cell.slice(0, longestCell), type: String, wrap: !isHeading, ...style };
}

function widthsOf(rows: readonly (readonly AnnexCell[])[]): { width: number }[] {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, at) => {
    const lengths = rows.filter((row) => row.length > 1).map((row) => String(row[at] ?? '').length);
    return { width: Math.min(widest, Math.max(narrowest, ...lengths) + 2) };
  });
}
