import { column } from '../builders';
import type { CellContent, TableBlock } from '../document';

/**
 * Bars of a publication: each row as shares of its total, with all that is not told in one part. A
 * count that is not told is null: the drawing cannot say more than the table beside it.
 */
export interface PublishedBarsSpec {
  readonly kind: 'published-bars';
  readonly rowTitle: string;
  readonly unit: string;
  readonly palette: 'grades' | 'compliance' | 'plain';
  /** What each part of a bar is called, in the order they are drawn. */
  readonly parts: readonly string[];
  readonly rows: readonly PublishedBarsRow[];
}

export interface PublishedBarsRow {
  readonly label: string;
  readonly counts: readonly (number | null)[];
  readonly total: number;
}

/** What stands for a count that is not told. */
export const notToldMark = 'c';
/** What the part of a bar is called that holds what is not told. */
export const notToldLabel = 'Not told';

/** How many of a row are not told: the reader can work it out too. */
export function notToldOf({ counts, total }: PublishedBarsRow): number {
  return counts.reduce<number>((left, count) => left - (count ?? 0), total);
}

/** The figures of the chart as a table. */
export function publishedBarsTable(spec: PublishedBarsSpec): Pick<TableBlock, 'columns' | 'rows'> {
  return {
    columns: [
      column(spec.rowTitle),
      ...spec.parts.map((part) => column(part, 'end')),
      column(`Total ${spec.unit}`, 'end'),
    ],
    rows: spec.rows.map(({ label, counts, total }): CellContent[] => [
      label,
      ...spec.parts.map((_, index) => toldOr(counts[index] ?? null, notToldMark)),
      { runs: [{ text: String(total), bold: true }] },
    ]),
  };
}

/** What the chart shows, in words. */
export function describePublishedBars(spec: PublishedBarsSpec): string {
  const rows = spec.rows.map(({ label, counts, total }) => {
    const parts = spec.parts.map(
      (part, index) => `${part.toLowerCase()} ${toldOr(counts[index] ?? null, 'not told')}`,
    );
    return `${label}: ${parts.join(', ')}, of ${total}`;
  });
  return `Bars of shares, counted in ${spec.unit}. ${rows.join('; ')}.`;
}

function toldOr(count: number | null, otherwise: string): string {
  return count === null ? otherwise : String(count);
}
