import { gradeAnswers, gradeLetters } from '@sightline/domain';
import { gradeWords } from '../charts/chart-series';
import { Numbering } from './numbering';
import type {
  PreparedBlock,
  PreparedDocument,
  PreparedHeading,
  PreparedTable,
} from './prepared-document';

/** Contents longer than this leave out the second level. */
const contentsLimit = 44;

/**
 * The blocks as pages show them: every annex begins a page, and what a screen unfolds under a chart
 * stands in an annex at the end, lettered after those the report has.
 */
export function pagedBlocks({ blocks, chartTables }: PreparedDocument): readonly PreparedBlock[] {
  const all = chartTables.length === 0 ? blocks : [...blocks, ...chartAnnex(blocks, chartTables)];
  return all.flatMap((block): PreparedBlock[] => {
    if (block.kind === 'table') return [withLetters(block)];
    return isAnnex(block) ? [{ kind: 'page-break' }, block] : [block];
  });
}

/** Where letters stand for grades, the table says what each is. */
function withLetters(table: PreparedTable): PreparedTable {
  const cells = table.rows.flat();
  const found = gradeAnswers.filter((one) =>
    cells.some(({ grade, short }) => grade === one && short !== null),
  );
  if (found.length === 0) return table;
  const letters = found.map((one) => `${gradeLetters[one]} ${gradeWords(one)}`);
  return { ...table, notes: [`${letters.join(', ')}.`, ...table.notes] };
}

/** Headings for a table of contents: two levels, or one where two would be too long to scan. */
export function contentsOf(blocks: readonly PreparedBlock[]): readonly PreparedHeading[] {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const two = headings.filter(({ level, number }) => level === 1 || (level === 2 && number !== ''));
  return two.length <= contentsLimit ? two : two.filter(({ level }) => level === 1);
}

function chartAnnex(
  blocks: readonly PreparedBlock[],
  tables: readonly PreparedTable[],
): PreparedBlock[] {
  const numbering = new Numbering();
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    numbering.heading({
      level: block.level,
      numbering: isAnnex(block) ? 'annex' : block.number === '' ? 'none' : undefined,
    });
  }
  const text = 'The figures behind the charts';
  const place = numbering.heading({ level: 1, numbering: 'annex' });
  return [{ kind: 'heading', text, ...place }, ...tables];
}

function isAnnex(block: PreparedBlock): boolean {
  return block.kind === 'heading' && block.number.startsWith('Annex');
}
