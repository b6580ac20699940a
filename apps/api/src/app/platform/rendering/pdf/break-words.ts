/** Letters in a row that no column is asked to hold. */
const longest = 24;

const zeroWidthSpace = '\u200B';

/** Lets a line break inside a word that is longer than any word is: a web address, a pasted key. */
export function breakLongWords(text: string): string {
  return text.replace(longWord, (word) =>
    [...word]
      .map((letter, index) => (index % 12 === 11 ? letter + zeroWidthSpace : letter))
      .join(''),
  );
}

const longWord = new RegExp(`\\S{${longest},}`, 'gu');
