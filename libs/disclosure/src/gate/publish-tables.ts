import { hideSmall, smallestTotal } from './hide-counts';
import {
  suppressed,
  type OneWayTable,
  type PublishedOneWay,
  type PublishedTwoWay,
  type TwoWayTable,
} from './publication';

/** A table of one dimension as it may be published; undefined where its total is too small. */
export function publishOneWay(
  { key, counts }: OneWayTable,
  threshold: number,
): PublishedOneWay | undefined {
  const shown = hideSmall(counts, threshold);
  return shown && { kind: 'one-way', key, ...shown };
}

/** A table of two dimensions as it may be published; undefined where its total is too small. */
export function publishTwoWay(table: TwoWayTable, threshold: number): PublishedTwoWay | undefined {
  const columns = table.rows[0]?.length ?? 0;
  if (table.rows.some((row) => row.length !== columns)) {
    throw new RangeError(`The rows of ${table.key} are not of one length`);
  }
  return table.keeps === 'rows' ? rowByRow(table, threshold) : withTotals(table, threshold);
}

/**
 * Each row is a table by itself: column totals would tie the rows together, and are left out. One
 * row too small keeps the whole table back, or the total of all would give that row away.
 */
function rowByRow({ key, rows }: TwoWayTable, threshold: number): PublishedTwoWay | undefined {
  const shown = rows.flatMap((row) => hideSmall(row, threshold) ?? []);
  if (shown.length === 0 || shown.length < rows.length) return undefined;
  const rowTotals = shown.map(({ total }) => total);
  return {
    kind: 'two-way',
    key,
    rows: shown.map(({ counts }) => counts),
    rowTotals,
    columnTotals: null,
    total: sumOf(rowTotals),
  };
}

/**
 * The totals by the rule of one dimension, and the inside whole or not at all: what one hidden
 * count of the inside is, its row and column can tell (domain brief 7.4: cross-tabs of a small
 * audit are never publishable).
 */
function withTotals({ key, rows }: TwoWayTable, threshold: number): PublishedTwoWay | undefined {
  const rowSums = rows.map(sumOf);
  const columnSums = (rows[0] ?? []).map((_, column) => sumOf(rows.map((row) => row[column] ?? 0)));
  const total = sumOf(rowSums);
  if (total < smallestTotal(Math.max(rowSums.length, columnSums.length), threshold)) {
    return undefined;
  }
  const rowTotals = hideSmall(rowSums, threshold);
  const columnTotals = hideSmall(columnSums, threshold);
  if (!rowTotals || !columnTotals) return undefined;
  const isInsideShown = rows.flat().every((count) => count > threshold);
  return {
    kind: 'two-way',
    key,
    rows: rows.map((row) => (isInsideShown ? row : row.map(() => suppressed))),
    rowTotals: rowTotals.counts,
    columnTotals: columnTotals.counts,
    total,
  };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
