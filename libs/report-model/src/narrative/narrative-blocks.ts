import type { Block, HeadingLevel } from '../document';
import type { Narrative } from './narrative';
import { parseNarrative } from './parse-narrative';

/**
 * The narrative as blocks of a report. Its first level of heading becomes `headingLevel`, and none
 * of its headings is numbered: the numbers belong to the sections of the report.
 */
export function narrativeToBlocks(
  narrative: Narrative | string,
  headingLevel: HeadingLevel = 2,
): Block[] {
  const blocks = typeof narrative === 'string' ? parseNarrative(narrative) : narrative;
  return blocks.map((block): Block => {
    if (block.kind !== 'heading') return block;
    const level = Math.min(4, headingLevel + block.level - 1) as HeadingLevel;
    return { kind: 'heading', level, text: block.text, numbering: 'none' };
  });
}
