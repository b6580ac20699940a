import { compileForm } from './compile';
import { cycleProblems } from './cycles';
import { fault, type DefinitionProblem, type QuestionFault } from './definition-problem';
import { choicesOf } from './describe';
import type {
  ClauseOperator,
  ClauseValue,
  Condition,
  ConditionTerm,
  FormDefinition,
  Question,
  QuestionClause,
  UnitClause,
} from './template';

/** What is wrong with the conditions of a form: each clause by itself, and cycles over all. */
export function conditionProblems(form: FormDefinition): DefinitionProblem[] {
  const { places } = compileForm(form);
  let before = 0;
  const ofSections = form.sections.flatMap((section, at) => {
    const faults = groupFaults(form, section.showWhen, before, `sections[${at}].showWhen`);
    before += section.questions.length;
    return faults.map((one) => ({ ...one, sectionId: section.id }));
  });
  const ofQuestions = places.flatMap(({ question, section, index, path }) =>
    [
      ...groupFaults(form, question.showWhen, index, `${path}.showWhen`),
      ...groupFaults(form, question.requiredWhen, index, `${path}.requiredWhen`),
    ].map((one) => ({ ...one, sectionId: section.id, questionId: question.id })),
  );
  return [...ofSections, ...ofQuestions, ...cycleProblems(form)];
}

function groupFaults(
  form: FormDefinition,
  condition: Condition | undefined,
  before: number,
  place: string,
): QuestionFault[] {
  if (!condition) return [];
  const [name, terms] =
    'all' in condition ? ['all', condition.all] : (['any', condition.any] as const);
  if (terms.length === 0) return [fault('condition-empty', place, 'The condition says nothing')];
  return terms.flatMap((term, index) =>
    termFaults(form, term, before, `${place}.${name}[${index}]`),
  );
}

function termFaults(
  form: FormDefinition,
  term: ConditionTerm,
  before: number,
  place: string,
): QuestionFault[] {
  if ('all' in term || 'any' in term) return groupFaults(form, term, before, place);
  if ('question' in term) return questionClauseFaults(form, term, before, place);
  if ('unit' in term) return unitClauseFaults(term, place);
  const named = 'agencyKind' in term ? term.agencyKind : term.involvement;
  if (named.length > 0) return [];
  return [fault('condition-empty', place, 'The condition names nothing to look for')];
}

function questionClauseFaults(
  form: FormDefinition,
  clause: QuestionClause,
  before: number,
  place: string,
): QuestionFault[] {
  const target = compileForm(form).byId.get(clause.question);
  if (!target) {
    const message = `The condition looks at “${clause.question}”, which is not in this form`;
    return [fault('condition-unknown-question', place, message)];
  }
  if (target.index >= before) {
    const message = `The condition looks at ${clause.question}, which does not come before it`;
    return [fault('condition-later-question', place, message)];
  }
  if (target.question.kind === 'guidance') {
    const message = `${clause.question} is guidance and has no answer to look at`;
    return [fault('condition-guidance', place, message)];
  }
  if (!operatorsFor(target.question).includes(clause.operator)) {
    const message = `“${clause.operator}” cannot be asked of ${clause.question}`;
    return [fault('condition-operator', place, message)];
  }
  return answerFaults(form, target.question, clause, place);
}

const bare: readonly ClauseOperator[] = ['answered', 'not-answered'];
const sizes: readonly ClauseOperator[] = ['at-least', 'at-most'];
const exact: readonly ClauseOperator[] = ['equals', 'not-equals'];
const lists: readonly ClauseOperator[] = ['one-of', 'none-of'];

/** The operators that make sense for a question, for pickers and for checks. */
export function operatorsFor(question: Question): readonly ClauseOperator[] {
  switch (question.kind) {
    case 'guidance':
      return [];
    case 'text':
    case 'day':
      // A day is a distance from a day that may have been drawn by chance: its number means nothing.
      return bare;
    case 'rows':
    case 'x-of-y':
      return [...bare, ...sizes];
    case 'integer':
      return [...bare, ...exact, ...sizes];
    case 'grade':
    case 'multiple':
    case 'ticks':
      return [...bare, ...exact, ...lists, ...sizes];
    default:
      return [...bare, ...exact, ...lists];
  }
}

function answerFaults(
  form: FormDefinition,
  question: Question,
  clause: QuestionClause,
  place: string,
): QuestionFault[] {
  const shape = answerShapeFault(clause.operator, clause.answer);
  if (shape) return [fault('condition-answer', place, shape)];
  if (clause.answer === undefined) return [];
  if (isMeasured(question, clause.operator)) {
    return typeof clause.answer === 'number'
      ? []
      : [fault('condition-answer', place, 'The condition must compare with a number')];
  }
  const codes = choicesOf(form, question).map(({ code }) => code);
  const named = typeof clause.answer === 'object' ? clause.answer : [clause.answer];
  return named
    .filter((code) => !codes.some((known) => known === code))
    .map((code) => fault('condition-answer', place, `${clause.question} has no answer “${code}”`));
}

/** Whether the operator compares a number: grades compare by their place on the scale instead. */
function isMeasured(question: Question, operator: ClauseOperator): boolean {
  if (question.kind === 'integer' || question.kind === 'day') return true;
  return sizes.includes(operator) && question.kind !== 'grade';
}

function answerShapeFault(
  operator: ClauseOperator,
  answer: ClauseValue | undefined,
): string | undefined {
  if (bare.includes(operator)) {
    return answer === undefined ? undefined : 'The condition needs no answer to compare with';
  }
  if (answer === undefined) return 'The condition does not say which answer';
  if (!lists.includes(operator)) {
    return typeof answer === 'object' ? 'The condition must name one answer' : undefined;
  }
  return typeof answer === 'object' && answer.length > 0
    ? undefined
    : 'The condition must list at least one answer';
}

function unitClauseFaults(clause: UnitClause, place: string): QuestionFault[] {
  const shape = answerShapeFault(clause.operator, clause.answer);
  return shape ? [fault('condition-answer', place, shape)] : [];
}
