import { fold, isWord } from './lookup';

/** What a partnership keeps beside the lists of the product. */
export interface KeptLists {
  readonly schools: readonly string[];
  /** Persons registered as never to be named: identity, matched on the server only (Settled 10). */
  readonly neverNamed?: readonly string[];
}

/** Who is in the family of one case: identity, matched on the server only (domain brief 7.2). */
export interface PersonsOfCase {
  /** Names in full; each name of them counts by itself too. */
  readonly names: readonly string[];
  /** NHS number, local numbers: found however they are grouped. */
  readonly numbers: readonly string[];
}

interface Phrase {
  readonly words: readonly string[];
  readonly kind: 'school' | 'name';
  readonly reason: string;
  /** Whether it counts with a capital only, as a name that is a word too. */
  readonly needsCapital: boolean;
}

/** The kept lists by the first word of each entry, made once and used for every text. */
export interface PreparedLists {
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase[]>;
  /** Letters and digits of numbers of the case, in small letters. */
  readonly numbers: readonly string[];
}

export const noLists: PreparedLists = { byFirstWord: new Map(), numbers: [] };

/** Why words of a person in the family are marked; says no more than that they are. */
export const personReason = 'This matches the name of a person in this case.';
/** Why a number of the child is marked. */
export const personNumberReason = 'This matches a number kept for the child of this case.';

const shortestName = 2;
const shortestNumber = 4;

export function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => fold(word));
}

/** Letters and digits alone, as numbers of a case are compared. */
export const plainNumber = (text: string): string =>
  text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Sorts the lists for matching; the longest entry first, so that it wins over its own beginning. */
export function prepareLists({ schools, neverNamed = [] }: KeptLists): PreparedLists {
  const named = { kind: 'name', reason: 'This person is never to be named.' } as const;
  const school = { kind: 'school', reason: 'This school is on the partnership’s list.' } as const;
  return withPhrases(noLists, [
    ...neverNamed.map((name) => ({ words: wordsOf(name), needsCapital: false, ...named })),
    ...schools.map((name) => ({ words: wordsOf(name), needsCapital: false, ...school })),
  ]);
}

/** The same lists with the people of one case. */
export function withPersons(lists: PreparedLists, persons: PersonsOfCase): PreparedLists {
  const named = { kind: 'name', reason: personReason } as const;
  const whole = persons.names.map(wordsOf).filter((words) => words.length > 1);
  const single = new Set(
    persons.names.flatMap(wordsOf).filter((word) => word.length >= shortestName),
  );
  const phrases = [
    ...whole.map((words) => ({ words, needsCapital: false, ...named })),
    // A child called Will is not in every sentence that says what will be done.
    ...[...single].map((word) => ({
      ...{ words: [word], needsCapital: word.length <= shortestName || isWord(word), ...named },
    })),
  ];
  const numbers = persons.numbers
    .map(plainNumber)
    .filter((number) => number.length >= shortestNumber && /\d/.test(number));
  return { ...withPhrases(lists, phrases), numbers: [...lists.numbers, ...numbers] };
}

function withPhrases(lists: PreparedLists, phrases: readonly Phrase[]): PreparedLists {
  const byFirstWord = new Map(lists.byFirstWord);
  const changed = new Set<string>();
  for (const phrase of phrases) {
    const [first] = phrase.words;
    if (first === undefined) continue;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), phrase]);
    changed.add(first);
  }
  for (const first of changed) {
    const found = [...byFirstWord.get(first)!];
    byFirstWord.set(
      first,
      found.sort((a, b) => b.words.length - a.words.length),
    );
  }
  return { ...lists, byFirstWord };
}
