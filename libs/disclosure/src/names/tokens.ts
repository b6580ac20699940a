import { fold } from '../lists/lookup';

/** A word of the text with what stands around it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Without the 's of possession, folded. */
  readonly folded: string;
  readonly isCapital: boolean;
  /** All its letters are capitals, and there are at least two. */
  readonly isShouted: boolean;
  /** First of a sentence, a line, a bullet or a quotation: its capital says nothing. */
  readonly opens: boolean;
  /** Only spaces, on the same line, part it from the word before. */
  readonly touches: boolean;
}

const words = /\p{L}[\p{L}\p{M}]*(?:['’ʼ-]\p{L}[\p{L}\p{M}]*)*/gu;
const opening = /(?:^|[.!?:;•·–—…]["”’')\]]*\s+|[\n\r]\s*|["“‘]\s*|[-*]\s+|\d[.)]\s+)$/u;
const abbreviation =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|rev|st|vs|approx|no|ref|e\.g|i\.e|\p{L})\.\s+$/iu;
/** Capitals, with the s of several ("SPOCs") or of possession ("CSC's"). */
const shouted = /^(?:\p{Lu}[\p{Lu}'’-]+|\p{Lu}{2,}['’]?s)$/u;
const longestWord = 60;

/** The words of a text, in one pass. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const { index: start, 0: word } of text.matchAll(words)) {
    const gap = text.slice(Math.max(last, start - 40), start);
    const isFirst = tokens.length === 0 && start <= 40;
    const lead = text.slice(Math.max(0, start - 12), start);
    tokens.push({
      start,
      end: start + word.length,
      text: word,
      folded: word.length > longestWord ? '' : fold(withoutPossession(word)),
      isCapital: /^\p{Lu}/u.test(word),
      isShouted: shouted.test(word),
      opens: isFirst || (opening.test(gap) && !abbreviation.test(lead)),
      touches: !isFirst && /^[ \t\u00a0]{1,3}$/.test(gap),
    });
    last = start + word.length;
  }
  return tokens;
}

export function withoutPossession(word: string): string {
  return word.replace(/['’ʼ]s$/iu, '');
}
