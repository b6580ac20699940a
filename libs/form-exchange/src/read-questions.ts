import type {
  Condition,
  GradeScale,
  Option,
  Question,
  RowColumn,
  Section,
} from '@sightline/form-engine';
import { saysYes } from './cells';
import { readFields, type Row } from './fields';
import {
  columnFields,
  exclusiveCell,
  maxCell,
  minCell,
  neverCell,
  questionFields,
  requiredCell,
  requiredWhenCell,
  sectionFields,
  type ConditionWords,
} from './form-fields';
import type { ChoiceList } from './read-choices';
import { splitRequired } from './required-cell';
import type { SheetNote } from './sheets';
import type { ColumnItem, OuterCondition, QuestionItem, SurveyItems } from './survey-items';
import { readExclusive, readLimits } from './xpath/limits';
import { readCondition, type NameScope } from './xpath/read-condition';

type Scales = Readonly<Record<string, GradeScale>>;

/** Makes sections and questions of the rows of a survey. */
export class FormReader {
  private readonly byName = new Map<string, Question>();
  private readonly byId = new Map<string, { readonly name: string; readonly question: Question }>();
  private readonly codes = new Map<Question, ChoiceList>();
  private readonly said = new Set<string>();
  /** Rows whose condition for an answer could not be read: they need none. */
  private readonly unread = new Set<number>();
  private readonly scope: NameScope;
  private isTelling = false;

  constructor(
    private readonly items: SurveyItems,
    private readonly lists: ReadonlyMap<string, ChoiceList>,
    scales: Scales,
    private readonly notes: SheetNote[],
  ) {
    this.scope = {
      form: { schemaVersion: 1, key: '', title: '', unit: 'case-file', scales, sections: [] },
      question: (name) => this.byName.get(name),
      code: (question, name) => this.codes.get(question)?.codes.get(name) ?? name,
    };
    this.meetQuestions();
  }

  /** The sections, once with everything that is to be said of their rows. */
  sections(): readonly Section[] {
    this.isTelling = true;
    return this.items.sections.map((section, index): Section => {
      const { row, id } = section;
      const questions = section.questions.flatMap((item) => this.question(item) ?? []);
      if (!row) return { id, title: index === 0 ? 'Questions' : 'More questions', questions };
      const cells = this.withLabel(row.cells, row.number);
      const fields = sectionFields(this.conditions(row.number));
      this.noteHint(cells, row.number);
      return { id, ...readFields(cells, fields), questions } as unknown as Section;
    });
  }

  /** Conditions look at questions by the names of the sheet: these must be known first. */
  private meetQuestions(): void {
    for (const { questions } of this.items.sections) {
      for (const item of questions) {
        const question = this.question(item);
        if (!question) continue;
        const name = item.row.cells['name'] ?? '';
        this.byName.set(name, question);
        if (!this.byId.has(question.id)) this.byId.set(question.id, { name, question });
        const list = item.list === undefined ? undefined : this.lists.get(item.list);
        if (list) this.codes.set(question, list);
      }
    }
  }

  private question(item: QuestionItem): Question | undefined {
    const { row, id, kind, list } = item;
    const isOurs = row.cells['sl::kind'] !== undefined;
    const isChoice = kind === 'single' || kind === 'multiple' || kind === 'ticks';
    if (isChoice && !isOurs && !this.lists.has(list ?? '')) {
      const message = `the list “${list}” is not in the choices sheet; the question was left out`;
      this.items.leftOut.add(row.number);
      return this.say(row.number, 'type', message);
    }
    const cells = this.withConstraint(this.cellsOf(item, isOurs), row.number, kind);
    const fields = questionFields(kind, this.conditions(row.number, item.outer));
    const read = readFields(cells, fields);
    const parts = {
      ...(isChoice && this.choiceParts(item)),
      ...(kind === 'rows' && this.tableParts(item)),
    };
    const needless = this.unread.has(row.number) && { required: false };
    const question = { kind, id, ...parts, ...read, ...needless } as unknown as Question;
    return isOurs ? question : asYesNo(question);
  }

  /** What a row of another tool leaves unsaid, said as our cells say it. */
  private cellsOf({ row, kind, type, outer }: QuestionItem, isOurs: boolean): Row {
    const cells = this.withLabel(row.cells, row.number);
    const said: Row = { ...cells, ...splitRequired(cells['required'] ?? '') };
    // A condition of a group around it is read with the question's own.
    const relevant = {
      relevant: outer.length > 0 ? (said['relevant'] ?? 'true()') : said['relevant'],
    };
    if (isOurs) return { ...said, ...(outer.length > 0 && relevant) };
    if (kind === 'guidance' && cells['required'] && said[requiredCell] === 'yes') {
      this.say(row.number, 'required', 'a note has no answer, so that none can be required');
    }
    if (type === 'decimal') {
      this.say(row.number, 'type', 'numbers are whole here: the question asks for one');
    }
    const lines = kind === 'text' && (cells['appearance'] ?? '').includes('multiline');
    return {
      ...said,
      ...relevant,
      ...(kind === 'text' && {
        'sl::max-words': cells['sl::max-words'] ?? (lines ? '300' : '100'),
        appearance: lines ? 'multiline' : '',
      }),
      ...(kind === 'rows' && this.rowLimits(row.cells, row.number)),
    } as Row;
  }

  private rowLimits(cells: Row, row: number): Row {
    const said = cells['repeat_count'];
    const count = said !== undefined && /^\d+$/.test(said) ? Number(said) : undefined;
    if (said !== undefined && count === undefined) {
      this.say(row, 'repeat_count', 'only a number of rows can be read; up to 20 may be added');
    }
    const most = String(Math.max(1, count ?? 20));
    return {
      ...(count !== undefined && { 'sl::min-rows': cells['sl::min-rows'] ?? String(count) }),
      'sl::max-rows': cells['sl::max-rows'] ?? most,
    };
  }

  private choiceParts({ list, type }: QuestionItem): object {
    const options = this.lists.get(list ?? '')?.options ?? [];
    if (!type.endsWith('or_other')) return { options };
    const known = options.find(({ code }) => code === 'other');
    if (known) return { options, other: 'other' };
    return { options: [...options, { code: 'other', label: 'Other' }], other: 'other' };
  }

  private tableParts({ row, columns }: QuestionItem): object {
    const fixed = row.cells['sl::fixed-rows'];
    return {
      columns: columns.flatMap((column) => this.column(column) ?? []),
      ...(fixed && { fixedRows: this.lists.get(fixed)?.options ?? [] }),
    };
  }

  private column({ row, id, kind, type, list }: ColumnItem): RowColumn | undefined {
    const isOurs = row.cells['sl::kind'] !== undefined;
    if (kind === 'single' && !isOurs && !this.lists.has(list ?? '')) {
      const message = `the list “${list}” is not in the choices sheet; the column was left out`;
      this.items.leftOut.add(row.number);
      return this.say(row.number, 'type', message);
    }
    const labelled = this.withLabel(row.cells, row.number);
    const required = saysYes(labelled['required'] ?? '') ? 'yes' : 'no';
    const when = splitRequired(labelled['required'] ?? '')[requiredWhenCell];
    if (when && when !== neverCell) {
      this.say(row.number, 'required', 'in a column it can be yes or no; it was read as no');
    }
    const cells = this.withConstraint({ ...labelled, required }, row.number, 'integer');
    if (type === 'decimal') {
      this.say(row.number, 'type', 'numbers are whole here: the column asks for one');
    }
    if (cells['relevant']) {
      this.say(row.number, 'relevant', 'a column of a table has no condition: it always shows');
    }
    this.noteHint(cells, row.number);
    const options = this.columnOptions(row.cells, kind, list, isOurs);
    return {
      ...{ id, kind },
      ...(options && { options }),
      ...readFields(cells, columnFields),
    } as unknown as RowColumn;
  }

  private columnOptions(
    cells: Row,
    kind: RowColumn['kind'],
    list: string | undefined,
    isOurs: boolean,
  ): readonly Option[] | undefined {
    const own = cells['sl::options'];
    if (kind !== 'single') return own === undefined ? undefined : this.optionsOf(own);
    const found = this.lists.get(list ?? '')?.options;
    return found ?? (isOurs && own === undefined ? undefined : []);
  }

  private optionsOf(list: string): readonly Option[] {
    return this.lists.get(list)?.options ?? [];
  }

  /** Splits the constraint into the parts that questions of ours have. */
  private withConstraint(cells: Row, row: number, kind: Question['kind']): Row {
    const { constraint, ...rest } = cells;
    if (!constraint) return rest;
    if (kind === 'multiple' || kind === 'ticks' || kind === 'single') {
      const exclusive = readExclusive(constraint);
      if (exclusive !== undefined) return { ...rest, [exclusiveCell]: exclusive };
    } else if (kind === 'integer') {
      const limits = readLimits(constraint);
      if (!('fault' in limits)) {
        const { min, max } = limits;
        return {
          ...rest,
          ...(min !== undefined && { [minCell]: String(min) }),
          ...(max !== undefined && { [maxCell]: String(max) }),
        };
      }
      this.say(row, 'constraint', `“${short(constraint)}” was left out: ${limits.fault}`);
      return rest;
    }
    const message = `“${short(constraint)}” was left out: only ranges of whole numbers are read`;
    this.say(row, 'constraint', message);
    return rest;
  }

  private withLabel(cells: Row, row: number): Row {
    const words = `${cells['label'] ?? ''} ${cells['hint'] ?? ''}`;
    if (cells['sl::kind'] === undefined && /\$\{[^}]+\}/.test(words)) {
      this.say(row, 'label', 'an answer cannot be put into words here; they stand as written');
    }
    if (cells['label'] || cells['sl::kind'] !== undefined) return cells;
    this.say(row, 'label', 'there is no label; the name stands in');
    return { ...cells, label: cells['name'] ?? 'Untitled' };
  }

  private noteHint(cells: Row, row: number): void {
    if (cells['hint']) this.say(row, 'hint', 'only questions have a hint; it was left out');
  }

  private conditions(row: number, outer: readonly OuterCondition[] = []): ConditionWords {
    const nameOf = (id: string) => this.byId.get(id);
    const read = (source: string) => {
      const own = source === 'true()' ? undefined : this.condition(source, row);
      const around = outer.map((one) => this.condition(one.source, one.row));
      const all = [...around, own].filter((one) => one !== undefined);
      return all.length > 1 ? { all } : all[0];
    };
    return { nameOf, read, readRequired: (source) => this.rule(source, row) };
  }

  /** When it must be answered; what cannot be read requires nothing. */
  private rule(source: string, row: number): Condition | undefined {
    if (!this.isTelling) return undefined;
    const read = readCondition(source, this.scope);
    if ('condition' in read) return read.condition;
    this.unread.add(row);
    const message = `“${short(source)}” was left out, so that it need not be answered: ${read.fault}`;
    return this.say(row, 'required', message);
  }

  private condition(source: string, row: number): Condition | undefined {
    if (!this.isTelling) return undefined;
    const read = readCondition(source, this.scope);
    if ('condition' in read) return read.condition;
    const message = `“${short(source)}” was left out, so that it always shows: ${read.fault}`;
    return this.say(row, 'relevant', message);
  }

  /** Said once: rows are read twice, and a group's condition for each of its questions. */
  private say(row: number, column: string, message: string): undefined {
    const key = `${row}/${column}/${message}`;
    if (!this.said.has(key)) this.notes.push({ sheet: 'survey', row, column, message });
    this.said.add(key);
    return undefined;
  }
}

/** A list of exactly yes and no is a yes/no question. */
function asYesNo(question: Question): Question {
  if (question.kind !== 'single' || question.other !== undefined) return question;
  const codes = question.options.map(({ code, label }) => `${code}=${label}`).join(' ');
  if (!/^yes=yes no=no$/i.test(codes)) return question;
  const { options: _, ...rest } = question;
  return { ...rest, kind: 'yes-no' };
}

function short(source: string): string {
  return source.length > 80 ? `${source.slice(0, 80)}…` : source;
}
