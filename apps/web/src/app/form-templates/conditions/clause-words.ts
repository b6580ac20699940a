import { ageBandLabels, ageBands } from '@sightline/contracts';
import { agencySettingKinds, agencySettingLabels } from '@sightline/domain';
import {
  choicesOf,
  clausesOf,
  compileForm,
  operatorsFor,
  settingAttribute,
  type AnswerChoice,
  type Clause,
  type ClauseOperator,
  type FormDefinition,
  type Question,
} from '@sightline/form-engine';

/** Where a condition stands; without a question it is that of the section. */
export interface ConditionAt {
  readonly section: number;
  readonly question?: number;
}

/** What a test compares: the words between its subject and its answer. */
export const operatorLabels: Record<ClauseOperator, string> = {
  equals: 'is',
  'not-equals': 'is not',
  'one-of': 'is one of',
  'none-of': 'is none of',
  'at-least': 'is at least',
  'at-most': 'is at most',
  answered: 'is answered',
  'not-answered': 'is not answered',
};

const unitOperators: readonly ClauseOperator[] = [
  'equals',
  'not-equals',
  'one-of',
  'none-of',
  'answered',
  'not-answered',
];

/** Attributes that every case may have, beside those that a form names itself. */
const knownAttributes: Readonly<Record<string, string>> = {
  ageBand: 'Age band of the child',
  stratum: 'Stratum of the sample',
  planStatus: 'Plan status of the child',
  [settingAttribute]: 'Setting of the agency',
};

/** Attributes of the unit that conditions can look at, with their names in words. */
export function unitAttributes(form: FormDefinition): readonly AnswerChoice[] {
  const named = allClauses(form).flatMap((clause) => ('unit' in clause ? [clause.unit] : []));
  const usual = form.unit === 'case-file' ? Object.keys(knownAttributes) : [];
  const codes = [...new Set([...usual, ...named])];
  return codes.map((code) => ({ code, label: knownAttributes[code] ?? code }));
}

/** A value that a question about the same thing would offer, where no condition names one. */
const tellingValues: Readonly<Record<string, string>> = { planStatus: 'cp' };

/**
 * Values of an attribute to choose from: age bands, kinds of setting; else those that a question of the form
 * offers for the same thing, and those that its conditions name.
 */
export function unitChoices(form: FormDefinition, attribute: string): readonly AnswerChoice[] {
  if (attribute === 'ageBand') {
    return ageBands.map((code) => ({ code, label: ageBandLabels[code] }));
  }
  if (attribute === settingAttribute) {
    return agencySettingKinds.map((code) => ({ code, label: agencySettingLabels[code] }));
  }
  const named = allClauses(form)
    .flatMap((clause) =>
      'unit' in clause && clause.unit === attribute ? [clause.answer ?? []].flat() : [],
    )
    .map(String)
    .filter((code) => code !== '');
  const offered = optionsWith(form, [...named, tellingValues[attribute] ?? '']);
  const known = new Set(offered.map(({ code }) => code));
  const others = [...new Set(named)].filter((code) => !known.has(code));
  return [...offered, ...others.map((code) => ({ code, label: code }))];
}

/** The answers of the first question that offers one of these codes. */
function optionsWith(form: FormDefinition, codes: readonly string[]): readonly AnswerChoice[] {
  for (const { question } of compileForm(form).places) {
    if ('options' in question && question.options.some(({ code }) => codes.includes(code))) {
      return question.options;
    }
  }
  return [];
}

function allClauses(form: FormDefinition): readonly Clause[] {
  return form.sections.flatMap((section) => [
    ...clausesOf(section.showWhen),
    ...section.questions.flatMap(({ showWhen, requiredWhen }) => [
      ...clausesOf(showWhen),
      ...clausesOf(requiredWhen),
    ]),
  ]);
}

/** How the answer of a test is given: nothing, a number, one or several of a list, or words. */
export type AnswerEntry = 'none' | 'number' | 'one' | 'several' | 'words' | 'list-of-words';

/** Operators of a test, and how its answer is entered. */
export function entryFor(
  operator: ClauseOperator,
  question: Question | undefined,
  choices: readonly AnswerChoice[],
): AnswerEntry {
  if (operator === 'answered' || operator === 'not-answered') return 'none';
  const isList = operator === 'one-of' || operator === 'none-of';
  if (question && isMeasured(question, operator)) return 'number';
  if (choices.length === 0) return isList ? 'list-of-words' : 'words';
  return isList ? 'several' : 'one';
}

/** As the engine measures: numbers and days always, lists by their length, grades on their scale. */
function isMeasured({ kind }: Question, operator: ClauseOperator): boolean {
  if (kind === 'integer' || kind === 'day') return true;
  return (operator === 'at-least' || operator === 'at-most') && kind !== 'grade';
}

/** A first test on a question that makes sense as it stands. */
export function firstClauseOn(form: FormDefinition, question: Question): Clause {
  const operators = operatorsFor(question);
  const [choice] = choicesOf(form, question);
  if (choice && operators.includes('equals')) {
    return { question: question.id, operator: 'equals', answer: choice.code };
  }
  if (question.kind === 'integer') {
    return { question: question.id, operator: 'at-least', answer: 1 };
  }
  return { question: question.id, operator: 'answered' };
}

export function operatorsOf(question: Question | undefined): readonly ClauseOperator[] {
  return question ? operatorsFor(question) : unitOperators;
}
