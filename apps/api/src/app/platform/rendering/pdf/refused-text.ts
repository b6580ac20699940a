import { beyondSourceSans, isInSourceSans } from '../worker/fonts';

/** Shown in place of a character that no font of the page has. */
const placeholder = '▯';

const diagnostic = /message: "((?:[^"\\]|\\.)*)"/g;

const refusal = /the text `"((?:[^"\\]|\\.)*)"` could not be displayed/;

/**
 * The texts that Typst says it cannot print, as they stand in the document. Its diagnostics come in
 * Rust's debug form, and the text within them in Typst's own: escaped twice.
 */
export function refusedTexts(message: string): readonly string[] {
  const found = [...message.matchAll(diagnostic)].map(([, words = '']) =>
    unescape(refusal.exec(unescape(words))?.[1] ?? ''),
  );
  return [...new Set(found)].filter((text) => text !== '');
}

/** Plain letters are never replaced: Typst names them where a mark upon them is what it lacks. */
export function isReplaceable(text: string): boolean {
  return !isInSourceSans(text);
}

/** The JSON with each of the texts replaced by visible marks. */
export function replaceTexts(json: string, texts: readonly string[]): string {
  return texts.reduce((result, text) => {
    const letters = [...text.replace(/\p{M}|\u200D/gu, '')].length;
    return result.replaceAll(escapeJson(text), placeholder.repeat(letters || 1));
  }, json);
}

/** The last resort: only what the first font is sure to have is left, and the marks. */
export function replaceUnsure(json: string): { readonly json: string; readonly texts: string[] } {
  const everywhere = new RegExp(beyondSourceSans, 'gu');
  const found = [...new Set(json.match(everywhere) ?? [])];
  const texts = found.filter((text) => text !== placeholder);
  return { json: json.replace(everywhere, placeholder), texts };
}

/** 'U+1F600 😀' is of no use on a page without the letter: the code alone names it. */
export function codePoints(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    })
    .join(' ');
}

/** Text as JSON holds it; beyond quotes, backslashes and controls that is the text itself. */
function escapeJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Undoes the escapes of Rust's debug form. */
function unescape(text: string): string {
  return text.replace(/\\u\{([0-9a-f]+)\}|\\(.)/gi, (_, code?: string, letter?: string) => {
    if (code) return String.fromCodePoint(Number.parseInt(code, 16));
    const controls: Record<string, string> = { n: '\n', r: '\r', t: '\t', '0': '\0' };
    return controls[letter ?? ''] ?? letter ?? '';
  });
}
