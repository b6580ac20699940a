import type { FrameColumnView, FrameField } from '@sightline/contracts';
import { mostFrameRows } from '@sightline/contracts';
import { columnsOf, findHeading, headRows, isHeadingToo } from './heading';
import { cellText, ListFault, type ListRow } from './list-fault';
import { openList } from './open-list';

/** A list with its headings found; `rows` are those below them that are not empty. */
export interface HeadedList {
  readonly headingRow: number;
  readonly columns: readonly FrameColumnView[];
  readonly rows: AsyncIterable<ListRow>;
  readonly notes: readonly string[];
}

/** Opens a list and finds its headings, with what each column is. */
export async function readList(
  pieces: AsyncIterable<Uint8Array>,
  kept: ReadonlyMap<string, FrameField>,
  told: number | undefined,
): Promise<HeadedList> {
  const list = await openList(pieces);
  const rows = list.rows[Symbol.asyncIterator]();
  const head: ListRow[] = [];
  while (head.length < (told === undefined ? headRows : told + 1)) {
    const next = await rows.next();
    if (next.done === true) break;
    const { value } = next;
    if (value.cells.some((cell) => typeof cell === 'string' && cell.includes('\0'))) {
      throw new ListFault('This file is neither a workbook (.xlsx) nor text (.csv)');
    }
    head.push(value);
  }
  const heading = findHeading(head, kept, told);
  const next = head.find(({ number }) => number > heading.number);
  const second = next && isHeadingToo(next, kept) ? next : undefined;
  refuseMerged(list.merged, second ? second.number + 1 : heading.number);
  const titles = head.filter(
    ({ number, cells }) => number < heading.number && cells.some((cell) => cellText(cell) !== ''),
  );
  return {
    headingRow: heading.number,
    columns: columnsOf(heading, kept),
    rows: below((second ?? heading).number, head, rows),
    notes: [
      ...list.notes,
      ...titles.map(({ number }) => titleNote(number, heading.number)),
      ...(second ? [secondNote(second.number, heading.number)] : []),
    ],
  };
}

function secondNote(row: number, heading: number): string {
  return (
    `Row ${row} was left out: it reads as a second row of headings under row ${heading}. Say which ` +
    'row they are in if it says more'
  );
}

function titleNote(row: number, heading: number): string {
  return `Row ${row} was left out: the headings were found in row ${heading}`;
}

/** Merged cells above the headings are titles; below them a row would have lost its value. */
function refuseMerged(merged: readonly string[], heading: number): void {
  const low = merged.filter((range) => Number(/\d+$/.exec(range)?.[0] ?? 0) >= heading);
  if (low.length === 0) return;
  const said = low.slice(0, 10).join(', ') + (low.length > 10 ? ' and others' : '');
  throw new ListFault(
    `Cells are merged (${said}), so rows have lost their values. Unmerge them, fill every row, ` +
      'and bring the file again',
  );
}

async function* below(
  heading: number,
  head: readonly ListRow[],
  rest: AsyncIterator<ListRow>,
): AsyncGenerator<ListRow> {
  let count = 0;
  for await (const row of inOrder(head, rest)) {
    if (row.number <= heading || row.cells.every((cell) => cellText(cell) === '')) continue;
    count += 1;
    if (count > mostFrameRows) {
      throw new ListFault(`A list may have ${mostFrameRows.toLocaleString('en-GB')} rows`);
    }
    yield row;
  }
}

async function* inOrder(
  head: readonly ListRow[],
  rest: AsyncIterator<ListRow>,
): AsyncGenerator<ListRow> {
  yield* head;
  for (;;) {
    const next = await rest.next();
    if (next.done === true) return;
    yield next.value;
  }
}
