import type { TopLevelSpec } from 'vega-lite';
import type { BarChart } from './bar-charts';
import { barPanel, type BarPanel } from './bar-panel';
import { type BarRows, rowStep, wrapLabels } from './bar-parts';
import { chartConfig, chartWidth, fontSize } from './chart-theme';
import { textWidth } from './text-widths';

const labelRoom = 220;
const gap = 22;

/** A bar chart as a Vega-Lite specification: labels enter as data, never as an expression. */
export function barsSpecification(chartId: string, chart: BarChart): TopLevelSpec {
  const { bars } = chart;
  const rowLabels = wrapLabels(bars.rows, labelRoom);
  const widest = Math.max(0, ...Object.values(rowLabels).flat().map(labelWidth));
  const summaries = Math.max(0, ...bars.rows.map(({ summary }) => labelWidth(summary)));
  const width = Math.floor(chartWidth - widest - summaries - 34);
  const common = { chartId, bars, step: bars.step ?? rowStep(rowLabels) };
  return {
    config: chartConfig,
    params: [{ name: 'partLabels', value: bars.labels }],
    spacing: gap,
    hconcat: panels(chart, width, rowLabels).map((panel) => barPanel({ ...common, ...panel })),
    resolve: { scale: { fill: 'shared', y: 'shared' } },
  };
}

type PanelPlace = Pick<
  BarPanel,
  'names' | 'width' | 'longest' | 'axis' | 'rowLabels' | 'hasSummaries'
>;

/** One panel, or two that measure alike: a length of one is as long in both. */
function panels(
  { bars, axis, apart, of }: BarChart,
  width: number,
  rowLabels: Readonly<Record<string, readonly string[]>>,
): PanelPlace[] {
  const all = Object.keys(bars.labels);
  const names = all.filter((name) => !apart?.names.includes(name));
  const longest = longestBar(bars, names, of);
  const main = { names, longest, axis, rowLabels };
  if (!apart) return [{ ...main, width, hasSummaries: true }];
  const longestApart = longestBar(bars, apart.names);
  const share = longestApart / (longest + longestApart);
  const second = Math.max((width - gap) * share, labelWidth(apart.axis.title));
  const unit = (width - gap - second) / longest;
  return [
    { ...main, width: Math.round(longest * unit), hasSummaries: false },
    {
      ...apart,
      longest: second / unit,
      width: Math.round(second),
      hasSummaries: true,
    },
  ];
}

/** The longest bar of those parts; a chart without any is drawn as if it had one of length one. */
function longestBar({ rows }: BarRows, names: readonly string[], atLeast = 0): number {
  const lengths = rows.map(({ parts }) =>
    parts.reduce((sum, { name, length }) => (names.includes(name) ? sum + length : sum), 0),
  );
  return Math.max(atLeast, ...lengths) || 1;
}

function labelWidth(text: string): number {
  return textWidth(text, fontSize, 'regular');
}
