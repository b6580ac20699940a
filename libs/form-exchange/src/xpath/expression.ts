/** An XPath expression as XLSForm writes them, as far as it can be read. */
export type Expression =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly sides: Sides }
  | { readonly kind: 'call'; readonly name: string; readonly given: readonly Expression[] }
  | { readonly kind: 'question'; readonly name: string }
  /** "." in a constraint: the answer itself. */
  | { readonly kind: 'self' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number };

type Sides = readonly [Expression, Expression];

export const comparisons = ['=', '!=', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof comparisons)[number];

/** An expression that is not one, or goes beyond what is read here, in words. */
export class ExpressionFault extends Error {}

interface Token {
  readonly kind: 'question' | 'text' | 'number' | 'word' | 'sign';
  readonly text: string;
}

const pattern =
  /\s*(?:\$\{\s*([^}\s]+)\s*\}|"([^"]*)"|'([^']*)'|(\d+(?:\.\d+)?)|([A-Za-z_][\w.-]*)|(!=|<=|>=|[=<>()+*,.-]))/uy;

/** Longer than this nobody writes, and nothing recursive may be made to go deep. */
const longest = 20_000;
const deepest = 60;

/** Reads an expression; throws ExpressionFault where it cannot. */
export function parseExpression(source: string): Expression {
  if (source.length > longest) throw new ExpressionFault('it is too long');
  return new Reader(tokensOf(source)).whole();
}

function tokensOf(source: string): Token[] {
  const straight = source.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').trimEnd();
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < straight.length) {
    const at = pattern.lastIndex;
    const found = pattern.exec(straight);
    if (!found) throw new ExpressionFault(`it breaks off at “${straight.slice(at, at + 20)}”`);
    const [, question, double, single, number, word, sign] = found;
    if (question !== undefined) tokens.push({ kind: 'question', text: question });
    else if (double !== undefined) tokens.push({ kind: 'text', text: double });
    else if (single !== undefined) tokens.push({ kind: 'text', text: single });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
  }
  return tokens;
}

class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression {
    const expression = this.anyOf();
    const rest = this.tokens[this.at];
    if (rest) throw new ExpressionFault(`“${rest.text}” is not expected there`);
    return expression;
  }

  private anyOf(): Expression {
    this.depth += 1;
    if (this.depth > deepest) throw new ExpressionFault('it is nested too deeply');
    const parts = [this.allOf()];
    while (this.takes('word', 'or')) parts.push(this.allOf());
    this.depth -= 1;
    return parts.length === 1 ? parts[0]! : { kind: 'or', parts };
  }

  private allOf(): Expression {
    const parts = [this.comparison()];
    while (this.takes('word', 'and')) parts.push(this.comparison());
    return parts.length === 1 ? parts[0]! : { kind: 'and', parts };
  }

  private comparison(): Expression {
    const left = this.single();
    const operator = comparisons.find((each) => this.takes('sign', each));
    if (!operator) return left;
    return { kind: 'compare', operator, sides: [left, this.single()] };
  }

  private single(): Expression {
    const token = this.tokens[this.at];
    if (!token) throw new ExpressionFault('it ends too early');
    this.at += 1;
    switch (token.kind) {
      case 'question':
        return { kind: 'question', name: token.text };
      case 'text':
        return { kind: 'text', text: token.text };
      case 'number':
        return { kind: 'number', number: Number(token.text) };
      case 'word':
        return this.call(token.text);
      case 'sign':
        return this.signed(token.text);
    }
  }

  private signed(sign: string): Expression {
    if (sign === '.') return { kind: 'self' };
    if (sign === '(') {
      const inner = this.anyOf();
      this.demand(')');
      return inner;
    }
    const number = this.tokens[this.at];
    if (sign === '-' && number?.kind === 'number') {
      this.at += 1;
      return { kind: 'number', number: -Number(number.text) };
    }
    throw new ExpressionFault(`“${sign}” cannot be read there`);
  }

  private call(name: string): Expression {
    if (!this.takes('sign', '(')) throw new ExpressionFault(`“${name}” cannot be read there`);
    const given: Expression[] = [];
    if (this.takes('sign', ')')) return { kind: 'call', name, given };
    do given.push(this.anyOf());
    while (this.takes('sign', ','));
    this.demand(')');
    return { kind: 'call', name, given };
  }

  private takes(kind: Token['kind'], text: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== kind || token.text !== text) return false;
    this.at += 1;
    return true;
  }

  private demand(sign: string): void {
    if (this.takes('sign', sign)) return;
    throw new ExpressionFault('a bracket is not closed');
  }
}
