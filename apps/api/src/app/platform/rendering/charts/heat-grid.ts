import { type Grade, gradeLabels, gradeLetters, grades } from '@sightline/domain';
import {
  gradeSwatches,
  type HeatGridCell,
  type HeatGridSpec,
  type HeatMark,
  paper,
} from '@sightline/report-model';
import type { TopLevelSpec } from 'vega-lite';
import type { UnitSpec } from 'vega-lite/types_unstable/spec/unit.js';
import { chartConfig, chartWidth, fontSize, smallFontSize } from './chart-theme';
import { patternFill, patternOverlay } from './patterns';
import { textWidth, wrapText } from './text-widths';

type Field = string;

interface PlacedCell {
  readonly row: string;
  readonly column: string;
  readonly grade: string;
  readonly words: string;
  readonly ink: string;
  readonly ground: string;
  readonly overlay: string;
  readonly isJudgement: boolean;
  readonly isMissing: boolean;
}

const bare = { ground: paper.surface, overlay: 'none' };

const bestFirst: readonly Grade[] = [...grades].reverse();
const rowHeight = 28;
const headLineHeight = 13;
const leaning = -50;
const leaningRoom = 150;

/** Sizes of a column's head, the largest first that lets every word stand upright. */
const headSizes = [smallFontSize, 11, 10.5];

/** What a cell without a grade says; short, and each its own. */
const markWords: Record<HeatMark, string> = {
  nil: 'nil',
  missing: 'missing',
  declined: 'declined',
  outstanding: 'not in',
  'not-accessible': 'no access',
  'not-expected': '·',
  'not-graded': 'ungraded',
  held: 'held',
};

/** Cases by agencies: letter and pattern in each cell, self-grade and arrow where it was changed. */
export function heatGridSpecification(chartId: string, spec: HeatGridSpec): TopLevelSpec {
  const widestRow = Math.max(0, ...spec.rows.map(({ label }) => widthOf(label)));
  const rowRoom = Math.min(170, widestRow);
  const step = Math.floor((chartWidth - rowRoom - 24) / Math.max(1, spec.columns.length));
  const heads = wrapHeads(spec, step);
  const cells = placeCells(chartId, spec);
  return {
    config: chartConfig,
    data: { values: cells.map((cell) => ({ ...cell })) },
    width: { step },
    height: { step: rowHeight },
    encoding: {
      x: {
        field: 'column',
        type: 'nominal',
        scale: { domain: spec.columns.map((_, index) => `c${index}`), padding: 0 },
        axis: null,
      },
      y: {
        field: 'row',
        type: 'nominal',
        scale: { domain: spec.rows.map((_, index) => `r${index}`), padding: 0 },
        axis: null,
      },
    },
    layer: [
      ...layers(step),
      legendMarks(chartId, headHeight(heads)),
      rowHeads(spec, rowRoom),
      columnHeads(heads),
    ],
  };
}

function rowHeads({ rows }: HeatGridSpec, room: number): UnitSpec<Field> {
  const values = rows.map(({ label }, index) => ({
    row: `r${index}`,
    text: wrapText(label, room + 4, fontSize, 1).join(''),
  }));
  return {
    data: { values },
    mark: { type: 'text', align: 'right', baseline: 'middle', dx: -8, fontSize },
    encoding: { x: { value: 0 }, text: { field: 'text', type: 'nominal' } },
  };
}

/** Heads of the columns: upright in lines where every word fits its column, else leaning. */
interface ColumnHeads {
  readonly size: number;
  readonly isUpright: boolean;
  readonly lines: readonly (readonly string[])[];
}

function wrapHeads({ columns }: HeatGridSpec, step: number): ColumnHeads {
  const words = columns.flatMap(({ label }) => label.split(' '));
  const upright = headSizes.find((size) => words.every((word) => widthOf(word, size) <= step - 3));
  const size = upright ?? smallFontSize;
  const isUpright = upright !== undefined;
  const lines = columns.map(({ label }) =>
    isUpright ? wrapText(label, step - 3, size, 4) : wrapText(label, leaningRoom, size, 1),
  );
  return { size, isUpright, lines };
}

/** Pixels that the heads take above the grid. */
function headHeight({ lines, isUpright, size }: ColumnHeads): number {
  if (isUpright) return Math.max(1, ...lines.map(({ length }) => length)) * headLineHeight + 16;
  const longest = Math.max(0, ...lines.flat().map((line) => widthOf(line, size)));
  return longest * Math.sin((-leaning * Math.PI) / 180) + 26;
}

function columnHeads({ lines, isUpright, size }: ColumnHeads): UnitSpec<Field> {
  const values = lines.map((each, index) => ({ column: `c${index}`, lines: each }));
  const upright = {
    align: 'center',
    baseline: 'bottom',
    lineHeight: headLineHeight,
    dy: { expr: `-6 - (length(datum.lines) - 1) * ${headLineHeight}` },
  } as const;
  const leans = { align: 'left', baseline: 'middle', angle: leaning, dy: -8 } as const;
  return {
    data: { values },
    mark: { type: 'text', fontSize: size, ...(isUpright ? upright : leans) },
    encoding: { y: { value: 0 }, text: { field: 'lines', type: 'nominal' } },
  };
}

function layers(step: number): UnitSpec<Field>[] {
  const graded = { filter: 'datum.grade !== ""' };
  const box = { width: step - 3, height: rowHeight - 4, cornerRadius: 3 };
  return [
    { transform: [graded], mark: { type: 'rect', ...box, fill: { expr: 'datum.ground' } } },
    {
      transform: [graded],
      mark: {
        ...{ type: 'rect', ...box, stroke: paper.inkSoft, strokeWidth: 0.6 },
        fill: { expr: 'datum.overlay' },
      },
    },
    {
      transform: [{ filter: 'datum.isMissing' }],
      mark: {
        ...{ type: 'rect', ...box, fill: paper.surface },
        ...{ stroke: gradeSwatches.I.fill, strokeWidth: 1, strokeDash: [3, 2] },
      },
    },
    {
      transform: [{ filter: 'datum.isJudgement' }],
      mark: { type: 'rect', ...box, fill: null, stroke: paper.ink, strokeWidth: 2 },
    },
    {
      transform: [graded],
      mark: {
        ...{ type: 'rect', width: Math.min(46, step - 16), height: 18, cornerRadius: 2 },
        fill: { expr: 'datum.ground' },
      },
    },
    {
      transform: [graded],
      mark: {
        ...{ type: 'text', fontSize, fontWeight: 600, baseline: 'middle', dy: 0.5 },
        fill: { expr: 'datum.ink' },
      },
      encoding: { text: { field: 'words', type: 'nominal' } },
    },
    {
      transform: [{ filter: 'datum.grade === ""' }],
      mark: {
        ...{ type: 'text', fontSize: 11, baseline: 'middle', dy: 0.5 },
        fill: { expr: 'datum.ink' },
      },
      encoding: { text: { field: 'words', type: 'nominal' } },
    },
  ];
}

/** Draws nothing: it is there for its legend, which needs a scale. */
function legendMarks(chartId: string, offset: number): UnitSpec<Field> {
  const domain = [...bestFirst];
  const range = domain.map((grade) => patternFill(chartId, grade, gradeSwatches[grade]));
  return {
    data: { values: [] },
    mark: { type: 'rect' },
    encoding: {
      fill: {
        field: 'grade',
        type: 'nominal',
        scale: { domain, range },
        legend: { labelExpr: gradeLegend(), symbolStrokeColor: paper.inkSoft, offset },
      },
    },
  };
}

/** 'O Outstanding': the letter before the word, from our own labels only. */
function gradeLegend(): string {
  const words = Object.fromEntries(
    bestFirst.map((grade) => [grade, `${gradeLetters[grade]}  ${gradeLabels[grade]}`]),
  );
  return `(${JSON.stringify(words)})[datum.label]`;
}

function placeCells(chartId: string, spec: HeatGridSpec): PlacedCell[] {
  return spec.rows.flatMap((row, rowIndex) =>
    row.cells.map((cell, columnIndex) => ({
      row: `r${rowIndex}`,
      column: `c${columnIndex}`,
      isJudgement: spec.columns[columnIndex]?.isJudgement === true,
      ...cellLooks(chartId, cell),
    })),
  );
}

function cellLooks(
  chartId: string,
  cell: HeatGridCell,
): Omit<PlacedCell, 'row' | 'column' | 'isJudgement'> {
  if ('mark' in cell) {
    const isMissing = cell.mark === 'missing';
    const ink = isMissing ? '#8c1d12' : paper.inkSoft;
    return { grade: '', words: markWords[cell.mark], ink, ...bare, isMissing };
  }
  const { grade, self } = cell;
  const letter = gradeLetters[grade];
  const isChanged = self !== undefined && self !== grade;
  const { ink, fill } = gradeSwatches[grade];
  return {
    grade: grade === 'insufficient' ? '' : grade,
    words: isChanged ? `${gradeLetters[self]} → ${letter}` : letter,
    overlay: patternOverlay(chartId, grade, gradeSwatches[grade]),
    ...{ ink, ground: fill, isMissing: false },
  };
}

function widthOf(text: string, size = fontSize): number {
  return textWidth(text, size, 'regular');
}
