import { largestFrameFile } from '@sightline/contracts';
import { ProblemError } from '../../platform/errors';
import { csvRows } from './csv-rows';
import type { ListRow } from './list-fault';
import { workbookRows } from './workbook-rows';

/** A list that is open: its rows are read one after the other. */
export interface OpenList {
  readonly rows: AsyncIterable<ListRow>;
  /** Ranges of merged cells, as in A2:A5. */
  readonly merged: readonly string[];
  readonly notes: readonly string[];
}

const zip = [0x50, 0x4b, 0x03, 0x04];
const oldWorkbook = [0xd0, 0xcf, 0x11, 0xe0];

export const tooLarge =
  `A list may have ${largestFrameFile / 1024 / 1024} MB; nothing of this file was read. ` +
  'Save only the sheet and the columns that are needed, as CSV.';

/** Opens an uploaded file: a workbook is taken whole, anything else is read while it comes in. */
export async function openList(pieces: AsyncIterable<Uint8Array>): Promise<OpenList> {
  const limited = withLimit(pieces);
  const { first, all } = await withFirst(limited);
  const begins = (start: readonly number[]) => start.every((byte, at) => first[at] === byte);
  if (!begins(zip) && !begins(oldWorkbook)) return { rows: csvRows(all), merged: [], notes: [] };
  const chunks: Uint8Array[] = [];
  for await (const piece of all) chunks.push(piece);
  const { rows, merged, notes } = await workbookRows(Buffer.concat(chunks));
  return { rows: asyncOf(rows), merged, notes };
}

async function* withLimit(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > largestFrameFile) throw new ProblemError('request.too-large', tooLarge);
    yield piece;
  }
}

/** The first bytes, enough to know the kind of file, and all of them. */
async function withFirst(pieces: AsyncGenerator<Uint8Array>) {
  let first = Buffer.alloc(0);
  while (first.length < 4) {
    const next = await pieces.next();
    if (next.done === true) break;
    first = Buffer.concat([first, next.value]);
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield first;
    yield* pieces;
  }
  return { first, all: all() };
}

async function* asyncOf<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}
