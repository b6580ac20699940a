import type { HeadingLevel } from '../document';
import { cleanText } from '../text/clean-text';
import type { Narrative, NarrativeBlock } from './narrative';
import { parseRuns } from './parse-runs';
import { plainText } from './runs';

interface OpenBlock {
  readonly kind: 'paragraph' | 'quote' | 'bullets' | 'numbers';
  /** One text an item of a list; otherwise one in all. */
  readonly texts: string[];
}

interface Line {
  readonly kind: 'blank' | 'heading' | 'quote' | 'bullets' | 'numbers' | 'words';
  readonly text: string;
  readonly level?: HeadingLevel;
}

/**
 * Reads the narrative: `# headings`, `- lists`, `1. lists`, `> quotes`, **bold**, *italic*, a
 * backslash before a mark that is meant as itself. Everything else, HTML with it, stays text.
 */
export function parseNarrative(text: string): Narrative {
  const blocks: NarrativeBlock[] = [];
  let open: OpenBlock | undefined;
  let isAfterBlank = false;
  const close = () => {
    if (open) blocks.push(...finished(open));
    open = undefined;
  };
  for (const source of cleanText(text).split('\n')) {
    const line = readLine(source);
    if (line.kind === 'blank') {
      isAfterBlank = true;
      continue;
    }
    if (line.kind === 'heading') {
      close();
      blocks.push(...headingBlock(line));
    } else if (open && continues(open, line, isAfterBlank)) {
      extend(open, line);
    } else {
      close();
      open = { kind: line.kind === 'words' ? 'paragraph' : line.kind, texts: [line.text] };
    }
    isAfterBlank = false;
  }
  close();
  return blocks;
}

function readLine(source: string): Line {
  const text = source.trim();
  if (text === '') return { kind: 'blank', text };
  const heading = /^(#{1,4})(?:\s+(.*))?$/.exec(text);
  if (heading) {
    const [, marks = '#', words = ''] = heading;
    return { kind: 'heading', text: words, level: marks.length as HeadingLevel };
  }
  if (text.startsWith('>')) return { kind: 'quote', text: text.slice(1).trim() };
  const bullet = /^[-*+](?:\s+(.*))?$/.exec(text);
  if (bullet) return { kind: 'bullets', text: bullet[1] ?? '' };
  const number = /^\d{1,9}[.)](?:\s+(.*))?$/.exec(text);
  if (number) return { kind: 'numbers', text: number[1] ?? '' };
  return { kind: 'words', text };
}

/** A list goes on over blank lines; a line of words goes on with whatever it follows. */
function continues(open: OpenBlock, line: Line, isAfterBlank: boolean): boolean {
  const isList = open.kind === 'bullets' || open.kind === 'numbers';
  if (isList && line.kind === open.kind) return true;
  if (isAfterBlank) return false;
  return line.kind === 'words' || (open.kind === 'quote' && line.kind === 'quote');
}

function extend(open: OpenBlock, line: Line): void {
  if (line.kind === 'bullets' || line.kind === 'numbers') open.texts.push(line.text);
  else open.texts.push(`${open.texts.pop() ?? ''}\n${line.text}`);
}

function headingBlock({ text, level = 1 }: Line): NarrativeBlock[] {
  const words = plainText(parseRuns(text));
  return words === '' ? [] : [{ kind: 'heading', level, text: words }];
}

function finished({ kind, texts }: OpenBlock): NarrativeBlock[] {
  const items = texts.map(parseRuns).filter((runs) => runs.length > 0);
  const [runs] = items;
  if (!runs) return [];
  if (kind === 'paragraph' || kind === 'quote') return [{ kind, runs }];
  return [{ kind: 'list', ordered: kind === 'numbers', items }];
}
