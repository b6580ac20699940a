import { longestCell } from './sheets';
import { codesIn, listCell, numberCell, numberIn, plain, saysYes } from './cells';

/** A row as texts, by the heading of the column. */
export type Row = Readonly<Record<string, string>>;

/**
 * How one property stands in a row. What the cells cannot say exactly goes into `sl::exact` beside
 * them, and counts for as long as the cells say what they said when they were written: a person who
 * changes a cell is taken at their word, and a file that nobody changed is read back to the letter.
 */
export interface Field {
  readonly property: string;
  readonly columns: readonly string[];
  /** Cells of a value; undefined for a property that is not there. */
  readonly write: (value: unknown) => Row;
  readonly read: (row: Row) => unknown;
}

/** Where what cells cannot say is kept; a long one goes on in sl::exact-2 and so on. */
export const exactColumn = 'sl::exact';

/** The cells of a record, and what they cannot say exactly. */
export function writeFields(record: object, fields: readonly Field[]): Row {
  const cells: Record<string, string> = {};
  const exact: Record<string, unknown> = {};
  for (const field of fields) {
    const value = (record as Record<string, unknown>)[field.property];
    const written = field.write(value);
    if (!isSame(field.read(written), value)) exact[field.property] = value ?? null;
    Object.assign(cells, written);
  }
  return { ...cells, ...exactCells(exact) };
}

/** The record that a row says; properties it does not have are left out. */
export function readFields(row: Row, fields: readonly Field[]): Record<string, unknown> {
  const exact = exactOf(row);
  const record: Record<string, unknown> = {};
  for (const field of fields) {
    const kept = Object.hasOwn(exact, field.property) ? (exact[field.property] ?? undefined) : null;
    const isKept = kept !== null && saysTheSame(field, row, kept);
    const value = isKept ? kept : field.read(row);
    if (value !== undefined) record[field.property] = value;
  }
  return record;
}

function saysTheSame(field: Field, row: Row, kept: unknown): boolean {
  const written = field.write(kept);
  return field.columns.every((column) => (written[column] ?? '') === (row[column] ?? ''));
}

/** What JSON keeps of both is the same, whatever the order of their properties. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([name, inner]) => [name, ordered(inner)]);
}

function exactCells(exact: Readonly<Record<string, unknown>>): Row {
  if (Object.keys(exact).length === 0) return {};
  const json = escapedJson(exact);
  const parts = Math.ceil(json.length / longestCell);
  return Object.fromEntries(
    Array.from({ length: parts }, (_, part) => [
      part === 0 ? exactColumn : `${exactColumn}-${part + 1}`,
      json.slice(part * longestCell, (part + 1) * longestCell),
    ]),
  );
}

/** JSON of plain characters without spaces, which no program in between changes. */
export function escapedJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^!-~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function exactOf(row: Row): Readonly<Record<string, unknown>> {
  let json = row[exactColumn] ?? '';
  for (let part = 2; row[`${exactColumn}-${part}`]; part += 1) {
    json += row[`${exactColumn}-${part}`] ?? '';
  }
  if (json === '') return {};
  try {
    const kept: unknown = JSON.parse(json);
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    // SyntaxError: somebody changed the cell by hand; what the other cells say counts.
    return {};
  }
}

/** Words in a cell. */
export function textField(property: string, column: string): Field {
  return {
    property,
    columns: [column],
    write: (value) => ({ [column]: plain((value as string | undefined) ?? '') }),
    read: (row) => row[column] || undefined,
  };
}

/** Words that must be there, if only as a blank. */
export function wordsField(property: string, column: string): Field {
  const field = textField(property, column);
  return { ...field, read: (row) => row[column] ?? '' };
}

export function listField(property: string, column: string): Field {
  return {
    property,
    columns: [column],
    write: (value) => ({ [column]: listCell(value as readonly string[] | undefined) }),
    read: (row) => codesIn(row[column] ?? ''),
  };
}

export function numberField(property: string, column: string): Field {
  return {
    property,
    columns: [column],
    write: (value) => ({ [column]: numberCell(value as number | undefined) }),
    read: (row) => numberIn(row[column] ?? ''),
  };
}

/** Yes where it is so, blank where nothing is said. */
export function flagField(property: string, column: string): Field {
  return {
    property,
    columns: [column],
    write: (value) => ({ [column]: value === true ? 'yes' : '' }),
    read: (row) => (saysYes(row[column] ?? '') ? true : undefined),
  };
}

/** A property with parts of its own, each in a column; blank cells altogether: no such property. */
export function groupField(property: string, parts: readonly Field[]): Field {
  const columns = parts.flatMap((part) => part.columns);
  return {
    property,
    columns,
    write: (value) =>
      Object.assign(
        {},
        ...parts.map((part) => {
          const whole = (value ?? {}) as Record<string, unknown>;
          return part.write(whole[part.property]);
        }),
      ) as Row,
    read: (row) => {
      if (columns.every((column) => !row[column])) return undefined;
      const entries = parts.map((part) => [part.property, part.read(row)]);
      return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as unknown;
    },
  };
}
