import { readWorkbook } from '../../platform/spreadsheets';
import { ListFault, type ListRow } from './list-fault';

/** What is wrong with one cell of a workbook before its rows are read. */
export interface WorkbookRows {
  readonly rows: readonly ListRow[];
  /** Ranges of merged cells, as in A2:A5. */
  readonly merged: readonly string[];
  readonly notes: readonly string[];
}

/** The rows of the first sheet of an .xlsx file that has any. */
export async function workbookRows(bytes: Uint8Array): Promise<WorkbookRows> {
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) {
    const said = workbook.problems.map(({ sheet, message }) =>
      sheet ? `Sheet “${sheet}”: ${message}` : message,
    );
    throw new ListFault(said.join('. '));
  }
  const filled = workbook.sheets.filter(({ rows }) =>
    rows.some((row) => row.some((cell) => cell !== null && cell !== '')),
  );
  const [sheet, ...others] = filled;
  if (!sheet) throw new ListFault('The file is empty');
  const names = others.map(({ name }) => `“${name}”`).join(', ');
  return {
    rows: sheet.rows.map((cells, index) => ({ number: index + 1, cells })),
    merged: workbook.merged.filter((each) => each.sheet === sheet.name).map(({ range }) => range),
    notes: names ? [`Only the sheet “${sheet.name}” was read; left out: ${names}`] : [],
  };
}
