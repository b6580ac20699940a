import { ExpressionFault, parseExpression, type Comparison, type Expression } from './expression';

/** The smallest and largest answer that a constraint allows. */
export interface Limits {
  readonly min?: number;
  readonly max?: number;
}

/** Limits as XLSForm writes them: ". >= 0 and . <= 9". */
export function writeLimits({ min, max }: Limits): string {
  const parts = [
    ...(min === undefined ? [] : [`. >= ${min}`]),
    ...(max === undefined ? [] : [`. <= ${max}`]),
  ];
  return parts.join(' and ');
}

/** The limits of a constraint on a whole number, or why it cannot be read. */
export function readLimits(source: string): Limits | { readonly fault: string } {
  if (source === '') return {};
  try {
    return limitsOf(parseExpression(source));
  } catch (error) {
    if (error instanceof ExpressionFault) return { fault: error.message };
    throw error;
  }
}

function limitsOf(expression: Expression): Limits {
  if (expression.kind === 'and') {
    return expression.parts.map(limitsOf).reduce(narrowed, {});
  }
  if (expression.kind !== 'compare') throw new ExpressionFault('only ranges are read here');
  const [left, right] = expression.sides;
  if (left.kind === 'self' && right.kind === 'number') {
    return limitOf(expression.operator, right.number);
  }
  throw new ExpressionFault('only “.” compared with a number is read here');
}

function limitOf(operator: Comparison, number: number): Limits {
  switch (operator) {
    case '>=':
      return { min: Math.ceil(number) };
    case '>':
      return { min: Math.floor(number) + 1 };
    case '<=':
      return { max: Math.floor(number) };
    case '<':
      return { max: Math.ceil(number) - 1 };
    case '=':
      return { min: number, max: number };
    case '!=':
      throw new ExpressionFault('a single number cannot be left out of a range');
  }
}

function narrowed(one: Limits, other: Limits): Limits {
  const min = [one.min, other.min].filter((each) => each !== undefined);
  const max = [one.max, other.max].filter((each) => each !== undefined);
  return {
    ...(min.length > 0 && { min: Math.max(...min) }),
    ...(max.length > 0 && { max: Math.min(...max) }),
  };
}

/** "None of these", as XLSForm writes it: a choice that no other may stand beside. */
export function writeExclusive(name: string): string {
  return `not(selected(., '${name}') and count-selected(.) > 1)`;
}

/** The choice that excludes the others; undefined where the constraint says something else. */
export function readExclusive(source: string): string | undefined {
  const compact = source.replace(/\s+/g, '').replace(/"/g, "'");
  const found = /^not\(selected\(\.,'([^']+)'\)and\(?count-selected\(\.\)(?:>1|>=2)\)?\)$/.exec(
    compact,
  );
  return found?.[1];
}
