import { isWord } from '../lists/lookup';

const vowels = ['a', 'e', 'i', 'o', 'u'];
const shortest = 5;

/**
 * Whether one slip of the kind that is made in typing parts the word from an English one: a letter
 * too many, two letters swapped, a letter not doubled, a wrong vowel. Linear in the word's length.
 */
export function isMisspelt(word: string): boolean {
  if (word.length < shortest) return false;
  for (let at = 0; at < word.length; at += 1) {
    const head = word.slice(0, at);
    const tail = word.slice(at + 1);
    const letter = word[at]!;
    if (word.length > shortest && isWord(head + tail)) return true;
    if (at > 0 && isWord(head + letter + letter + tail)) return true;
    if (at + 1 < word.length && isWord(head + word[at + 1]! + letter + word.slice(at + 2))) {
      return true;
    }
    const others = vowels.includes(letter) ? vowels : [];
    if (others.some((vowel) => vowel !== letter && isWord(head + vowel + tail))) return true;
  }
  return false;
}
