import type { GradePoint, Option } from '@sightline/form-engine';
import { readFields, type Row } from './fields';
import { optionFields, pointFields } from './form-fields';
import { idOf, Names } from './names';
import { noteUnread, type NumberedRow, type Table } from './read-sheet';
import type { SheetNote } from './sheets';

/** A list of choices, with our codes for the names that the sheet gives them. */
export interface ChoiceList {
  readonly options: readonly Option[];
  readonly points: readonly GradePoint[];
  readonly codes: ReadonlyMap<string, string>;
}

const known = [
  'list_name',
  'name',
  'label',
  'sl::descriptor',
  'sl::evidence-needed',
  'sl::outside-scale',
];

/** The lists of the choices sheet; what our own export leaves blank was blank before. */
export function readChoices(
  table: Table,
  isOurs: boolean,
  notes: SheetNote[],
  problems: SheetNote[],
): ReadonlyMap<string, ChoiceList> {
  noteUnread(table, 'choices', [...known, 'value'], notes);
  const rows = new Map<string, NumberedRow[]>();
  for (const row of table.rows) {
    const list = row.cells['list_name'];
    const name = row.cells['name'] ?? row.cells['value'];
    const cells = { ...row.cells, ...(name && { name }) };
    if (list && name) {
      const known = rows.get(list) ?? [];
      known.push({ ...row, cells });
      rows.set(list, known);
    } else if (name ?? row.cells['label']) {
      const message = list ? 'the choice has no name' : 'the choice belongs to no list';
      notes.push({ sheet: 'choices', row: row.number, message: `${message}; it was left out` });
    }
  }
  return new Map([...rows].map(([list, of]) => [list, listOf(list, of, isOurs, notes, problems)]));
}

function listOf(
  list: string,
  rows: readonly NumberedRow[],
  isOurs: boolean,
  notes: SheetNote[],
  problems: SheetNote[],
): ChoiceList {
  const codes = new Map<string, string>();
  const names = new Names();
  const read = rows.flatMap(({ number, cells }): Row[] => {
    const name = cells['name'] ?? '';
    if (codes.has(name) && !isOurs) {
      const message = `the list ${list} has the choice “${name}” twice`;
      problems.push({ sheet: 'choices', row: number, column: 'name', message });
      return [];
    }
    const code = isOurs ? name : names.take(idOf(name));
    if (!cells['label'] && !isOurs) {
      const message = `the choice “${name}” has no label; its name stands in`;
      notes.push({ sheet: 'choices', row: number, column: 'label', message });
    }
    codes.set(name, code);
    return [{ label: isOurs ? '' : name, ...cells, name: code }];
  });
  return {
    options: read.map((row) => readFields(row, optionFields) as unknown as Option),
    points: read.map((row) => readFields(row, pointFields) as unknown as GradePoint),
    codes,
  };
}
