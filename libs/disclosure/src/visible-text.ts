/** A text without characters that take no room, and where each of the others stood. */
export interface VisibleText {
  readonly text: string;
  /** Offset in the text as it was written. */
  readonly offset: (at: number) => number;
}

/**
 * Characters that hide inside a word or turn its direction: with them a name would look the same
 * to a reader and different to a detector. A tab and a line end are not among them.
 */
const hidden = /(?![\n\r\t])[\p{Cc}\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u3164\ufe00-\ufe0f]/gu;

/** Takes hidden characters away, so that they cannot part a name or a number. */
export function visibleText(written: string): VisibleText {
  const text = written.replace(hidden, '');
  if (text.length === written.length) return { text, offset: (at) => at };
  const offsets = new Uint32Array(text.length + 1);
  let to = 0;
  let from = 0;
  for (const match of written.matchAll(hidden)) {
    while (from < match.index) offsets[to++] = from++;
    from = match.index + match[0].length;
  }
  while (from < written.length) offsets[to++] = from++;
  offsets[to] = written.length;
  return { text, offset: (at) => offsets[at] ?? written.length };
}
