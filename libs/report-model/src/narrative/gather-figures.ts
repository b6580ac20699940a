import { figuresIn, settleFigures } from './bound-figures';

/** A figure that may stand among the words, told by the sentence that it was drafted in. */
export interface OfferedFigure {
  readonly key: string;
  /** What it says now, as it stands inside a sentence. */
  readonly text: string;
  readonly section: string;
  /** Its sentence, with a gap where the figure stands. */
  readonly sentence: string;
}

/** Counts and words of the ladder that a sentence began with. */
const ladder = /^(?:One|No|Few|Some|Most|All|About half|Almost all)\b/;

const gap = '…';

/** Every figure of the drafted sections, each once; what they say is what the data say now. */
export function gatherFigures(
  drafts: readonly { readonly key: string; readonly drafted: string }[],
): OfferedFigure[] {
  const offered = new Map<string, OfferedFigure>();
  for (const { key: section, drafted } of drafts) {
    for (const line of drafted.split('\n')) {
      for (const { key, text } of figuresIn(line)) {
        if (offered.has(key)) continue;
        const inside = ladder.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
        offered.set(key, { key, text: inside, section, sentence: sentenceAround(line, key) });
      }
    }
  }
  return [...offered.values()];
}

/** The one sentence of a line that holds the figure, without marks. */
function sentenceAround(line: string, key: string): string {
  const start = line.indexOf(`{{${key}|`);
  const end = line.indexOf('}}', start) + 2;
  const before = settleFigures(line.slice(0, start));
  const after = settleFigures(line.slice(end));
  const from = before.search(/[^.!?]*$/);
  const rest = /^[^.!?]*[.!?]?/.exec(after)?.[0] ?? '';
  const words = before.slice(from) + gap + rest;
  return words
    .replace(/\\(.)/g, '$1')
    .replace(/\*+|^\s*(?:[-#>]|\d+\.)\s/g, '')
    .trim();
}
