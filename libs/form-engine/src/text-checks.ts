/** Characters allowed for each word a text may have, so that a "word" of a megabyte is refused. */
export const charactersPerWord = 20;

/** Words of a text, as a person counts them: runs of anything that is not space. */
export function countWords(text: string): number {
  let words = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const isSpace = isSpaceAt(text, at);
    if (!isSpace && !isInWord) words += 1;
    isInWord = !isSpace;
  }
  return words;
}

/** As \s has it; the common characters are told by their number, which is quicker. */
function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return /\s/.test(text[at]!);
}

// Control characters other than newline and tab, halves of a character, and the marks that turn the
// direction of text round: they are invisible, break documents and make words read other than stored.
const hiddenCharacters =
  /(?![\n\t])[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;
const everyHiddenCharacter = new RegExp(hiddenCharacters, 'gu');

/** Plain English text, which most is, and in which the slow search finds nothing. */
const unusualCharacter = /[^\x20-\x7e\n\t]/;

/** Where the first character stands that a stored text may not hold, from 0; -1 where none does. */
export function hiddenCharacterAt(text: string): number {
  return unusualCharacter.test(text) ? text.search(hiddenCharacters) : -1;
}

/** Whether a text without unusual characters has no more words than that: counted by its gaps. */
function hasFewGaps(text: string, maxWords: number): boolean {
  let gaps = 0;
  for (const gap of [' ', '\n', '\t']) {
    for (let at = text.indexOf(gap); at >= 0; at = text.indexOf(gap, at + 1)) gaps += 1;
  }
  return gaps < maxWords;
}

/** The text with line ends made plain and hidden characters taken out: for what a person pastes. */
export function cleanText(text: string): string {
  if (!unusualCharacter.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(everyHiddenCharacter, '');
}

/** What is wrong with a text, in words a person can act on. */
export interface TextFault {
  readonly code: 'too-long' | 'control-characters';
  readonly message: string;
}

/** What is wrong with a text of at most so many words, or undefined. */
export function textFault(text: string, maxWords: number): TextFault | undefined {
  const maxCharacters = maxWords * charactersPerWord;
  if (text.length > maxCharacters) {
    return {
      code: 'too-long',
      message: `Shorten this to at most ${maxWords} words (it has more than ${maxCharacters} characters)`,
    };
  }
  const isPlain = !unusualCharacter.test(text);
  const hidden = isPlain ? -1 : hiddenCharacterAt(text);
  if (hidden >= 0) {
    return {
      code: 'control-characters',
      message: `Remove the hidden character ${placeInText(text, hidden)}; type the words again if you cannot see it`,
    };
  }
  // Words are apart: a text this short cannot hold more of them, however it is counted.
  if (text.length <= 2 * maxWords || (isPlain && hasFewGaps(text, maxWords))) return undefined;
  const words = countWords(text);
  if (words <= maxWords) return undefined;
  return {
    code: 'too-long',
    message: `Shorten this to at most ${maxWords} words; it has ${words}`,
  };
}

function placeInText(text: string, index: number): string {
  const before = cleanText(text.slice(0, index)).trim().split(/\s+/).slice(-3).join(' ');
  return before === '' ? 'at the start' : `after “${before.slice(-40)}”`;
}
