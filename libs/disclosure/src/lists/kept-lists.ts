import { fold } from './lookup';

/** What a partnership keeps beside the lists of the product. */
export interface KeptLists {
  readonly schools: readonly string[];
  /** Persons registered as never to be named: identity, matched on the server only (Settled 10). */
  readonly neverNamed?: readonly string[];
}

interface Phrase {
  readonly words: readonly string[];
  readonly kind: 'school' | 'name';
}

/** The kept lists by the first word of each entry, made once and used for every text. */
export interface PreparedLists {
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase[]>;
}

export const noLists: PreparedLists = { byFirstWord: new Map() };

export function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => fold(word));
}

/** Sorts the lists for matching; the longest entry first, so that it wins over its own beginning. */
export function prepareLists({ schools, neverNamed = [] }: KeptLists): PreparedLists {
  const byFirstWord = new Map<string, Phrase[]>();
  const phrases: Phrase[] = [
    ...neverNamed.map((name) => ({ words: wordsOf(name), kind: 'name' as const })),
    ...schools.map((name) => ({ words: wordsOf(name), kind: 'school' as const })),
  ];
  for (const phrase of phrases) {
    const [first] = phrase.words;
    if (first === undefined) continue;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), phrase]);
  }
  for (const found of byFirstWord.values()) found.sort((a, b) => b.words.length - a.words.length);
  return { byFirstWord };
}
