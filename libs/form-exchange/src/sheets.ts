/** A cell as a spreadsheet library reads and writes it. */
export type Cell = string | number | boolean | Date | null;

/** One sheet: rows of cells, the first of them the headings. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The sheets that an XLSForm is made of. */
export const sheetNames = ['survey', 'choices', 'settings'] as const;
export type SheetName = (typeof sheetNames)[number];

/** Something of a workbook that could not be read, by its place, in words a person can act on. */
export interface SheetNote {
  readonly sheet: string;
  /** As the spreadsheet numbers it, the headings being row 1; absent for a whole sheet. */
  readonly row?: number;
  readonly column?: string;
  readonly message: string;
}

/** The place of a note as a person finds it: 'survey, row 14, column relevant'. */
export function placeOfNote({ sheet, row, column }: SheetNote): string {
  const parts = [sheet, row && `row ${row}`, column && `column ${column}`];
  return parts.filter(Boolean).join(', ');
}

/** Most characters that a spreadsheet keeps in one cell. */
export const longestCell = 32_767;
