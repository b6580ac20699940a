import {
  suppressed,
  type PublicationGroup,
  type PublishedCount,
  type PublishedGroup,
} from '../publication';

/** The counts of a group in one row: what an attacker wants to know, position by position. */
export function cellsOf(group: PublicationGroup): number[] {
  switch (group.kind) {
    case 'one-way':
      return [...group.counts];
    case 'two-way':
      return group.rows.flat();
    case 'share':
      return [group.count, group.base - group.count];
  }
}

/** The same group with other counts. */
export function withCells(group: PublicationGroup, cells: readonly number[]): PublicationGroup {
  switch (group.kind) {
    case 'one-way':
      return { ...group, counts: cells };
    case 'two-way': {
      const columns = group.rows[0]?.length ?? 0;
      const rows = group.rows.map((_, row) => cells.slice(row * columns, (row + 1) * columns));
      return { ...group, rows };
    }
    case 'share':
      return { ...group, count: cells[0] ?? 0, base: (cells[0] ?? 0) + (cells[1] ?? 0) };
  }
}

/** A sum of cells that the publication tells, or that the attacker supposes. */
export interface KnownSum {
  readonly cells: readonly number[];
  readonly sum: number;
}

/** Everything that the publication says of sums of the cells, totals and single cells alike. */
export function knownSums(published: PublishedGroup): KnownSum[] {
  const known = (cells: readonly number[], sum: PublishedCount): KnownSum[] =>
    sum === suppressed ? [] : [{ cells, sum }];
  if (published.kind === 'one-way') {
    const { counts, total } = published;
    return [
      ...counts.flatMap((count, index) => known([index], count)),
      ...known([...counts.keys()], total),
    ];
  }
  if (published.kind !== 'two-way') return [];
  const { rows, rowTotals, columnTotals, total } = published;
  const columns = rows[0]?.length ?? 0;
  const row = (index: number) => Array.from({ length: columns }, (_, at) => index * columns + at);
  const column = (index: number) => rows.map((_, at) => at * columns + index);
  return [
    ...rows.flat().flatMap((count, index) => known([index], count)),
    ...rowTotals.flatMap((sum, index) => known(row(index), sum)),
    ...(columnTotals ?? []).flatMap((sum, index) => known(column(index), sum)),
    ...known([...rows.flat().keys()], total),
  ];
}

/** Steps after which a search for fillings ends, found or not. */
const mostSteps = 20_000;

/**
 * Every way to fill the cells that the sums allow: first those near the counts given, within one of
 * each and within three, then all.
 */
export function* fillings(
  sums: readonly KnownSum[],
  most: number,
  near: readonly number[],
): Generator<readonly number[]> {
  for (const reach of [1, 3, most]) yield* fillingsWithin(reach, sums, most, near);
}

/**
 * Fillings with whole numbers from nought up, those within reach of the counts given; `most` is the
 * largest number tried where no sum bounds a cell.
 */
function* fillingsWithin(
  reach: number,
  sums: readonly KnownSum[],
  most: number,
  near: readonly number[],
): Generator<readonly number[]> {
  const size = near.length;
  const cells: number[] = [];
  const left = sums.map(({ sum }) => sum);
  const lastCells = sums.map((known) => Math.max(...known.cells));
  const memberships = Array.from({ length: size }, (_, cell) =>
    [...sums.keys()].filter((index) => sums[index]?.cells.includes(cell)),
  );

  let steps = 0;

  function* fill(cell: number): Generator<readonly number[]> {
    if ((steps += 1) > mostSteps) return;
    if (cell === size) {
      yield [...cells];
      return;
    }
    const within = memberships[cell] ?? [];
    const room = Math.min(most, ...within.map((index) => left[index] ?? 0));
    const forced = within.find((index) => lastCells[index] === cell);
    const from = forced === undefined ? 0 : (left[forced] ?? 0);
    if (from > room) return;
    const middle = near[cell] ?? 0;
    const counts =
      forced === undefined
        ? around(middle, Math.max(from, middle - reach), Math.min(room, middle + reach))
        : [from];
    for (const count of counts) {
      for (const index of within) left[index] = (left[index] ?? 0) - count;
      const isOpen = within.every((index) => lastCells[index] !== cell || left[index] === 0);
      cells.push(count);
      if (isOpen) yield* fill(cell + 1);
      cells.pop();
      for (const index of within) left[index] = (left[index] ?? 0) + count;
    }
  }

  yield* fill(0);
}

/** The numbers of a range, those near one of them first. */
function around(middle: number, from: number, to: number): number[] {
  const all = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  return all.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
}
