import type { Found } from '../identifier-span';
import { Look } from './look';
import { tokensOf, withoutPossession, type Token } from './tokens';

const reasonOfName = 'This looks like the name of a person.';

/** Names of persons, by what the lists know of a word and by what stands beside it. */
export function* personNames(text: string): Generator<Found> {
  const tokens = tokensOf(text);
  const shouting = isShouting(tokens);
  let at = 0;
  while (at < tokens.length) {
    const look = new Look(text, tokens, at, shouting);
    const first = look.beginsName() ? at : undefined;
    if (first === undefined) {
      at += 1;
      continue;
    }
    const last = look.lastOfName();
    const from = look.firstOfName();
    const start = tokens[from]!.start;
    const ended = tokens[last]!;
    const end = ended.start + withoutPossession(ended.text).length;
    yield { start, end, kind: 'name', reason: reasonOfName, role: look.role() };
    at = last + 1;
  }
}

/** Whether the text is written in capitals, so that they say nothing. */
function isShouting(tokens: readonly Token[]): boolean {
  const shouted = tokens.filter(({ isShouted }) => isShouted).length;
  return tokens.length > 3 && shouted > tokens.length * 0.6;
}
