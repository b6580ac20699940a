import { paper } from '@sightline/report-model';
import type { LayerSpec } from 'vega-lite/types_unstable/spec/layer.js';
import type { UnitSpec } from 'vega-lite/types_unstable/spec/unit.js';
import type { BarAxis } from './bar-charts';
import { type BarRows, placeParts, rowName } from './bar-parts';
import { fontSize, lineHeight } from './chart-theme';
import { patternFill } from './patterns';

type Field = string;

/** One panel of bars on an axis of its own. */
export interface BarPanel {
  readonly chartId: string;
  readonly bars: BarRows;
  /** Parts drawn here, in order. */
  readonly names: readonly string[];
  readonly width: number;
  readonly step: number;
  /** Longest bar. */
  readonly longest: number;
  readonly axis: BarAxis;
  /** Labels of the rows in lines, by row name, where they stand at its left. */
  readonly rowLabels?: Readonly<Record<string, readonly string[]>>;
  /** Whether the words of the rows stand at its right. */
  readonly hasSummaries: boolean;
}

const tickRoom = 46;

/** Bars, their patterns, the plates under their words, the words; what the rows say beside them. */
export function barPanel(panel: BarPanel): LayerSpec<Field> {
  const { bars, names, chartId, width, step, longest } = panel;
  const placed = placeParts(bars, names, { chartId, unit: width / longest });
  const layer = [barMarks(panel), overlayMarks(step), plateMarks(step), signMarks()];
  return {
    data: { values: placed.map((part) => ({ ...part })) },
    width,
    height: { step },
    encoding: {
      y: {
        field: 'row',
        type: 'nominal',
        scale: { domain: bars.rows.map((_, index) => rowName(index)), paddingInner: 0.1 },
        axis: null,
      },
    },
    layer: [
      ...layer,
      legendMarks(panel),
      ...(panel.rowLabels ? [labelMarks(panel.rowLabels)] : []),
      ...(panel.hasSummaries ? [summaryMarks(panel)] : []),
    ],
  };
}

function barMarks(panel: BarPanel): UnitSpec<Field> {
  return {
    mark: { type: 'bar', height: barHeight(panel.step), fill: { expr: 'datum.ground' } },
    encoding: {
      x: {
        field: 'start',
        type: 'quantitative',
        scale: { domain: [0, panel.longest], nice: false },
        axis: quantityAxis(panel),
      },
      x2: { field: 'end' },
    },
  };
}

/** Counts at round steps, or shares in words: a percentage needs twenty answers behind it. */
function quantityAxis({ axis, longest, width }: BarPanel) {
  if (axis.kind === 'count') {
    const most = Math.max(1, Math.floor(width / tickRoom));
    return { title: axis.title, tickCount: Math.min(most, Math.ceil(longest)) };
  }
  if (axis.kind === 'bare') return { title: axis.title, values: [0], labels: false };
  const labelExpr = "datum.value === 0 ? 'none' : datum.value === 1 ? 'all' : 'half'";
  const values = [0, 0.5, 1].filter((value) => value <= longest);
  return { title: axis.title, values, labelExpr };
}

function overlayMarks(step: number): UnitSpec<Field> {
  return {
    mark: {
      ...{ type: 'bar', height: barHeight(step), stroke: paper.inkSoft, strokeWidth: 0.6 },
      fill: { expr: 'datum.overlay' },
    },
    encoding: { x: { field: 'start', type: 'quantitative' }, x2: { field: 'end' } },
  };
}

function plateMarks(step: number): UnitSpec<Field> {
  return {
    mark: {
      ...{ type: 'bar', height: barHeight(step) - 5, cornerRadius: 2 },
      fill: { expr: 'datum.ground' },
    },
    encoding: { x: { field: 'plateStart', type: 'quantitative' }, x2: { field: 'plateEnd' } },
  };
}

function signMarks(): UnitSpec<Field> {
  return {
    mark: {
      ...{ type: 'text', fontWeight: 600, fontSize, baseline: 'middle', dy: 0.5 },
      fill: { expr: 'datum.ink' },
    },
    encoding: {
      x: { field: 'middle', type: 'quantitative' },
      text: { field: 'sign', type: 'nominal' },
    },
  };
}

/** Draws nothing: it is there for its legend, which needs a scale. */
function legendMarks({ bars, chartId }: BarPanel): UnitSpec<Field> {
  const domain = Object.keys(bars.labels);
  const range = domain.map((name) => patternFill(chartId, name, bars.swatches[name]));
  return {
    data: { values: [] },
    mark: { type: 'bar' },
    encoding: {
      fill: {
        field: 'part',
        type: 'nominal',
        scale: { domain, range },
        legend:
          domain.length > 1
            ? { labelExpr: 'partLabels[datum.label]', symbolStrokeColor: paper.inkSoft }
            : null,
      },
    },
  };
}

function summaryMarks({ bars, width }: BarPanel): UnitSpec<Field> {
  const values = bars.rows.map(({ summary }, index) => ({ row: rowName(index), summary }));
  return {
    data: { values },
    mark: { type: 'text', align: 'left', baseline: 'middle', dx: 10, fontSize },
    encoding: {
      x: { value: width },
      text: { field: 'summary', type: 'nominal' },
    },
  };
}

/** Labels as marks: an axis would hang the lines of each below its middle. */
function labelMarks(labels: Readonly<Record<string, readonly string[]>>): UnitSpec<Field> {
  return {
    data: { values: Object.entries(labels).map(([row, lines]) => ({ row, lines })) },
    mark: {
      ...{ type: 'text', align: 'right', baseline: 'middle', dx: -8, fontSize, lineHeight },
      dy: { expr: `-(length(datum.lines) - 1) * ${lineHeight / 2}` },
    },
    encoding: { x: { value: 0 }, text: { field: 'lines', type: 'nominal' } },
  };
}

function barHeight(step: number): number {
  return Math.min(22, step - 7);
}
