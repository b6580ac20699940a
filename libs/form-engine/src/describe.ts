import {
  agencyKindLabels,
  agencySettingKinds,
  agencySettingLabels,
  type AgencyKind,
  type AgencySettingKind,
} from '@sightline/domain';
import { settingAttribute, type AnswerValue, type RowValue, type XOfY } from './answers';
import { fixedRowKey } from './answered';
import { compileForm, scaleOf } from './compile';
import {
  complianceAnswers,
  complianceLabels,
  type Clause,
  type ClauseOperator,
  type ClauseValue,
  type Condition,
  type ConditionTerm,
  type FormDefinition,
  type Question,
  type RowsQuestion,
} from './template';

/** A choice a person can make: its code, and the words they read. */
export interface AnswerChoice {
  readonly code: string;
  readonly label: string;
}

/** The answers a question offers, in the order shown; none for numbers, dates, texts and tables. */
export function choicesOf(form: FormDefinition, question: Question): readonly AnswerChoice[] {
  switch (question.kind) {
    case 'compliance':
      return complianceAnswers.map((code) => ({ code, label: complianceLabels[code] }));
    case 'yes-no':
      return yesNoChoices;
    case 'grade':
      return scaleOf(form, question.scale)?.points ?? [];
    case 'single':
    case 'multiple':
    case 'ticks':
      return question.options;
    default:
      return [];
  }
}

/** The answers of a yes/no question, and of a yes/no column. */
export const yesNoChoices: readonly AnswerChoice[] = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
];

/** The words of a code of this question; the code itself where it is none of its answers. */
export function labelOf(form: FormDefinition, question: Question, code: string): string {
  return choicesOf(form, question).find((choice) => choice.code === code)?.label ?? code;
}

/** A value as a person reads it; an empty string where nothing was said. */
export function describeAnswer(
  form: FormDefinition,
  question: Question,
  value: AnswerValue | null,
): string {
  if (value === null) return '';
  if (typeof value === 'number') return question.kind === 'day' ? dayInWords(value) : `${value}`;
  if (typeof value === 'string') return labelOf(form, question, value);
  if (isXOfY(value)) return `${value.x} of ${value.y}`;
  if (question.kind === 'rows') {
    const rows = value as readonly RowValue[];
    return rows.map((row) => rowWords(question, row)).join('\n');
  }
  const labels = (value as readonly string[]).map((code) => labelOf(form, question, code));
  return labels.length === 0 ? 'None of these' : labels.join(', ');
}

function isXOfY(value: AnswerValue): value is XOfY {
  return typeof value === 'object' && !Array.isArray(value);
}

/** A day of an answer where no date may be said: its distance from the index date of the case. */
export function dayInWords(day: number): string {
  if (day === 0) return 'on the index date';
  const count = Math.abs(day) === 1 ? '1 day' : `${Math.abs(day)} days`;
  return `${count} ${day < 0 ? 'before' : 'after'} the index date`;
}

function rowWords(question: RowsQuestion, row: RowValue): string {
  const name = question.fixedRows?.find(({ code }) => code === row[fixedRowKey])?.label;
  const cells = question.columns.flatMap(({ id, label, kind, options }) => {
    const cell = row[id];
    if (cell === undefined || cell === null || cell === '') return [];
    const named = [...(options ?? []), ...(kind === 'yes-no' ? yesNoChoices : [])];
    const isDay = kind === 'day' && typeof cell === 'number';
    const words = isDay
      ? dayInWords(cell)
      : (named.find(({ code }) => code === cell)?.label ?? cell);
    return [`${label}: ${words}`];
  });
  return [...(name === undefined ? [] : [name]), cells.join('; ')].join(' – ');
}

/** A condition as a sentence part: 'A1 is “Child” and the agency is Police or Probation service'. */
export function describeCondition(form: FormDefinition, condition: Condition): string {
  return describeGroup(form, condition, false);
}

function describeGroup(form: FormDefinition, condition: Condition, isInner: boolean): string {
  const [terms, joint] = 'all' in condition ? [condition.all, ' and '] : [condition.any, ' or '];
  if (terms.length === 0) return 'all' in condition ? 'always' : 'never';
  const words = terms.map((term) => describeTerm(form, term, terms.length > 1)).join(joint);
  return isInner && terms.length > 1 ? `(${words})` : words;
}

/** One term of a condition in words; a group within others stands in brackets. */
export function describeTerm(form: FormDefinition, term: ConditionTerm, isInner = false): string {
  return 'all' in term || 'any' in term
    ? describeGroup(form, term, isInner)
    : describeClause(form, term);
}

function describeClause(form: FormDefinition, clause: Clause): string {
  if ('agencyKind' in clause) return `the agency is ${agencyWords(clause.agencyKind)}`;
  if ('involvement' in clause) {
    return `the agency knows ${orList(clause.involvement.map(quoted))} in the family`;
  }
  if ('unit' in clause) {
    const isSetting = clause.unit === settingAttribute;
    const subject = `the ${spacedWords(clause.unit)} of the ${isSetting ? 'agency' : 'case'}`;
    const label = (code: string) => quoted(isSetting ? settingLabel(code) : code);
    return `${subject} ${operatorWords(clause.operator, clause.answer, label)}`;
  }
  const question = compileForm(form).byId.get(clause.question)?.question;
  const label = (code: string) => quoted(question ? labelOf(form, question, code) : code);
  return `${clause.question} ${operatorWords(clause.operator, clause.answer, label)}`;
}

function operatorWords(
  operator: ClauseOperator,
  answer: ClauseValue | undefined,
  label: (code: string) => string,
): string {
  const words = orList(
    (typeof answer === 'object' ? answer : answer === undefined ? [] : [answer]).map((one) =>
      typeof one === 'number' ? `${one}` : label(one),
    ),
  );
  switch (operator) {
    case 'equals':
    case 'one-of':
      return `is ${words}`;
    case 'not-equals':
    case 'none-of':
      return `is not ${words}`;
    case 'at-least':
      return `is ${words} or ${typeof answer === 'string' ? 'better' : 'more'}`;
    case 'at-most':
      return `is ${words} or ${typeof answer === 'string' ? 'worse' : 'less'}`;
    case 'answered':
      return 'is answered';
    case 'not-answered':
      return 'is not answered';
  }
}

/** Agencies as a list in words. */
export function agencyWords(kinds: readonly AgencyKind[]): string {
  return orList(kinds.map((kind) => agencyKindLabels[kind]));
}

/** Words joined by commas and a last "or"; "nothing" for an empty list. */
export function orList(words: readonly string[]): string {
  if (words.length === 0) return 'nothing';
  if (words.length === 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function quoted(text: string): string {
  return `“${text}”`;
}

function settingLabel(code: string): string {
  return agencySettingKinds.some((kind) => kind === code)
    ? agencySettingLabels[code as AgencySettingKind]
    : code;
}

/** An attribute's name as words: planStatus -> plan status. */
function spacedWords(name: string): string {
  return name.replace(/([a-z])([A-Z])|[-_]/g, (_match, before?: string, after?: string) =>
    before && after ? `${before} ${after.toLowerCase()}` : ' ',
  );
}
