import { kin } from '../lists/cues';
import { fieldWords } from '../lists/field-words';
import { isGivenName, isListedName, isProperNoun, isWord } from '../lists/lookup';
import { placesAndPeoples } from '../lists/places';
import {
  placeGivenNames,
  shortNames,
  surelyGivenNames,
  wordGivenNames,
  wordSurnames,
} from '../lists/word-names';
import type { Token } from './tokens';

/**
 * What the lists know of a word: `field` and `place` are nobody's name; `proper` may be one, but
 * mostly is not; `name` is in a list of names; `word-name` is a name and a word, as Grace,
 * and `place-name` a name and a place, as Jordan; `unknown`
 * is in no list at all, and with a capital inside a sentence it is nearly always a name.
 */
export type WordClass =
  | 'word'
  | 'word-name'
  | 'field'
  | 'place'
  | 'place-name'
  | 'proper'
  | 'name'
  | 'unknown';

const scottishOrIrish =
  /^(?:Mc|Mac|O['’ʼ]|D['’ʼ]|De|Di|Du|La|Le|Fitz|Ni|Ap|Van|Von|Al|El|Ul|Abd|Abu)\p{Lu}/u;

/** Words that are nobody's name, as they were written; names are never kept. */
const known = new Map<string, WordClass>();
const mostKnown = 5000;
const kept: readonly WordClass[] = ['word', 'field', 'place'];

export function classOf(token: Token): WordClass {
  const before = known.get(token.text);
  if (before) return before;
  const found = classified(token);
  if (kept.includes(found) && token.text.length < 30) {
    if (known.size >= mostKnown) known.clear();
    known.set(token.text, found);
  }
  return found;
}

function classified(token: Token): WordClass {
  const { folded, text } = token;
  if (folded === '' || folded.length < 2) return 'word';
  if (kin.has(folded)) return 'word';
  if (placeGivenNames.has(folded)) return 'place-name';
  if (surelyGivenNames.has(folded)) return 'name';
  if (placesAndPeoples.has(folded)) return 'place';
  if (fieldWords.has(folded)) return 'field';
  if (wordGivenNames.has(folded)) return 'word-name';
  if (folded.length === 2) return shortNames.has(folded) ? 'name' : 'word';
  if (/[-'ʼ’]/.test(folded)) return classOfParts(token);
  if (/..(?:shire|side)$/.test(folded)) return 'place';
  if (/\p{Ll}\p{Lu}/u.test(text) && !scottishOrIrish.test(text)) return 'field';
  // No common word is in the lists of names; "oliver" would be made of "olive" otherwise.
  if (isListedName(folded)) return 'name';
  if (isWord(folded)) return 'word';
  return isProperNoun(folded) ? 'proper' : 'unknown';
}

/** "Smith-Jones" is a name where a part is one; "Multi-Agency" is not; "O'Neill" is one. */
function classOfParts({ folded, text }: Token): WordClass {
  if (scottishOrIrish.test(text)) return 'name';
  const parts = folded.split(/[-'ʼ’]/).filter((part) => part.length > 1);
  const classes = parts.map((part) => classOf({ ...shell, folded: part, text: part }));
  if (classes.includes('name')) return 'name';
  if (classes.includes('unknown')) return 'unknown';
  if (classes.length > 1 && classes.every((found) => found === 'word-name')) return 'name';
  return classes.includes('proper') ? 'proper' : 'word';
}

const shell: Omit<Token, 'folded' | 'text'> = {
  ...{ start: 0, end: 0, isCapital: true, isShouted: false, opens: false, touches: false },
};

export function isSurnameLike(token: Token, found: WordClass): boolean {
  return (
    found === 'name' ||
    found === 'unknown' ||
    found === 'word-name' ||
    found === 'place-name' ||
    found === 'proper' ||
    wordSurnames.has(token.folded)
  );
}

export const isGiven = ({ folded }: Token): boolean =>
  surelyGivenNames.has(folded) ||
  wordGivenNames.has(folded) ||
  placeGivenNames.has(folded) ||
  isGivenName(folded);
