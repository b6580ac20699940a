import type { Question, RowColumn } from '@sightline/form-engine';
import { idOf, Names, sheetName } from './names';
import type { NumberedRow, Table } from './read-sheet';
import { columnKindOf, kindsOf, rowTypeOf, type QuestionType } from './row-types';
import type { SheetNote } from './sheets';

/** A condition of a group around questions, which each of them takes over. */
export interface OuterCondition {
  readonly row: number;
  readonly source: string;
}

export interface QuestionItem {
  readonly row: NumberedRow;
  readonly id: string;
  readonly kind: Question['kind'];
  readonly type: QuestionType | 'repeat';
  readonly list?: string;
  readonly outer: readonly OuterCondition[];
  /** Columns of a table. */
  readonly columns: readonly ColumnItem[];
}

export interface ColumnItem {
  readonly row: NumberedRow;
  readonly id: string;
  readonly kind: RowColumn['kind'];
  readonly type: QuestionType;
  readonly list?: string;
}

export interface SectionItem {
  /** Absent for questions that stand in no group. */
  readonly row?: NumberedRow;
  readonly id: string;
  readonly questions: readonly QuestionItem[];
}

interface OpenSection extends SectionItem {
  readonly questions: QuestionItem[];
}

interface OpenGroup {
  readonly number: number;
  readonly what: 'group' | 'repeat';
  /** What goes into it: a section, the questions of the section around it, a table, or nothing. */
  readonly holds: 'section' | 'part' | 'table' | 'nothing';
  readonly outer?: OuterCondition;
}

/** The rows of the survey sheet as sections, questions and columns, and what could not be taken. */
export class SurveyItems {
  readonly sections: OpenSection[] = [];
  /** Rows that were left out altogether. */
  readonly leftOut = new Set<number>();
  private readonly groups: OpenGroup[] = [];
  private readonly ids = new Names();
  private readonly sectionIds = new Names();
  private columnIds = new Names();
  private current: OpenSection | undefined;
  private table: (QuestionItem & { readonly columns: ColumnItem[] }) | undefined;

  constructor(
    private readonly survey: Table,
    private readonly notes: SheetNote[],
    private readonly problems: SheetNote[],
  ) {}

  read(): this {
    this.refuseTwice();
    for (const row of this.survey.rows) this.readRow(row);
    for (const { number, what } of this.groups) {
      this.refuse(number, 'type', `begin_${what} is never ended`);
    }
    return this;
  }

  private readRow(row: NumberedRow): void {
    const type = rowTypeOf(row.cells['type'] ?? '');
    if (/^(yes|true)$/i.test(row.cells['disabled'] ?? '')) {
      return this.leaveOut(row, 'disabled', 'the row is disabled');
    }
    if (type.is === 'begin') return this.begin(row, type.what);
    if (type.is === 'end') return this.end(row, type.what);
    if (this.groups.at(-1)?.holds === 'nothing') {
      return this.leaveOut(row, 'type', 'the group around it was left out');
    }
    if (type.is === 'unknown') return this.leaveOut(row, 'type', type.reason);
    const { type: questionType, list } = type;
    if (this.table) return this.addColumn(row, questionType, list);
    this.addQuestion(row, questionType, list);
  }

  private begin(row: NumberedRow, what: 'group' | 'repeat'): void {
    const number = row.number;
    const inside = this.groups.at(-1);
    if (inside?.holds === 'nothing' || this.table) {
      this.leaveOut(row, 'type', 'a group inside a repeat cannot be read');
      this.groups.push({ number, what, holds: 'nothing' });
    } else if (what === 'repeat') {
      this.groups.push({ number, what, holds: 'table' });
      this.beginTable(row);
    } else if (!inside) {
      this.groups.push({ number, what, holds: 'section' });
      this.current = { row, id: this.idFor(row, this.sectionIds), questions: [] };
      this.sections.push(this.current);
    } else {
      this.beginPart(row);
    }
  }

  /** A group inside a group: its questions join the section, its words become guidance. */
  private beginPart(row: NumberedRow): void {
    const { label, relevant } = row.cells;
    const outer = relevant ? { row: row.number, source: relevant } : undefined;
    this.groups.push({ number: row.number, what: 'group', holds: 'part', outer });
    const message = 'a group inside a group becomes part of the section';
    this.note(row.number, 'type', label ? `${message}; its label became guidance` : message);
    if (!label) return;
    const bare = { number: row.number, cells: { name: row.cells['name'] ?? 'heading', label } };
    this.addQuestion(bare, 'note', undefined);
  }

  private beginTable(row: NumberedRow): void {
    this.columnIds = new Names();
    this.columnIds.take('row');
    this.table = { ...this.item(row, 'rows', 'repeat', undefined), columns: [] };
    this.section().questions.push(this.table);
  }

  private end(row: NumberedRow, what: 'group' | 'repeat'): void {
    const open = this.groups.pop();
    if (open?.what !== what) {
      this.refuse(row.number, 'type', `end_${what} ends nothing that was begun as a ${what}`);
    }
    if (open?.holds === 'table') this.table = undefined;
    if (open?.holds === 'section') this.current = undefined;
  }

  private addQuestion(row: NumberedRow, type: QuestionType, list: string | undefined): void {
    const kinds = kindsOf(type);
    const said = row.cells['sl::kind'];
    const kind = kinds.find((one) => one === said) ?? kinds[0]!;
    if (said !== undefined && kind !== said) {
      this.note(row.number, 'sl::kind', `“${said}” does not fit the type of the row, which counts`);
    }
    if (!row.cells['name']) return this.leaveOut(row, 'name', 'the question has no name');
    this.section().questions.push(this.item(row, kind, type, list));
  }

  private addColumn(row: NumberedRow, type: QuestionType, list: string | undefined): void {
    const kind = columnKindOf(type);
    if (!kind) {
      const message = 'a column of a table is text, one choice, a whole number or a date';
      return this.leaveOut(row, 'type', message);
    }
    if (!row.cells['name']) return this.leaveOut(row, 'name', 'the question has no name');
    const isYesNo = kind === 'single' && row.cells['sl::kind'] === 'yes-no';
    const id = this.idFor(row, this.columnIds);
    this.table?.columns.push({ row, id, kind: isYesNo ? 'yes-no' : kind, type, list });
  }

  private item(
    row: NumberedRow,
    kind: Question['kind'],
    type: QuestionItem['type'],
    list: string | undefined,
  ): QuestionItem {
    const outer = this.groups.flatMap((group) => group.outer ?? []);
    return { row, id: this.idFor(row, this.ids), kind, type, list, outer, columns: [] };
  }

  /** Questions in no group make sections of their own, so that the order stays. */
  private section(): OpenSection {
    if (this.current && this.sections.at(-1) === this.current) return this.current;
    this.current = { id: this.sectionIds.take('section'), questions: [] };
    this.sections.push(this.current);
    return this.current;
  }

  /** The id that our own export wrote beside the name, or one made from the name. */
  private idFor({ cells }: NumberedRow, taken: Names): string {
    const name = cells['name'] ?? '';
    const own = cells['sl::id'];
    const base = own === undefined ? undefined : sheetName(own);
    if (own !== undefined && base !== undefined && name.startsWith(base)) {
      if (/^(-\d+)?$/.test(name.slice(base.length))) return own;
    }
    return taken.take(idOf(name));
  }

  private refuseTwice(): void {
    const first = new Map<string, number>();
    let depth = 0;
    let repeat = 0;
    for (const { number, cells } of this.survey.rows) {
      const type = rowTypeOf(cells['type'] ?? '');
      const name = cells['name'] ?? '';
      if (type.is === 'end' && type.what === 'repeat') depth -= 1;
      const scope = depth > 0 ? `${depth}/${repeat}/` : '';
      if (type.is === 'begin' && type.what === 'repeat') {
        depth += 1;
        repeat = number;
      }
      if (name === '' || type.is === 'end' || type.is === 'unknown') continue;
      const earlier = first.get(scope + name);
      if (earlier === undefined) first.set(scope + name, number);
      else this.refuse(number, 'name', `“${name}” is the name of row ${earlier} already`);
    }
  }

  private leaveOut({ number }: NumberedRow, column: string, reason: string): void {
    this.leftOut.add(number);
    this.note(number, column, reason);
  }

  private note(row: number, column: string, message: string): void {
    this.notes.push({ sheet: 'survey', row, column, message });
  }

  private refuse(row: number, column: string, message: string): void {
    this.problems.push({ sheet: 'survey', row, column, message });
  }
}
