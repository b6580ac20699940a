import { exactColumn, type Row } from './fields';
import type { Sheet, SheetName } from './sheets';

/** The columns that XLSForm has, in the order its authors expect; ours come behind them. */
const standardColumns: Readonly<Record<SheetName, readonly string[]>> = {
  survey: [
    'type',
    'name',
    'label',
    'hint',
    'required',
    'relevant',
    'constraint',
    'appearance',
    'repeat_count',
  ],
  choices: ['list_name', 'name', 'label'],
  settings: ['form_title', 'form_id'],
};

/** Rows as a sheet, with the columns that any of them uses. */
export function sheetOf(name: SheetName, rows: readonly Row[]): Sheet {
  const standard = standardColumns[name];
  const used = new Set(
    rows.flatMap((row) => Object.keys(row).filter((column) => row[column] !== '')),
  );
  const own = [...used].filter((column) => !standard.includes(column));
  const isExact = (column: string) => column.startsWith(exactColumn);
  const columns = [...standard, ...own.filter((one) => !isExact(one)), ...own.filter(isExact)];
  return {
    name,
    rows: [columns, ...rows.map((row) => columns.map((column) => row[column] || null))],
  };
}
