import type { Run } from '../document';
import { figureToken } from './bound-figures';
import type { Narrative, NarrativeBlock } from './narrative';
import { canonicalRuns } from './runs';

/** The narrative as text that `parseNarrative` reads back to the same blocks. */
export function formatNarrative(narrative: Narrative): string {
  return narrative.map(formatBlock).join('\n\n');
}

function formatBlock(block: NarrativeBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeInline(block.text)}`;
    case 'paragraph':
      return formatRuns(block.runs);
    case 'quote':
      return prefixLines(formatRuns(block.runs), '> ', '> ');
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.ordered ? `${index + 1}. ` : '- ';
          return prefixLines(formatRuns(item), mark, ' '.repeat(mark.length));
        })
        .join('\n');
  }
}

function formatRuns(runs: readonly Run[]): string {
  let bold = false;
  let italic = false;
  let text = '';
  for (const run of [...canonicalRuns(runs), { text: '' }]) {
    if (bold !== Boolean(run.bold)) text += '**';
    if (italic !== Boolean(run.italic)) text += '*';
    bold = Boolean(run.bold);
    italic = Boolean(run.italic);
    text += run.figure === undefined ? escapeInline(run.text) : figureToken(run.figure, run.text);
  }
  return text.split('\n').map(escapeLineStart).join('\n');
}

function escapeInline(text: string): string {
  return text.replace(/[\\*]|\{(?=\{)/g, '\\$&');
}

/** A line that only looks like a heading, a list or a quote keeps its looks. */
function escapeLineStart(line: string): string {
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2').replace(/^(?=[#>+-])/, '\\');
}

function prefixLines(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : others) + line)
    .join('\n');
}
