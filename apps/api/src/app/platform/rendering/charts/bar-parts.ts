import type { Swatch } from '@sightline/report-model';
import { fontSize, lineHeight } from './chart-theme';
import { patternOverlay } from './patterns';
import { textWidth, wrapText } from './text-widths';

/** A bar chart before it is drawn: rows of parts in order. */
export interface BarRows {
  readonly rows: readonly BarRow[];
  readonly swatches: Readonly<Record<string, Swatch>>;
  /** What the legend says of each part. */
  readonly labels: Readonly<Record<string, string>>;
  /** Height of every row, where labels have the room of several. */
  readonly step?: number;
}

export interface BarRow {
  readonly label: string;
  readonly parts: readonly BarPart[];
  /** Where the first part begins, if not at nought. */
  readonly offset?: number;
  /** Words at the end of the row: '7 of 9'. */
  readonly summary: string;
}

export interface BarPart {
  readonly name: string;
  readonly count: number;
  /** How long it is drawn: the count, or its share of the row. */
  readonly length: number;
  /** Letter of a grade, put before the count where there is room. */
  readonly letter?: string;
  /** Stands on the part in place of its count. */
  readonly sign?: string;
}

/** Where a part lies on the axis, and the plate under its words that keeps the pattern off them. */
export interface PlacedPart {
  readonly row: string;
  readonly start: number;
  readonly end: number;
  readonly middle: number;
  readonly ground: string;
  readonly overlay: string;
  readonly sign: string;
  readonly ink: string;
  readonly plateStart: number;
  readonly plateEnd: number;
}

/** Name of a row in the data: labels may repeat, names may not. */
export function rowName(index: number): string {
  return `r${index}`;
}

/** Places the named parts one after another; `unit` is the pixels of a length of one. */
export function placeParts(
  { rows, swatches }: BarRows,
  names: readonly string[],
  { chartId, unit }: { readonly chartId: string; readonly unit: number },
): PlacedPart[] {
  return rows.flatMap((row, index) => {
    let start = row.offset ?? 0;
    return row.parts
      .filter(({ name, count }) => names.includes(name) && count > 0)
      .map((part) => {
        const swatch = swatches[part.name];
        const placed = placePart(part, start, unit);
        start = placed.end;
        return {
          row: rowName(index),
          ground: swatch?.fill ?? '#ffffff',
          overlay: patternOverlay(chartId, part.name, swatch),
          ink: swatch?.ink ?? '#000000',
          ...placed,
        };
      });
  });
}

/** Row labels in lines, by row name. */
export function wrapLabels(rows: readonly BarRow[], width: number): Record<string, string[]> {
  return Object.fromEntries(
    rows.map(({ label }, index) => [rowName(index), wrapText(label, width, fontSize, 3)]),
  );
}

/** Height of every row: room for the tallest label. */
export function rowStep(labels: Readonly<Record<string, readonly string[]>>): number {
  const tallest = Math.max(1, ...Object.values(labels).map((lines) => lines.length));
  return Math.max(28, tallest * lineHeight + 10);
}

function placePart({ count, length, letter, sign: own }: BarPart, start: number, unit: number) {
  const room = length * unit - 8;
  const middle = start + length / 2;
  const said =
    own === undefined ? [...(letter ? [`${letter} ${count}`] : []), String(count)] : [own];
  const signs = [...said, ''];
  const sign = signs.find((words) => textWidth(words, fontSize, 'semibold') <= room) ?? '';
  const half = sign === '' ? 0 : (textWidth(sign, fontSize, 'semibold') / 2 + 4) / unit;
  const plate = { plateStart: middle - half, plateEnd: middle + half };
  return { start, end: start + length, middle, sign, ...plate };
}
