import { column } from '../builders';
import type { TableBlock } from '../document';

/** How long returns took: a bar from the quickest to the slowest, parted at the median. */
export interface TimelinessSpec {
  readonly kind: 'timeliness';
  readonly rowTitle: string;
  readonly rows: readonly TimelinessRow[];
}

/** Working days from issue to first sign-off. */
export interface TimelinessRow {
  readonly label: string;
  readonly returns: number;
  readonly lowest: number;
  readonly median: number;
  readonly highest: number;
}

/** Parts of a bar in the order they are drawn. */
export const timelinessLabels = {
  quicker: 'Quickest to median',
  slower: 'Median to slowest',
} as const;

/** The figures of the chart as a table. */
export function timelinessTable(spec: TimelinessSpec): Pick<TableBlock, 'columns' | 'rows'> {
  const headers = ['Returns in', 'Quickest', 'Median', 'Slowest'];
  return {
    columns: [column(spec.rowTitle), ...headers.map((header) => column(header, 'end'))],
    rows: spec.rows.map(({ label, returns, lowest, median, highest }) => [
      label,
      ...[returns, lowest, median, highest].map(String),
    ]),
  };
}

/** What the chart shows, in words. */
export function describeTimeliness(spec: TimelinessSpec): string {
  const rows = spec.rows.map(
    ({ label, lowest, median, highest }) => `${label} ${median} (${lowest} to ${highest})`,
  );
  return `Bars of working days from issue to sign-off, median and range. ${rows.join('; ')}.`;
}
