/**
 * A figure among the words of a narrative, `{{returns.expected|6 returns}}`: what it is bound to, and
 * what it said when the words were written. What it says now comes from the figures (ADR 41).
 */
export interface BoundFigure {
  readonly key: string;
  readonly text: string;
}

/** What each figure says now, by its key. */
export type FigureValues = Readonly<Record<string, string>>;

/** Matches a figure, or what a backslash means as itself. */
const tokens = /\\[^\n]|\{\{([\w.:-]+)\|([^{}|\\*\n]+)\}\}/g;

/** Said after a figure that the data no longer give. */
export const goneFigure = '[no longer in the figures]';

/** A figure as the narrative holds it; nothing where it says nothing. */
export function figureToken(key: string, text: string): string {
  const words = text.replace(/[{}|\\*\s]+/g, ' ').trim();
  return words === '' ? '' : `{{${key.replace(/[^\w.:-]+/g, '-')}|${words}}}`;
}

/** The figures of a narrative in their order, each as often as it stands there. */
export function figuresIn(narrative: string): BoundFigure[] {
  return [...narrative.matchAll(tokens)].flatMap(([, key, text]) =>
    key === undefined || text === undefined ? [] : [{ key, text }],
  );
}

/** The narrative as it is read: each figure says what it says now; without values, what it said. */
export function settleFigures(narrative: string, values?: FigureValues): string {
  return replaceFigures(narrative, ({ key, text }, beginsSentence) => {
    if (!values) return text;
    const now = figureNow(key, values);
    if (now === undefined) return `${text} ${goneFigure}`;
    return beginsSentence ? withCapital(now) : now;
  });
}

/** The narrative with each figure written anew as it is now: its words were read beside it. */
export function refreshFigures(narrative: string, values: FigureValues): string {
  return replaceFigures(narrative, ({ key, text }) =>
    figureToken(key, figureNow(key, values) ?? text),
  );
}

/** Figures of a narrative that say otherwise now, or that the data no longer give. */
export function movedFigures(narrative: string, values: FigureValues): BoundFigure[] {
  return figuresIn(narrative).filter((figure) => hasMoved(figure, values));
}

/** Whether a figure says otherwise now than when it was written, its first capital aside. */
export function hasMoved({ key, text }: BoundFigure, values: FigureValues): boolean {
  const now = figureNow(key, values);
  return now === undefined || withCapital(now) !== withCapital(text);
}

/** Counts and percentages that somebody typed: they will not follow the data. */
export function typedFigures(narrative: string): string[] {
  const typed = narrative.replace(tokens, ' ').match(/\d+ of \d+|\d+(?:\.\d+)? ?%/g) ?? [];
  return [...new Set(typed)];
}

/** What a figure says now; undefined where the data no longer give it. */
export function figureNow(key: string, values: FigureValues): string | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

/** The text with a large first letter, as a sentence begins. */
export function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

type Replacement = (figure: BoundFigure, beginsSentence: boolean) => string;

function replaceFigures(narrative: string, replacement: Replacement): string {
  return narrative.replace(tokens, (whole: string, ...found: unknown[]) => {
    const [key, text, offset] = found as [string | undefined, string | undefined, number];
    if (key === undefined || text === undefined) return whole;
    const line = narrative.slice(narrative.lastIndexOf('\n', offset - 1) + 1, offset);
    return replacement({ key, text }, beginsSentence(line));
  });
}

/** Whether what follows these words of a line begins a sentence; marks of lists and bold aside. */
function beginsSentence(line: string): boolean {
  return /^[\s>*+#\-\d.)]*$/.test(line) || /[.!?…]["”’)]?\s+\**$/.test(line);
}
