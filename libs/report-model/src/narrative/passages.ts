import { figuresIn, refreshFigures } from './bound-figures';
import { formatNarrative } from './format-narrative';
import { parseNarrative } from './parse-narrative';

/** The blocks of a narrative, each as its text: what a comment can be about. */
export function passagesOf(narrative: string): string[] {
  return parseNarrative(narrative).map((block) => formatNarrative([block]));
}

/** The narrative with other words for a passage; undefined where the passage no longer stands. */
export function replacePassage(
  narrative: string,
  passage: string,
  replacement: string,
): string | undefined {
  const passages = passagesOf(narrative);
  const at = passages.findIndex((one) => isSameWords(one, passage));
  if (at < 0) return undefined;
  return [...passages.slice(0, at), ...passagesOf(replacement), ...passages.slice(at + 1)].join(
    '\n\n',
  );
}

/** Whether two texts say the same around the same figures, whatever these said then. */
export function isSameWords(one: string, other: string): boolean {
  return withoutValues(one) === withoutValues(other);
}

function withoutValues(text: string): string {
  const noValues = Object.fromEntries(figuresIn(text).map(({ key }) => [key, 'figure']));
  return formatNarrative(parseNarrative(refreshFigures(text, noValues)));
}
