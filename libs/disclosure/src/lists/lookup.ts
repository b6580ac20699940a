import { englishWords } from './english-words';
import { givenNames } from './given-names';
import { otherNames } from './other-names';
import { properNouns } from './proper-nouns';

/** Letters as the lists have them: small, without accents, and their barred forms undone. */
export function fold(word: string): string {
  const small = word.toLowerCase();
  if (/^[a-z]*$/.test(small)) return small;
  return small
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]/g, (letter) => plain[letter] ?? letter);
}

const plain: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ł: 'l', ø: 'o', đ: 'd', ə: 'e', ß: 'ss', æ: 'ae', '’': "'", ʼ: "'" },
};

/**
 * Whether a sorted list, its words parted by single spaces, has the word. Searched by halves in the
 * string as it was loaded: a set of 140,000 words would hold the page for a tenth of a second.
 */
export function isListed(list: string, word: string): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = list.lastIndexOf(' ', middle - 1) + 1;
    const next = list.indexOf(' ', middle);
    const end = next === -1 ? list.length : next;
    const here = list.slice(Math.max(start, 0), end);
    if (here === word) return true;
    if (here < word) low = end + 1;
    else high = start - 1;
  }
  return false;
}

const endings: readonly (readonly [string, string])[] = [
  ...([
    ['s', ''],
    ['es', ''],
    ['ies', 'y'],
    ['ed', ''],
    ['ed', 'e'],
    ['ied', 'y'],
  ] as const),
  ...([
    ['ing', ''],
    ['ing', 'e'],
    ['ly', ''],
    ['ness', ''],
    ['er', ''],
    ['er', 'e'],
  ] as const),
];

/**
 * The lists leave out what these endings make of a word that they have; "workers" is "work" with two
 * of them.
 */
function hasWord(list: string, word: string, depth = 2): boolean {
  if (isListed(list, word)) return true;
  if (depth === 0) return false;
  return endings.some(
    ([ending, instead]) =>
      word.endsWith(ending) &&
      word.length - ending.length >= 3 &&
      hasWord(list, word.slice(0, -ending.length) + instead, depth - 1),
  );
}

/** An English word that may stand in small letters. */
export const isWord = (folded: string): boolean => hasWord(englishWords, folded);

/** A place, people or thing written with a capital. */
export const isProperNoun = (folded: string): boolean => hasWord(properNouns, folded);

export const isGivenName = (folded: string): boolean => isListed(givenNames, folded);

export const isListedName = (folded: string): boolean =>
  isListed(givenNames, folded) || isListed(otherNames, folded);
