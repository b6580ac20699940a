import type { Run } from '../document';
import { canonicalRuns } from './runs';

type Delimiter = '*' | '**';

interface Token {
  readonly text: string;
  readonly delimiter?: Delimiter;
  readonly canOpen?: boolean;
  readonly canClose?: boolean;
  readonly figure?: string;
}

/** Words with **bold** and *italic* as runs; a star that pairs with none is a star. */
export function parseRuns(text: string): readonly Run[] {
  const tokens = tokenise(text);
  const lastClosing = closings(tokens);
  const open = { '*': false, '**': false };
  const runs: Run[] = [];
  tokens.forEach((token, index) => {
    const { delimiter } = token;
    if (delimiter && open[delimiter] && token.canClose) {
      open[delimiter] = false;
    } else if (delimiter && !open[delimiter] && token.canOpen && lastClosing[delimiter] > index) {
      open[delimiter] = true;
    } else {
      const { figure } = token;
      const style = { bold: open['**'], italic: open['*'] };
      runs.push({ text: token.text, ...style, ...(figure !== undefined && { figure }) });
    }
  });
  return canonicalRuns(runs);
}

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern = /\\([!-/:-@[-`{-~])|(\*+)|\{\{([\w.:-]+)\|([^{}|\\*\n]+)\}\}|([^\\*{]+)|[\\{]/g;
  for (const match of text.matchAll(pattern)) {
    const [whole, escaped, stars, figure, value, words] = match;
    if (stars) tokens.push(...starTokens(text, stars, match.index));
    else if (figure && value?.trim())
      tokens.push({ text: value.replace(/\s+/g, ' ').trim(), figure });
    else tokens.push({ text: escaped ?? words ?? whole });
  }
  return tokens;
}

/** One, two or three stars switch italic, bold or both; more of them are only stars. */
function starTokens(text: string, stars: string, start: number): Token[] {
  const before = text[start - 1] ?? ' ';
  const after = text[start + stars.length] ?? ' ';
  const sides = { canOpen: /\S/.test(after), canClose: /\S/.test(before) };
  if (stars.length > 3) return [{ text: stars }];
  const delimiters: Delimiter[] =
    stars.length === 1 ? ['*'] : stars.length === 2 ? ['**'] : ['**', '*'];
  return delimiters.map((delimiter) => ({ text: delimiter, delimiter, ...sides }));
}

function closings(tokens: readonly Token[]): Record<Delimiter, number> {
  const last = { '*': -1, '**': -1 };
  tokens.forEach(({ delimiter, canClose }, index) => {
    if (delimiter && canClose) last[delimiter] = index;
  });
  return last;
}
