import { lossOf, textOf } from './cells';
import type { Row } from './fields';
import type { Sheet, SheetName, SheetNote } from './sheets';

/** A row of a sheet with the number that the spreadsheet gives it. */
export interface NumberedRow {
  readonly number: number;
  readonly cells: Row;
}

/** The rows of a sheet below its headings, blank ones left out. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly NumberedRow[];
}

const aliases: Readonly<Record<string, string>> = {
  'list name': 'list_name',
  relevance: 'relevant',
  required_message: 'required_message',
  'repeat count': 'repeat_count',
  caption: 'label',
  'form title': 'form_title',
  'form id': 'form_id',
  title: 'form_title',
  id_string: 'form_id',
};

/** Reads a sheet by its headings; words of one language are put under the bare name. */
export function readTable(sheet: Sheet, language: string, notes: SheetNote[]): Table {
  const at = sheet.rows.findIndex((row) => row.some((cell) => textOf(cell) !== ''));
  const headings = (sheet.rows[at] ?? []).map((cell) => headingOf(textOf(cell)));
  const columns = inOneLanguage(headings, language, sheet.name, notes);
  noteTwice(columns, sheet.name, at + 1, notes);
  const rows = sheet.rows.slice(at + 1).flatMap((row, index) => {
    const cells: Record<string, string> = {};
    columns.forEach((column, place) => {
      const text = textOf(row[place]);
      const message = column === '' ? undefined : lossOf(row[place]);
      if (message) notes.push({ sheet: sheet.name, row: at + index + 2, column, message });
      if (column !== '' && text !== '' && !Object.hasOwn(cells, column)) cells[column] = text;
    });
    return Object.keys(cells).length === 0 ? [] : [{ number: at + index + 2, cells }];
  });
  return { columns, rows };
}

function headingOf(text: string): string {
  const [name = '', ...language] = text.split(/::?/).map((part) => part.trim());
  const lower = name.toLowerCase();
  const known = aliases[lower] ?? lower;
  return [known, ...language].join('::');
}

const spoken = ['label', 'hint', 'guidance_hint', 'constraint_message', 'required_message'];

/** A form of ours has one language: the bare columns, or the form's own, or the first. */
function inOneLanguage(
  headings: readonly string[],
  language: string,
  sheet: string,
  notes: SheetNote[],
): string[] {
  const chosen = new Map<string, string>();
  for (const name of spoken) {
    const offered = headings.filter((one) => one === name || one.startsWith(`${name}::`));
    const own = offered.find((one) => one.toLowerCase() === `${name}::${language.toLowerCase()}`);
    const column = offered.find((one) => one === name) ?? own ?? offered[0];
    if (column !== undefined) chosen.set(column, name);
  }
  return headings.map((heading) => {
    const name = chosen.get(heading);
    if (name !== undefined) return name;
    if (!spoken.includes(heading.split('::')[0] ?? '')) return heading;
    const message = 'a form has one language here: these words were left out';
    notes.push({ sheet, column: heading, message });
    return '';
  });
}

function noteTwice(
  columns: readonly string[],
  sheet: string,
  row: number,
  notes: SheetNote[],
): void {
  const twice = columns.filter((one, at) => one !== '' && columns.indexOf(one) !== at);
  for (const column of new Set(twice)) {
    const message = 'the heading is there twice; the first column that is filled counts';
    notes.push({ sheet, row, column, message });
  }
}

/** Columns that hold what no form of ours can take, each said once with its rows. */
export function noteUnread(
  table: Table,
  sheet: SheetName,
  known: readonly string[],
  notes: SheetNote[],
): void {
  for (const column of new Set(table.columns)) {
    if (column === '' || known.includes(column) || column.startsWith('sl::exact')) continue;
    const rows = table.rows.filter(({ cells }) => cells[column]).map(({ number }) => number);
    const [first] = rows;
    if (first === undefined) continue;
    const where = rows.length === 1 ? '' : ` (${rows.length} rows)`;
    const message = `${reasons[column.split('::')[0] ?? ''] ?? 'this column is not read here'}${where}`;
    notes.push({ sheet, row: first, column, message });
  }
}

const reasons: Readonly<Record<string, string>> = {
  default: 'an answer that stands there from the start is not possible here',
  calculation: 'nothing is calculated in a form here',
  constraint_message: 'Sightline says in its own words what an answer must be',
  required_message: 'Sightline says in its own words that an answer is missing',
  guidance_hint: 'there is one help text per question; these words were left out',
  choice_filter: 'choices that depend on an earlier answer are not possible here',
  read_only: 'a question that cannot be answered is not possible here',
  readonly: 'a question that cannot be answered is not possible here',
  media: 'pictures and sound are not taken over',
  image: 'pictures and sound are not taken over',
  audio: 'pictures and sound are not taken over',
  video: 'pictures and sound are not taken over',
};
