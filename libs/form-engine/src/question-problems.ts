import { fixedRowKey } from './answered';
import { scaleOf } from './compile';
import { caution, fault, type QuestionFault } from './definition-problem';
import { choicesOf, type AnswerChoice } from './describe';
import type { ChoiceQuestion, FormDefinition, Question, RowColumn, RowsQuestion } from './template';

/** What is wrong with one question, conditions apart; places are inside the question. */
export function questionFaults(form: FormDefinition, question: Question): QuestionFault[] {
  return [
    ...requirementFaults(question),
    ...kindFaults(form, question),
    ...ruleFaults(form, question),
  ];
}

/** What need never be answered cannot have to be answered in some cases. */
function requirementFaults({ kind, required, requiredWhen }: Question): QuestionFault[] {
  if (!requiredWhen || (kind !== 'guidance' && required !== false)) return [];
  const message =
    kind === 'guidance'
      ? 'Guidance has no answer, so no condition can require one'
      : 'The question need never be answered, and yet a condition requires an answer';
  return [fault('required-twice', 'requiredWhen', message)];
}

/** Whether an id would be mistaken for something every object has. */
export function isReservedId(id: string): boolean {
  return id in Object.prototype;
}

function kindFaults(form: FormDefinition, question: Question): QuestionFault[] {
  switch (question.kind) {
    case 'grade':
      if (scaleOf(form, question.scale)) return [];
      return [fault('unknown-scale', 'scale', `There is no scale “${question.scale}”`)];
    case 'single':
    case 'multiple':
    case 'ticks':
      return choiceFaults(question);
    case 'integer':
      return limitFaults(question.min ?? 0, question.max, '');
    case 'rows':
      return tableFaults(question);
    default:
      return [];
  }
}

function choiceFaults(question: ChoiceQuestion): QuestionFault[] {
  const faults = optionFaults(question.options, 'options', 'The question');
  const codes = question.options.map(({ code }) => code);
  for (const name of ['other', 'exclusive'] as const) {
    const code = question[name];
    if (code !== undefined && !codes.includes(code)) {
      faults.push(fault('unknown-code', name, `“${code}” is not one of the answers`));
    }
  }
  return faults;
}

function optionFaults(
  options: readonly AnswerChoice[],
  place: string,
  subject: string,
): QuestionFault[] {
  if (options.length === 0) {
    return [fault('empty-options', place, `${subject} has no answers to choose from`)];
  }
  return codeFaults(options, place, subject);
}

/** Codes used twice, and labels a person could not tell apart. */
export function codeFaults(
  choices: readonly AnswerChoice[],
  place: string,
  subject: string,
): QuestionFault[] {
  const codes = new Set<string>();
  const labels = new Set<string>();
  return choices.flatMap(({ code, label }, index) => {
    const faults: QuestionFault[] = [];
    const at = `${place}[${index}]`;
    if (codes.has(code)) {
      faults.push(fault('duplicate-code', at, `${subject} has the code “${code}” twice`));
    } else if (labels.has(label)) {
      faults.push(caution('duplicate-code', at, `${subject} has the words “${label}” twice`));
    }
    codes.add(code);
    labels.add(label);
    return faults;
  });
}

function limitFaults(min: number, max: number | undefined, place: string): QuestionFault[] {
  if (max === undefined || max >= min) return [];
  const message = `The highest number allowed, ${max}, is below the lowest, ${min}`;
  return [fault('limits', `${place}max`, message)];
}

function tableFaults(question: RowsQuestion): QuestionFault[] {
  const { columns, fixedRows, minRows = 0, maxRows } = question;
  const faults: QuestionFault[] = [];
  if (columns.length === 0)
    faults.push(fault('empty-table', 'columns', 'The table has no columns'));
  if (minRows > maxRows) {
    faults.push(
      fault('limits', 'maxRows', `At most ${maxRows} rows, but at least ${minRows}: no table fits`),
    );
  }
  if (fixedRows?.length === 0) {
    faults.push(fault('empty-table', 'fixedRows', 'The list of fixed rows is empty'));
  }
  const ids = new Set<string>();
  columns.forEach((column, index) => {
    faults.push(...columnFaults(column, `columns[${index}]`, ids, fixedRows !== undefined));
  });
  return [...faults, ...codeFaults(fixedRows ?? [], 'fixedRows', 'The table')];
}

function columnFaults(
  column: RowColumn,
  place: string,
  taken: Set<string>,
  hasFixedRows: boolean,
): QuestionFault[] {
  const faults: QuestionFault[] = [];
  if (taken.has(column.id)) {
    const message = `Another column has the id “${column.id}” already`;
    faults.push(fault('duplicate-id', `${place}.id`, message));
  }
  taken.add(column.id);
  if (isReservedId(column.id) || (hasFixedRows && column.id === fixedRowKey)) {
    faults.push(
      fault('reserved-id', `${place}.id`, `“${column.id}” may not be used as a column's id`),
    );
  }
  if (column.kind === 'single') {
    faults.push(...optionFaults(column.options ?? [], `${place}.options`, 'The column'));
  }
  if (column.kind === 'integer')
    faults.push(...limitFaults(column.min ?? 0, column.max, `${place}.`));
  return faults;
}

/** Rules that name answers must name answers the question has. */
function ruleFaults(form: FormDefinition, question: Question): QuestionFault[] {
  const { evidence, key, breach } = question;
  const faults = [
    ...unknownCodes(form, question, evidence?.whenAnswers, 'evidence.whenAnswers'),
    ...unknownCodes(form, question, key?.failing, 'key.failing'),
    ...unknownCodes(form, question, key?.requires, 'key.requires'),
    ...unknownCodes(form, question, breach?.answers, 'breach.answers'),
  ];
  if (key && key.failing.length === 0 && !key.requires?.length) {
    faults.push(fault('empty-rule', 'key', 'A key question must name the answers that fail'));
  }
  if (key?.requires && question.kind !== 'multiple' && question.kind !== 'ticks') {
    const message = 'Only a list of which several can be chosen can require answers';
    faults.push(fault('empty-rule', 'key.requires', message));
  }
  if (breach?.answers.length === 0) {
    faults.push(fault('empty-rule', 'breach.answers', 'The rule names no answer that breaks it'));
  }
  return faults;
}

function unknownCodes(
  form: FormDefinition,
  question: Question,
  named: readonly string[] | undefined,
  place: string,
): QuestionFault[] {
  const codes = choicesOf(form, question).map(({ code }) => code);
  return (named ?? [])
    .filter((code) => !codes.includes(code) && !isNumberOf(question, code))
    .map((code) => fault('unknown-code', place, `“${code}” is not one of the answers`));
}

/** A whole-number question may name numbers ("0"). */
function isNumberOf(question: Question, code: string): boolean {
  return question.kind === 'integer' && /^-?\d+$/.test(code);
}
