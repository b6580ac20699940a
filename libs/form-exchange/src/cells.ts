import { cleanText } from '@sightline/form-engine';
import { longestCell, type Cell } from './sheets';

/** A cell as text: trimmed, its line ends plain, without hidden characters; blank for nothing. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return plain(String(cell));
}

/** Text as a cell gives it back, whatever program had the file in between. */
export function plain(text: string): string {
  const cleaned = cleanText(text).trim();
  return cleaned.length > longestCell ? '' : cleaned;
}

/** What of a cell is not taken, in words; undefined where all of it is. */
export function lossOf(cell: Cell | undefined): string | undefined {
  if (typeof cell !== 'string') return undefined;
  const cleaned = cleanText(cell);
  if (cleaned.trim().length > longestCell) {
    const most = longestCell.toLocaleString('en-GB');
    return `the cell has more than ${most} characters; its words were left out`;
  }
  if (cleaned === cell.replace(/\r\n?/g, '\n')) return undefined;
  return 'hidden characters were taken out of the words';
}

const listMark = '[]';

/** A list of codes in one cell, as XLSForm writes lists: with spaces between. */
export function listCell(codes: readonly string[] | undefined): string {
  if (!codes) return '';
  return codes.length === 0 ? listMark : plain(codes.join(' '));
}

/** The codes of a cell; undefined for a blank one. */
export function codesIn(cell: string): readonly string[] | undefined {
  if (cell === '') return undefined;
  return cell === listMark ? [] : cell.split(/\s+/);
}

/** Whether a cell says yes: XLSForm takes yes, true and true(). */
export function saysYes(cell: string): boolean {
  return /^(yes|true|true\(\)|1)$/i.test(cell);
}

/** A number as a cell holds it. */
export function numberCell(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

/** The number of a cell; undefined where there is none. */
export function numberIn(cell: string): number | undefined {
  return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(cell) ? Number(cell) : undefined;
}
