import type { AnswerValue } from './answers';
import { scaleOf } from './compile';
import { compareAnswer, holdsWithoutAttribute } from './conditions';
import { choicesOf } from './describe';
import type {
  ChoiceQuestion,
  FormDefinition,
  Question,
  QuestionClause,
  UnitClause,
} from './template';
import { furthestDay, largestInteger } from './value-faults';

type ValueClause = QuestionClause | UnitClause;

/**
 * Whether some one answer (or none) satisfies all these clauses about the same question or the same
 * attribute of the unit. Where that is not known it is taken to be so.
 */
export function answersFit(
  form: FormDefinition,
  clauses: readonly ValueClause[],
  question: Question | undefined,
): boolean {
  if (!question) return unitFits(clauses);
  if (clauses.some(({ operator }) => operator === 'not-answered')) {
    return clauses.every(({ operator }) => operator === 'not-answered');
  }
  if (question.kind === 'multiple' || question.kind === 'ticks') return listFits(question, clauses);
  const scale = question.kind === 'grade' ? scaleOf(form, question.scale) : undefined;
  return candidatesFor(form, question, clauses).some((value) =>
    clauses.every(({ operator, answer }) => compareAnswer(operator, value, answer, scale)),
  );
}

/** Values among which one fits if any does: every code, or each number a clause can turn on. */
function candidatesFor(
  form: FormDefinition,
  question: Question,
  clauses: readonly ValueClause[],
): readonly AnswerValue[] {
  const between = (min: number, max: number) =>
    [min, max, ...numbersNear(clauses)].filter((one) => one >= min && one <= max);
  switch (question.kind) {
    case 'integer':
      return between(question.min ?? 0, question.max ?? largestInteger);
    case 'day':
      return between(-furthestDay, furthestDay);
    case 'x-of-y':
      return between(0, question.max ?? largestInteger).map((x) => ({ x, y: x }));
    case 'rows': {
      const most = question.fixedRows?.length ?? question.maxRows;
      return between(1, most).map((count) => Array.from({ length: count }, () => ({})));
    }
    case 'text':
      return ['said'];
    default:
      return choicesOf(form, question).map(({ code }) => code);
  }
}

function numbersNear(clauses: readonly ValueClause[]): readonly number[] {
  return clauses.flatMap(({ answer }) =>
    typeof answer === 'number' ? [answer - 1, answer, answer + 1] : [],
  );
}

/** For a list, only what is certainly a contradiction counts as one. */
function listFits(question: ChoiceQuestion, clauses: readonly ValueClause[]): boolean {
  const named = (...operators: readonly ValueClause['operator'][]) =>
    clauses
      .filter(({ operator }) => operators.includes(operator))
      .map(({ answer }) => listed(answer));
  const excluded = new Set(named('not-equals', 'none-of').flat());
  const allowed = question.options.map(({ code }) => code).filter((code) => !excluded.has(code));
  const needed = new Set(named('equals').flat());
  const numbers = (operator: ValueClause['operator']) =>
    clauses.flatMap((one) =>
      one.operator === operator && typeof one.answer === 'number' ? [one.answer] : [],
    );
  const least = Math.max(needed.size, ...numbers('at-least'));
  const most = Math.min(allowed.length, ...numbers('at-most'));
  const isAlone = question.exclusive !== undefined && needed.has(question.exclusive);
  return (
    least <= (isAlone ? Math.min(most, 1) : most) &&
    [...needed].every((code) => allowed.some((one) => one === code)) &&
    named('one-of').every((codes) => codes.some((code) => !excluded.has(code)))
  );
}

function listed(answer: ValueClause['answer']): readonly (string | number)[] {
  if (answer === undefined) return [];
  return typeof answer === 'object' ? answer : [answer];
}

/** An attribute may be anything, or missing. */
function unitFits(clauses: readonly ValueClause[]): boolean {
  if (clauses.every(({ operator }) => holdsWithoutAttribute.includes(operator))) return true;
  const texts = clauses.flatMap(({ answer }) => listed(answer).filter(isText));
  const numbers = clauses.flatMap(({ answer }) => listed(answer).filter((one) => !isText(one)));
  const candidates = [
    ...texts,
    ...[...numbers, ...numbersNear(clauses)].map(String),
    'another value',
  ];
  return candidates.some((value) =>
    clauses.every(({ operator, answer }) => compareAnswer(operator, value, answer)),
  );
}

function isText(value: string | number): value is string {
  return typeof value === 'string';
}
