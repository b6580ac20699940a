/** Shown where a character was lost on the way here: half a surrogate pair, a private symbol. */
const replacement = '\uFFFD';

/** Bullets that Word pastes as private symbols of its Symbol and Wingdings fonts. */
const privateBullets = /[\uF0A7\uF0B7\uF0D8\uF0FC]/g;

const unpairedSurrogates =
  /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const privateUse = /\p{Co}/gu;

const lineEnds = /\r\n?|[\u0085\u2028\u2029\v\f]/g;

/** Control characters but the line feed: no rendering can show them, and XML refuses most. */
const controls = /[\p{Cc}]/gu;

/**
 * Overrides and isolates of writing direction, tags, byte order marks, interlinear marks and
 * noncharacters: they are invisible, and can make a page read otherwise than its text.
 */
const invisible =
  /[\u061C\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFDD0-\uFDEF\uFFFE\uFFFF]|[\u{E0000}-\u{E007F}]|[\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{3FFFE}\u{3FFFF}]/gu;

/**
 * Text that every rendering can take: line ends are line feeds, tabs are spaces, control characters
 * are gone, what cannot be shown is a visible mark, and letters with accents are composed.
 */
export function cleanText(text: string): string {
  return text
    .replace(unpairedSurrogates, replacement)
    .replace(lineEnds, '\n')
    .replace(/\t/g, ' ')
    .replace(privateBullets, '•')
    .replace(privateUse, replacement)
    .replace(controls, (character) => (character === '\n' ? '\n' : ''))
    .replace(invisible, '')
    .normalize('NFC');
}

/** Clean text on one line, for titles, labels and headings. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** The text, cut at a word to at most `length` characters with an ellipsis. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const cut = characters.slice(0, length - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
