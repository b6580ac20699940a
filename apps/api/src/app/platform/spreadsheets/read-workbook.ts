import type { Sheet, SheetNote } from '@sightline/form-exchange';
import { zipSync } from 'fflate';
import { checkParts, type MergedCells } from './check-parts';
import { unpack, UnpackFault } from './unpack';

/** The sheets of a workbook, or why it is not read. */
export type ReadWorkbook =
  | {
      readonly ok: true;
      readonly sheets: readonly Sheet[];
      readonly merged: readonly MergedCells[];
    }
  | { readonly ok: false; readonly problems: readonly SheetNote[] };

/**
 * Reads an uploaded .xlsx file. It is unpacked under limits and looked over first; what is then
 * parsed is an archive made of those parts alone, so that nothing unseen reaches the parser.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  try {
    const parts = unpack(bytes);
    const { formulas, merged } = checkParts(parts);
    if (formulas.length > 0) return { ok: false, problems: formulas };
    return { ok: true, sheets: await sheetsOf(parts), merged };
  } catch (error) {
    if (error instanceof UnpackFault) {
      return { ok: false, problems: [{ sheet: '', message: error.message }] };
    }
    throw error;
  }
}

async function sheetsOf(parts: Readonly<Record<string, Uint8Array>>): Promise<readonly Sheet[]> {
  const archive = zipSync(parts, { level: 0 });
  // Loaded when a file first comes: most servers start many times without one.
  const { default: readSheets } = await import('read-excel-file/universal');
  try {
    const sheets = await readSheets(Uint8Array.from(archive).buffer, { trim: false });
    // The package types a cell by its constructor; what is in it is the value.
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data as unknown as Sheet['rows'],
    }));
  } catch {
    // Whatever the parser threw for XML that is none or parts that do not fit together.
    throw new UnpackFault('This file cannot be read as a workbook; open it and save it again');
  }
}
