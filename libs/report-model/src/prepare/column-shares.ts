import { plainText } from '../narrative/runs';
import type { PreparedCell } from './prepared-document';

/** Characters that stand side by side across a page in the size of a table. */
const acrossPage = 96;

/** Characters that a column holds before more text stops widening it. */
const widest = 80;

/** Short words stay on one line ('7 of 9', '31 March 2018'); longer ones break, by words. */
const unbroken = 13;

/** Longer words are broken, not made room for. */
const longestWord = 18;

/** The space at the sides of a cell, in characters. */
const padding = 2.6;

/** What names a row stands on so many lines at most, up to this width: figures beside it may part. */
const nameLines = 2.5;
const widestName = 22;

/** Heads are bold. */
const bold = 1.12;

/**
 * How wide each column is, as parts of 1, from what stands in it: every column holds its longest
 * word, and what is left goes to those with more to say.
 */
export function columnShares(
  headers: readonly string[],
  rows: readonly (readonly PreparedCell[])[],
): number[] {
  const columns = headers.map((header, index) => {
    const texts = rows.map((row) => cellWords(row[index]));
    const least = Math.max(
      longestPart(header, 4) * bold,
      ...texts.map((text) => longestPart(text, unbroken)),
      ...(index === 0 ? texts.map((text) => Math.min(widestName, breadth(text) / nameLines)) : []),
    );
    const most = Math.max(least, ...texts.map((text) => Math.min(widest, breadth(text))));
    return { least: least + padding, most: most + padding };
  });
  const spare = acrossPage - sum(columns.map(({ least }) => least));
  const wanted = sum(columns.map(({ least, most }) => most - least));
  const widths = columns.map(({ least, most }) =>
    spare > 0 && wanted > 0 ? least + (most - least) * Math.min(1, spare / wanted) : least,
  );
  const total = sum(widths);
  return widths.map((width) => width / total);
}

/** Length of the longest part that may not be broken. */
function longestPart(text: string, whole: number): number {
  if (text.length <= whole) return breadth(text);
  return Math.min(longestWord, Math.max(0, ...text.split(/\s+/).map(breadth)));
}

/** Characters as wide as small letters: capitals and figures take more, points and 'i' less. */
function breadth(text: string): number {
  const capitals = text.match(/[\p{Lu}%&@]/gu)?.length ?? 0;
  const narrow = text.match(/[ijlt.,:;'’()\s-]/g)?.length ?? 0;
  return text.length + capitals * 0.35 - narrow * 0.4;
}

function cellWords(cell: PreparedCell | undefined): string {
  return cell ? (cell.grade ? '00 ' : '') + plainText(cell.short ?? cell.runs) : '';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
