import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ListFault, type ListRow } from './list-fault';
import { textOf } from './text-of';

const delimiters = ['\t', ';', ','];

/** The rows of a CSV file, or of what was pasted from a spreadsheet, while it comes in. */
export async function* csvRows(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<ListRow> {
  const { first, all } = await withFirst(textOf(pieces));
  const parser = Readable.from(all).pipe(
    parse({
      delimiter: delimiterOf(first),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 200_000,
    }),
  );
  let number = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number += 1;
      yield { number, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ListFault(`A quotation mark in row ${number + 1} or below is never closed`);
  }
}

/** The first piece that holds a line, and all of them. */
async function withFirst(pieces: AsyncGenerator<string>) {
  let first = '';
  for (;;) {
    const next = await pieces.next();
    if (next.done === true) break;
    first += next.value;
    if (/\S.*\n/.test(first)) break;
  }
  // A mark that says how the text is encoded is no part of it.
  first = first.replace(/^\ufeff/, '');
  async function* all(): AsyncGenerator<string> {
    yield first;
    yield* pieces;
  }
  return { first, all: all() };
}

/** Tab, semicolon or comma: what there is most of, outside quotation marks, in the first line. */
function delimiterOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/).filter((each) => each.trim() !== '');
  const bare = line.replaceAll(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return delimiters.reduce((best, each) => (count(each) > count(best) ? each : best), ',');
}
