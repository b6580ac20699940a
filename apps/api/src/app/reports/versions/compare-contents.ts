import type { ReportTable } from '@sightline/analysis';
import type { ComparedPassage, MovedFigure, ReportComparisonView } from '@sightline/contracts';
import { narrativeToBlocks, plainText, type Block } from '@sightline/report-model';
import type { ReportContent } from '../content/report-content';

/** What of a report is compared: not who wrote it, nor when. */
export type Compared = Pick<ReportContent, 'sections' | 'tables'>;

/** Two versions in words, section by section, and in figures, table by table. */
export function compareContents(
  before: Compared,
  after: Compared,
): Pick<ReportComparisonView, 'sections' | 'figures'> {
  const keys = [...after.sections, ...before.sections].map(({ key }) => key);
  const sections = [...new Set(keys)].map((key) => {
    const [old, now] = [before, after].map(({ sections: all }) =>
      all.find((section) => section.key === key),
    );
    const passages = comparePassages(passagesOf(old?.narrative), passagesOf(now?.narrative));
    return { title: (now ?? old)!.title, passages };
  });
  return {
    sections: sections.filter(({ passages }) => passages.some(({ change }) => change !== 'same')),
    figures: compareTables(before.tables, after.tables),
  };
}

function passagesOf(narrative = ''): string[] {
  return narrativeToBlocks(narrative).flatMap(textsOf);
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'quote':
      return [plainText(block.runs)];
    case 'list':
      return block.items.map((item) => plainText(item));
    default:
      return [];
  }
}

/** Keeps the longest run of passages that both have; what stands in the same gap was changed. */
export function comparePassages(
  before: readonly string[],
  after: readonly string[],
): ComparedPassage[] {
  const made: ComparedPassage[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const closeGap = (): void => {
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1) {
      const [old = null, now = null] = [removed[at], added[at]];
      const change = old === null ? 'added' : now === null ? 'removed' : 'changed';
      made.push({ change, before: old, after: now });
    }
    [removed, added] = [[], []];
  };
  const common = commonLengths(before, after);
  let [old, now] = [0, 0];
  while (old < before.length || now < after.length) {
    if (old < before.length && now < after.length && before[old] === after[now]) {
      closeGap();
      made.push({ change: 'same', before: before[old]!, after: after[now]! });
      [old, now] = [old + 1, now + 1];
    } else if (
      now < after.length &&
      (old === before.length || common[old]![now + 1]! >= common[old + 1]![now]!)
    ) {
      added.push(after[now]!);
      now += 1;
    } else {
      removed.push(before[old]!);
      old += 1;
    }
  }
  closeGap();
  return made;
}

/** How many passages the rests of both have in common, from every place on. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  for (let old = before.length - 1; old >= 0; old -= 1) {
    for (let now = after.length - 1; now >= 0; now -= 1) {
      lengths[old]![now] =
        before[old] === after[now]
          ? lengths[old + 1]![now + 1]! + 1
          : Math.max(lengths[old + 1]![now]!, lengths[old]![now + 1]!);
    }
  }
  return lengths;
}

type Cells = ReadonlyMap<string, Omit<MovedFigure, 'before' | 'after'> & { readonly text: string }>;

function compareTables(
  before: readonly ReportTable[],
  after: readonly ReportTable[],
): MovedFigure[] {
  const [old, now] = [cellsOf(before), cellsOf(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [first, second] = [old.get(key), now.get(key)];
    if (first?.text === second?.text) return [];
    const { table, row, column } = (second ?? first)!;
    return [{ table, row, column, before: first?.text ?? null, after: second?.text ?? null }];
  });
}

function cellsOf(tables: readonly ReportTable[]): Cells {
  return new Map(
    tables.flatMap(({ key: table, title, columns, rows }) =>
      rows.flatMap(({ key: row, cells }) =>
        cells.slice(1).map(({ text }, index) => {
          const column = columns[index + 1];
          const place = { table: title, row: cells[0]?.text ?? '', column: column?.label ?? '' };
          return [JSON.stringify([table, row, column?.key]), { ...place, text }] as const;
        }),
      ),
    ),
  );
}
