import { plainText } from '../narrative/runs';
import type { PreparedCell } from './prepared-document';

/** Characters that a column holds in its lines before more text stops widening it. */
const widest = 70;

/** Longer words are broken, not made room for. */
const longestWord = 16;

/**
 * How wide each column is, as parts of 1, from what stands in it: every column holds its longest
 * word, and a column of sentences is wider than one of figures without taking all.
 */
export function columnShares(
  headers: readonly string[],
  rows: readonly (readonly PreparedCell[])[],
): number[] {
  const weights = headers.map((header, index) => {
    const texts = rows.map((row) => cellWords(row[index]));
    const lengths = texts.map((text) => Math.min(widest, text.length));
    const longest = Math.max(4, ...lengths);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    const words = [header, ...texts].flatMap((text) => text.split(/\s+/));
    const word = Math.min(longestWord, Math.max(3, ...words.map(({ length }) => length)));
    return Math.max(word + 2, Math.sqrt(longest * Math.max(mean, longest / 3)));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function cellWords(cell: PreparedCell | undefined): string {
  return cell ? (cell.grade ? '0 ' : '') + plainText(cell.runs) : '';
}
