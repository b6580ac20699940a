/** A list that cannot be read at all, and why, in words a person can act on. */
export class ListFault extends Error {}

/** A cell as either kind of file gives it. */
export type ListCell = string | number | boolean | Date | null;

/** A row of a list, numbered as the spreadsheet numbers it. */
export interface ListRow {
  readonly number: number;
  readonly cells: readonly ListCell[];
}

/** The text of a cell. */
export function cellText(cell: ListCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}
