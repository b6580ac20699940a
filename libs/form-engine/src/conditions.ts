import type { AnswerValue, FormContext } from './answers';
import { scaleOf } from './compile';
import type {
  Clause,
  ClauseOperator,
  ClauseValue,
  Condition,
  ConditionTerm,
  FormDefinition,
  GradeScale,
  Question,
  QuestionClause,
  UnitClause,
} from './template';

/** What a condition may look at: the context, and the answers given to questions shown so far. */
export interface ConditionScope {
  readonly form: FormDefinition;
  readonly context: FormContext;
  /** Undefined where the question is unknown, hidden, not answered or later in the form. */
  readonly given: (questionId: string) => GivenAnswer | undefined;
}

export interface GivenAnswer {
  readonly question: Question;
  readonly value: AnswerValue;
}

/** Whether a condition holds; no condition always holds. */
export function conditionHolds(condition: Condition | undefined, scope: ConditionScope): boolean {
  if (!condition) return true;
  return 'all' in condition
    ? condition.all.every((term) => termHolds(term, scope))
    : condition.any.some((term) => termHolds(term, scope));
}

/** Whether one term (a clause, or a group of them) holds. */
export function termHolds(term: ConditionTerm, scope: ConditionScope): boolean {
  return 'all' in term || 'any' in term ? conditionHolds(term, scope) : clauseHolds(term, scope);
}

/** Every clause of a condition, groups flattened, in reading order. */
export function clausesOf(condition: Condition | undefined): Clause[] {
  if (!condition) return [];
  const terms = 'all' in condition ? condition.all : condition.any;
  return terms.flatMap((term) => ('all' in term || 'any' in term ? clausesOf(term) : [term]));
}

function clauseHolds(clause: Clause, scope: ConditionScope): boolean {
  if ('question' in clause) return questionClauseHolds(clause, scope);
  if ('agencyKind' in clause) return clause.agencyKind.includes(scope.context.agencyKind);
  if ('involvement' in clause) return clause.involvement.includes(scope.context.involvement);
  return unitClauseHolds(clause, scope);
}

function questionClauseHolds(clause: QuestionClause, scope: ConditionScope): boolean {
  const given = scope.given(clause.question);
  if (!given) return clause.operator === 'not-answered';
  const scale =
    given.question.kind === 'grade' ? scaleOf(scope.form, given.question.scale) : undefined;
  return compareAnswer(clause.operator, given.value, clause.answer, scale);
}

/** What holds for an attribute that a unit lacks. */
export const holdsWithoutAttribute: readonly ClauseOperator[] = [
  'not-answered',
  'not-equals',
  'none-of',
];

function unitClauseHolds(clause: UnitClause, scope: ConditionScope): boolean {
  const { unit } = scope.context;
  const value = Object.hasOwn(unit, clause.unit) ? unit[clause.unit] : undefined;
  if (value === undefined || value === '') return holdsWithoutAttribute.includes(clause.operator);
  return compareAnswer(clause.operator, value, clause.answer);
}

/** Whether an answer that was given satisfies an operator. */
export function compareAnswer(
  operator: ClauseOperator,
  value: AnswerValue,
  expected: ClauseValue | undefined,
  scale?: GradeScale,
): boolean {
  switch (operator) {
    case 'answered':
      return true;
    case 'not-answered':
      return false;
    case 'equals':
    case 'one-of':
      return expectedList(expected).some((one) => says(value, one));
    case 'not-equals':
    case 'none-of':
      return expected !== undefined && !expectedList(expected).some((one) => says(value, one));
    case 'at-least':
    case 'at-most':
      return compareSize(operator, sizeOf(value, scale), sizeOf(expected, scale));
  }
}

function expectedList(expected: ClauseValue | undefined): readonly (string | number)[] {
  if (expected === undefined) return [];
  return typeof expected === 'object' ? expected : [expected];
}

function says(value: AnswerValue, expected: string | number): boolean {
  if (Array.isArray(value)) return value.includes(expected);
  // Attributes of a unit are texts, whatever an author compares them with.
  return typeof value === 'string' ? value === String(expected) : value === expected;
}

function compareSize(
  operator: 'at-least' | 'at-most',
  size: number | undefined,
  limit: number | undefined,
): boolean {
  if (size === undefined || limit === undefined) return false;
  return operator === 'at-least' ? size >= limit : size <= limit;
}

/**
 * What "at least" measures: a number itself, a list by its length, "x of y" by x, a grade by its
 * place on its scale (a better grade is more), an attribute of the unit by its number.
 */
function sizeOf(value: AnswerValue | undefined, scale?: GradeScale): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return scale ? rankOn(scale, value) : numberIn(value);
  if (Array.isArray(value)) return value.length;
  return typeof value === 'object' && 'x' in value ? value.x : undefined;
}

/** Place of a code on a scale, the worst 1; undefined for what is no grade. */
export function rankOn(scale: GradeScale, code: string): number | undefined {
  const points = scale.points.filter((point) => !point.outsideScale);
  const index = points.findIndex((point) => point.code === code);
  return index < 0 ? undefined : points.length - index;
}

function numberIn(text: string): number | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
