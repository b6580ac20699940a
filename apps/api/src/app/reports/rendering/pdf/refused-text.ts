/** Shown in place of a character that no font of the page has. */
const placeholder = '▯';

const refusal = /the text `"((?:[^"\\]|\\.)*)"` could not be displayed/g;

/** Everything but letters, marks and punctuation that the fonts are sure to have. */
const unsure = /[^\n\u0020-\u007E\u00A0-\u017F\u2010-\u2027\u2030-\u203A\u20AC\u2190-\u2193▯]/gu;

/** The texts that Typst says it cannot print, as they stand in the document. */
export function refusedTexts(message: string): readonly string[] {
  const found = [...message.matchAll(refusal)].map(([, text = '']) => unescape(text));
  return [...new Set(found)].filter((text) => text !== '');
}

/** The JSON with each refused text replaced by a visible mark; plain letters are never touched. */
export function replaceTexts(json: string, texts: readonly string[]): string {
  return texts
    .filter((text) => !/^[ -~]*$/.test(text))
    .reduce((result, text) => {
      const marks = placeholder.repeat([...text.replace(/\p{M}|\u200D/gu, '')].length || 1);
      return result.replaceAll(escapeJson(text), marks);
    }, json);
}

/** The last resort: only what the fonts are sure to have is left. */
export function replaceUnsure(json: string): { readonly json: string; readonly texts: string[] } {
  const texts = [...new Set(json.match(unsure) ?? [])];
  return { json: json.replace(unsure, placeholder), texts };
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
