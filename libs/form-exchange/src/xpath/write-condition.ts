import type {
  Clause,
  ClauseValue,
  Condition,
  ConditionTerm,
  Question,
  QuestionClause,
} from '@sightline/form-engine';

/** The question of an id, and its name in the survey sheet. */
export type NameOf = (
  id: string,
) => { readonly question: Question; readonly name: string } | undefined;

/**
 * A condition as XLSForm writes it, for other tools: what XPath cannot say (agencies, branches, the
 * unit, grades by their order) is left out, so that such a tool shows too much rather than too little.
 */
export function writeCondition(condition: Condition | undefined, nameOf: NameOf): string {
  if (!condition) return '';
  return groupOf(condition, nameOf)?.text ?? '';
}

interface Written {
  readonly text: string;
  /** Several parts, which need brackets inside another group. */
  readonly isGroup: boolean;
}

function groupOf(condition: Condition, nameOf: NameOf): Written | undefined {
  const isAll = 'all' in condition;
  const terms = isAll ? condition.all : condition.any;
  const written = terms.map((term) => termOf(term, nameOf));
  const known = written.filter((one) => one !== undefined);
  // One part of "any" that is not known may make the whole hold; of "all" it can only narrow it.
  if (known.length === 0 || (!isAll && known.length < written.length)) return undefined;
  if (known.length === 1) return known[0];
  const text = known
    .map((one) => (one.isGroup ? `(${one.text})` : one.text))
    .join(isAll ? ' and ' : ' or ');
  return { text, isGroup: true };
}

function termOf(term: ConditionTerm, nameOf: NameOf): Written | undefined {
  if ('all' in term || 'any' in term) return groupOf(term, nameOf);
  return clauseOf(term, nameOf);
}

function clauseOf(clause: Clause, nameOf: NameOf): Written | undefined {
  if (!('question' in clause)) return undefined;
  const found = nameOf(clause.question);
  if (!found || found.question.kind === 'x-of-y') return undefined;
  return compared(clause, found.question, `\${${found.name}}`);
}

function compared(
  { operator, answer }: QuestionClause,
  question: Question,
  name: string,
): Written | undefined {
  const answers = listOf(answer).map((one) => equalTo(question, name, one));
  const known = answers.filter((one) => one !== undefined);
  if (known.length < answers.length) return undefined;
  switch (operator) {
    case 'answered':
      return { text: `${name} != ''`, isGroup: false };
    case 'not-answered':
      return { text: `${name} = ''`, isGroup: false };
    case 'equals':
    case 'one-of':
      return joined(known, ' or ');
    case 'not-equals':
    case 'none-of':
      if (known.length === 0) return undefined;
      return joined([`${name} != ''`, ...known.map((one) => `not(${one})`)], ' and ');
    case 'at-least':
      return sized(question, name, '>=', answer);
    case 'at-most':
      return sized(question, name, '<=', answer);
  }
}

function listOf(answer: ClauseValue | undefined): readonly (string | number)[] {
  if (answer === undefined) return [];
  return typeof answer === 'object' ? answer : [answer];
}

function joined(parts: readonly string[], joint: string): Written | undefined {
  if (parts.length === 0) return undefined;
  return { text: parts.join(joint), isGroup: parts.length > 1 };
}

function equalTo(question: Question, name: string, value: string | number): string | undefined {
  if (typeof value === 'number') {
    return question.kind === 'integer' ? `${name} = ${value}` : undefined;
  }
  if (value.includes("'") || question.kind === 'day' || question.kind === 'rows') return undefined;
  const isSeveral = question.kind === 'multiple' || question.kind === 'ticks';
  return isSeveral ? `selected(${name}, '${value}')` : `${name} = '${value}'`;
}

function sized(
  question: Question,
  name: string,
  operator: '>=' | '<=',
  answer: ClauseValue | undefined,
): Written | undefined {
  if (typeof answer !== 'number') return undefined;
  const subjects: Partial<Record<Question['kind'], string>> = {
    integer: name,
    multiple: `count-selected(${name})`,
    ticks: `count-selected(${name})`,
    rows: `count(${name})`,
  };
  const subject = subjects[question.kind];
  if (!subject) return undefined;
  const text = `${subject} ${operator} ${answer}`;
  // Nothing answered counts as none there, and as no answer here.
  const isBare = question.kind === 'integer' || (operator === '>=' && answer > 0);
  return isBare ? { text, isGroup: false } : joined([`${name} != ''`, text], ' and ');
}
