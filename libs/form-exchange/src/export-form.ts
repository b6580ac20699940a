import {
  complianceAnswers,
  complianceLabels,
  yesNoChoices,
  type FormDefinition,
  type GradePoint,
  type Option,
  type Question,
  type RowColumn,
  type RowsQuestion,
  type Section,
} from '@sightline/form-engine';
import { numberIn, plain } from './cells';
import { escapedJson, writeFields, type Field, type Row } from './fields';
import {
  columnFields,
  exclusiveCell,
  formFields,
  maxCell,
  minCell,
  optionFields,
  pointFields,
  questionFields,
  sectionFields,
  type ConditionWords,
} from './form-fields';
import { Names, sheetName } from './names';
import { withRequired } from './required-cell';
import type { Sheet } from './sheets';
import { sheetOf } from './write-sheet';
import { writeExclusive, writeLimits } from './xpath/limits';
import { readCondition, type NameScope } from './xpath/read-condition';

/** How the settings sheet lists a grade scale, whose points are a list of choices. */
export interface ScaleEntry {
  readonly list: string;
  readonly name: string;
  readonly label: string;
}

/**
 * A form as the three sheets of an XLSForm. What XLSForm has no column for stands in columns that
 * begin with sl::, which other tools ignore; importForm() makes the same form of it again.
 */
export function exportForm(form: FormDefinition): readonly Sheet[] {
  return new FormWriter(form).sheets();
}

class FormWriter {
  private readonly survey: Row[] = [];
  private readonly choices: Row[] = [];
  private readonly lists = new Names();
  private readonly names = new Map<Section | Question, string>();
  private readonly scaleLists = new Map<string, string>();
  private readonly conditions: ConditionWords;

  constructor(private readonly form: FormDefinition) {
    const names = new Names();
    const byId = new Map<string, Question>();
    const byName = new Map<string, Question>();
    for (const section of form.sections) {
      this.names.set(section, names.take(sheetName(section.id)));
      for (const question of section.questions) {
        const name = names.take(sheetName(question.id));
        this.names.set(question, name);
        byName.set(name, question);
        if (!byId.has(question.id)) byId.set(question.id, question);
      }
    }
    const nameOf = (id: string) => {
      const question = byId.get(id);
      return question && { question, name: this.names.get(question) ?? id };
    };
    const question = (name: string) => byName.get(name);
    const scope: NameScope = { form, question, code: (_question, name) => name };
    const read = (source: string) => {
      const found = readCondition(source, scope);
      return 'condition' in found ? found.condition : undefined;
    };
    this.conditions = { nameOf, read, readRequired: read };
  }

  sheets(): readonly Sheet[] {
    const scales = this.writeScales();
    for (const section of this.form.sections) this.writeSection(section);
    const settings: Row = {
      ...writeFields(this.form, formFields),
      'sl::schema-version': String(this.form.schemaVersion),
      'sl::scales': escapedJson(scales),
    };
    return [
      sheetOf('survey', this.survey),
      sheetOf('choices', this.choices),
      sheetOf('settings', [settings]),
    ];
  }

  private writeScales(): ScaleEntry[] {
    return Object.entries(this.form.scales).map(([name, { label, points }]) => {
      const list = this.writeList(`scale.${name}`, points, pointFields);
      this.scaleLists.set(name, list);
      return { list, name, label };
    });
  }

  private writeSection(section: Section): void {
    const name = this.nameCells(section.id, this.names.get(section));
    this.survey.push({
      ...{ type: 'begin_group', ...name, 'sl::kind': 'section' },
      ...writeFields(section, sectionFields(this.conditions)),
    });
    for (const question of section.questions) this.writeQuestion(question);
    this.survey.push({ type: 'end_group' });
  }

  private writeQuestion(question: Question): void {
    const name = this.nameCells(question.id, this.names.get(question));
    const cells = writeFields(question, questionFields(question.kind, this.conditions));
    const said = withRequired(withConstraint(cells), question.requiredWhen !== undefined);
    const row = { ...name, 'sl::kind': question.kind, ...said };
    if (question.kind === 'rows') return this.writeTable(question, row);
    this.survey.push({ type: this.typeOf(question, name.name), ...row });
  }

  private writeTable(question: RowsQuestion, row: Row & { readonly name: string }): void {
    const { fixedRows, columns } = question;
    const fixed = fixedRows && {
      'sl::fixed-rows': this.writeList(`${row.name}.rows`, fixedRows, optionFields),
      repeat_count: String(fixedRows.length),
    };
    this.survey.push({ type: 'begin_repeat', ...row, ...fixed });
    const names = new Names();
    for (const column of columns) this.writeColumn(row.name, column, names);
    this.survey.push({ type: 'end_repeat' });
  }

  private writeColumn(table: string, column: RowColumn, names: Names): void {
    const name = this.nameCells(column.id, names.take(sheetName(column.id)));
    const { options } = column;
    const list = options && this.writeList(`${table}.${name.name}`, options, optionFields);
    const types: Record<RowColumn['kind'], string> = {
      text: 'text',
      integer: 'integer',
      day: 'date',
      'yes-no': `select_one ${column.kind === 'yes-no' ? this.yesNoList() : ''}`,
      single: `select_one ${list ?? `${table}.${name.name}`}`,
    };
    const cells = withConstraint(writeFields(column, columnFields));
    this.survey.push({
      ...{ type: types[column.kind], ...name, 'sl::kind': column.kind },
      ...(list !== undefined && { 'sl::options': list }),
      ...cells,
    });
  }

  private typeOf(question: Exclude<Question, RowsQuestion>, name: string): string {
    switch (question.kind) {
      case 'compliance':
        return `select_one ${this.fixedList('sl.compliance', complianceChoices)}`;
      case 'yes-no':
        return `select_one ${this.yesNoList()}`;
      case 'grade':
        return `select_one ${this.scaleLists.get(question.scale) ?? `scale.${question.scale}`}`;
      case 'single':
        return `select_one ${this.writeList(name, question.options, optionFields)}`;
      case 'multiple':
      case 'ticks':
        return `select_multiple ${this.writeList(name, question.options, optionFields)}`;
      case 'integer':
        return 'integer';
      case 'day':
        return 'date';
      case 'text':
      case 'x-of-y':
        return 'text';
      case 'guidance':
        return 'note';
    }
  }

  private yesNoList(): string {
    return this.fixedList('sl.yes-no', yesNoChoices);
  }

  private readonly fixed = new Map<string, string>();

  /** A list that every form shares, written where it is first used. */
  private fixedList(name: string, options: readonly Option[]): string {
    const known = this.fixed.get(name) ?? this.writeList(name, options, optionFields);
    this.fixed.set(name, known);
    return known;
  }

  private writeList(
    wanted: string,
    entries: readonly (Option | GradePoint)[],
    fields: readonly Field[],
  ): string {
    const list = this.lists.take(wanted);
    for (const entry of entries) {
      this.choices.push({ list_name: list, ...writeFields(entry, fields) });
    }
    return list;
  }

  private nameCells(id: string, name = id): { readonly name: string; readonly 'sl::id'?: string } {
    return name === id ? { name } : { name, 'sl::id': plain(id) };
  }
}

/** The constraint that other tools read, in place of the parts that it is made of. */
function withConstraint(cells: Row): Row {
  const { [minCell]: min = '', [maxCell]: max = '', [exclusiveCell]: exclusive, ...rest } = cells;
  const constraint = exclusive
    ? writeExclusive(exclusive)
    : writeLimits({ min: numberIn(min), max: numberIn(max) });
  return constraint === '' ? rest : { ...rest, constraint };
}

const complianceChoices: readonly Option[] = complianceAnswers.map((code) => ({
  code,
  label: complianceLabels[code],
}));
