import {
  choicesOf,
  operatorsFor,
  type ClauseOperator,
  type ClauseValue,
  type Condition,
  type ConditionTerm,
  type FormDefinition,
  type Question,
} from '@sightline/form-engine';
import { parseExpression, ExpressionFault, type Comparison, type Expression } from './expression';

/** What names in an expression stand for. */
export interface NameScope {
  readonly form: FormDefinition;
  /** The question of a name of the survey sheet; undefined where it is none. */
  readonly question: (name: string) => Question | undefined;
  /** Our code for a choice as the sheet names it. */
  readonly code: (question: Question, name: string) => string;
}

export type ReadCondition =
  | { readonly condition: Condition | undefined }
  | { readonly fault: string };

/**
 * What an XLSForm asks for in `relevant`, as a condition of ours. An empty answer is '' there, and
 * '' differs from everything, so that "!=" holds for a question nobody answered: said in full here.
 */
export function readCondition(source: string, scope: NameScope): ReadCondition {
  try {
    const term = termOf(parseExpression(source), scope, true);
    if (term === always) return { condition: undefined };
    return { condition: 'all' in term || 'any' in term ? term : { all: [term] } };
  } catch (error) {
    if (error instanceof ExpressionFault) return { fault: error.message };
    throw error;
  }
}

/** What true() says; no condition of ours need hold it. */
const always: Condition = { all: [] };

/** The term that holds exactly where the expression is as wanted: true, or false under not(). */
function termOf(expression: Expression, scope: NameScope, wanted: boolean): ConditionTerm {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return groupOf(expression.kind, expression.parts, scope, wanted);
    case 'compare':
      return compareOf(expression.operator, expression.sides, scope, wanted);
    case 'call':
      return callOf(expression, scope, wanted);
    case 'question':
      throw new ExpressionFault(`it does not say what ${shown(expression.name)} is compared with`);
    default:
      throw new ExpressionFault('it compares nothing');
  }
}

function groupOf(
  kind: 'and' | 'or',
  parts: readonly Expression[],
  scope: NameScope,
  wanted: boolean,
): ConditionTerm {
  const terms = parts.map((part) => termOf(part, scope, wanted));
  const isAll = (kind === 'and') === wanted;
  if (!isAll) return terms.includes(always) ? always : { any: terms };
  const left = merged(terms.filter((term) => term !== always));
  if (left.length === 0) return always;
  return left.length === 1 ? left[0]! : { all: left };
}

/** "answered, and either not answered or other than x" is what our "is not x" says. */
function merged(terms: readonly ConditionTerm[]): ConditionTerm[] {
  const answered = new Set(
    terms.flatMap((term) =>
      'question' in term && term.operator === 'answered' ? [term.question] : [],
    ),
  );
  const narrowed = terms.map((term) => {
    if (!('any' in term) || term.any.length !== 2) return term;
    const [first, second] = term.any;
    const isOpen = first && 'question' in first && first.operator === 'not-answered';
    return isOpen && second && answered.has(first.question) ? second : term;
  });
  const told = new Set(
    narrowed.flatMap((term) =>
      'question' in term && !bareOperators.includes(term.operator) ? [term.question] : [],
    ),
  );
  return narrowed.filter(
    (term) => !('question' in term && term.operator === 'answered' && told.has(term.question)),
  );
}

const bareOperators: readonly ClauseOperator[] = ['answered', 'not-answered'];

type Call = Extract<Expression, { readonly kind: 'call' }>;

function callOf({ name, given }: Call, scope: NameScope, wanted: boolean): ConditionTerm {
  const [first, second] = given;
  if ((name === 'not' || name === 'boolean') && first && given.length === 1) {
    return termOf(first, scope, name === 'not' ? !wanted : wanted);
  }
  if (name === 'true' || name === 'false') {
    if ((name === 'true') === wanted) return always;
    throw new ExpressionFault('it never holds');
  }
  if (name === 'selected' && first?.kind === 'question' && second?.kind === 'text') {
    const question = questionOf(first.name, scope);
    return clause(question, wanted ? 'equals' : 'not-equals', code(question, second.text, scope));
  }
  throw new ExpressionFault(`${name}() is not understood here`);
}

type Sides = readonly [Expression, Expression];

function compareOf(
  operator: Comparison,
  sides: Sides,
  scope: NameScope,
  wanted: boolean,
): ConditionTerm {
  const [left, right] = sides;
  const isTurned = left.kind === 'text' || left.kind === 'number';
  const said = isTurned ? turned[operator] : operator;
  const [subject, value] = isTurned ? [right, left] : [left, right];
  const counted = countedIn(subject);
  if (subject.kind !== 'question' && !counted) {
    throw new ExpressionFault('one side of a comparison must be a question, the other a value');
  }
  const question = questionOf(counted ?? (subject as { readonly name: string }).name, scope);
  if (counted) return countOf(question, wanted ? said : opposite[said], value);
  if (value.kind === 'text') return equalTo(question, said, value.text, scope, wanted);
  if (value.kind !== 'number') {
    throw new ExpressionFault('it compares a question with something other than a value');
  }
  if (!isNumber(question)) return equalTo(question, said, String(value.number), scope, wanted);
  return sizeOf(question, said, value.number, wanted);
}

const turned: Record<Comparison, Comparison> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

const opposite: Record<Comparison, Comparison> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

function countedIn(subject: Expression): string | undefined {
  if (subject.kind !== 'call') return undefined;
  const [only] = subject.given;
  const isCount = subject.name === 'count-selected' || subject.name === 'count';
  return isCount && only?.kind === 'question' ? only.name : undefined;
}

function isNumber({ kind }: Question): boolean {
  return kind === 'integer';
}

function equalTo(
  question: Question,
  operator: Comparison,
  text: string,
  scope: NameScope,
  wanted: boolean,
): ConditionTerm {
  if (operator !== '=' && operator !== '!=') {
    throw new ExpressionFault(`${shown(question.id)} has no order to compare by`);
  }
  const isSame = (operator === '=') === wanted;
  if (text === '') return bare(question, isSame ? 'not-answered' : 'answered');
  if (question.kind === 'multiple' || question.kind === 'ticks') {
    const hint = `use selected(\${${question.id}}, '${text}')`;
    throw new ExpressionFault(`${shown(question.id)} may have several answers; ${hint}`);
  }
  if (isNumber(question)) return sizeOf(question, operator, Number(text), wanted);
  demandOperator(question, 'equals');
  return clause(question, isSame ? 'equals' : 'not-equals', code(question, text, scope));
}

/** Numbers of ours are whole: more than 2 is 3 or more. */
function sizeOf(
  question: Question,
  operator: Comparison,
  number: number,
  wanted: boolean,
): ConditionTerm {
  if (!Number.isFinite(number)) throw new ExpressionFault('it compares a number with words');
  const term = measured(question, wanted ? operator : opposite[operator], number);
  const holdsWhenEmpty = (operator === '!=') === wanted;
  // An empty answer is no number: every comparison with it fails, so that its opposite holds.
  return holdsWhenEmpty ? openOr(question, term) : term;
}

function measured(question: Question, operator: Comparison, number: number): ConditionTerm {
  switch (operator) {
    case '=':
      return clause(question, 'equals', number);
    case '!=':
      return clause(question, 'not-equals', number, false);
    case '>=':
      return clause(question, 'at-least', Math.ceil(number));
    case '>':
      return clause(question, 'at-least', Math.floor(number) + 1);
    case '<=':
      return clause(question, 'at-most', Math.floor(number));
    case '<':
      return clause(question, 'at-most', Math.ceil(number) - 1);
  }
}

/** How many choices or rows; of a question nobody answered there are none. */
function countOf(question: Question, operator: Comparison, value: Expression): ConditionTerm {
  if (value.kind !== 'number' || operator === '=' || operator === '!=') {
    throw new ExpressionFault('a count can only be at least or at most a number');
  }
  const term = measured(question, operator, value.number);
  const holdsForNone =
    'question' in term && (term.operator === 'at-most' || Number(term.answer) <= 0);
  return holdsForNone ? openOr(question, term) : term;
}

function clause(
  question: Question,
  operator: ClauseOperator,
  answer: ClauseValue,
  isOpen = operator === 'not-equals',
): ConditionTerm {
  demandOperator(question, operator);
  const term: ConditionTerm = { question: question.id, operator, answer };
  return isOpen ? openOr(question, term) : term;
}

function openOr(question: Question, term: ConditionTerm): Condition {
  if ('any' in term) return term;
  return { any: [{ question: question.id, operator: 'not-answered' }, term] };
}

function bare(question: Question, operator: 'answered' | 'not-answered'): ConditionTerm {
  demandOperator(question, operator);
  return { question: question.id, operator };
}

function demandOperator(question: Question, operator: ClauseOperator): void {
  if (operatorsFor(question).includes(operator)) return;
  const what = question.kind === 'guidance' ? 'is a note and has no answer' : whatOf(operator);
  throw new ExpressionFault(`${shown(question.id)} ${what}`);
}

function whatOf(operator: ClauseOperator): string {
  const isSize = operator === 'at-least' || operator === 'at-most';
  return isSize ? 'cannot be compared by size' : 'can only be asked whether it is answered';
}

function questionOf(name: string, scope: NameScope): Question {
  const question = scope.question(name);
  if (question) return question;
  throw new ExpressionFault(`there is no question ${shown(name)} that was read`);
}

function code(question: Question, text: string, scope: NameScope): string {
  const found = scope.code(question, text);
  if (choicesOf(scope.form, question).some((choice) => choice.code === found)) return found;
  throw new ExpressionFault(`${shown(question.id)} has no choice “${text}”`);
}

function shown(name: string): string {
  return `\${${name}}`;
}
