import { grades, type Grade } from '@sightline/domain';
import {
  breakWords,
  compliancePartLabels,
  gradeWords,
  heatMarkLabels,
  responsePartLabels,
} from './chart-series';
import type {
  ChartSpec,
  ComplianceBarsSpec,
  CountOfBase,
  CountBarsSpec,
  GradeBarsSpec,
  HeatGridSpec,
  ResponseBarsSpec,
  ThenNowBarsSpec,
} from './chart-spec';
import { describePublishedBars } from './published-bars-chart';
import { describeTimeliness } from './timeliness-chart';

const bestFirst: readonly Grade[] = [...grades].reverse();

/** What a chart shows, in a sentence or two, for a person who cannot see it. */
export function describeChart(spec: ChartSpec): string {
  switch (spec.kind) {
    case 'heat-grid':
      return describeHeatGrid(spec);
    case 'grade-bars':
      return describeGradeBars(spec);
    case 'compliance-bars':
      return describeCompliance(spec);
    case 'response-bars':
      return describeResponse(spec);
    case 'then-now-bars':
      return describeThenNow(spec);
    case 'count-bars':
      return describeCounts(spec);
    case 'timeliness':
      return describeTimeliness(spec);
    case 'published-bars':
      return describePublishedBars(spec);
  }
}

function describeHeatGrid(spec: HeatGridSpec): string {
  const cells = spec.rows.flatMap((row) =>
    row.cells.filter((_, index) => !spec.columns[index]?.isJudgement),
  );
  const graded = bestFirst.map((grade) => {
    const count = cells.filter((cell) => 'grade' in cell && cell.grade === grade).length;
    return said(count, gradeWords(grade));
  });
  const marks = Object.entries(heatMarkLabels).map(([mark, label]) =>
    said(cells.filter((cell) => 'mark' in cell && cell.mark === mark).length, label),
  );
  const insufficient = said(
    cells.filter((cell) => 'grade' in cell && cell.grade === 'insufficient').length,
    gradeWords('insufficient'),
  );
  const changed = cells.filter(
    (cell) => 'grade' in cell && cell.self !== undefined && cell.self !== cell.grade,
  ).length;
  const agencies = spec.columns.filter(({ isJudgement }) => !isJudgement).length;
  const size = `Grid of ${spec.rows.length} rows (${spec.rowTitle.toLowerCase()}) by ${agencies} columns`;
  return `${size}: ${listed([...graded, insufficient, ...marks])}. ${changed} changed by the panel.`;
}

function describeGradeBars(spec: GradeBarsSpec): string {
  const rows = spec.rows.map(({ label, counts }) => {
    const parts = listed(bestFirst.map((grade) => said(counts[grade], gradeWords(grade))));
    return `${label}: ${parts}`;
  });
  return `Bars of grades, counted in ${spec.unit}. ${rows.join('; ')}.`;
}

function describeCompliance(spec: ComplianceBarsSpec): string {
  const parts = ['yes', 'partly', 'no', 'notEvidenced'] as const;
  const rows = spec.rows.map(
    (row) =>
      `${row.label}: ${listed(parts.map((part) => said(row[part], compliancePartLabels[part])))}`,
  );
  return `Bars of compliance, counted in ${spec.unit}, not evidenced set apart. ${rows.join('; ')}.`;
}

function describeResponse(spec: ResponseBarsSpec): string {
  const parts = Object.keys(responsePartLabels) as (keyof typeof responsePartLabels)[];
  const rows = spec.rows.map(
    (row) =>
      `${row.label}: ${listed(parts.map((part) => said(row[part], responsePartLabels[part])))}`,
  );
  return `Bars of returns expected. ${rows.join('; ')}.`;
}

function describeCounts(spec: CountBarsSpec): string {
  const rows = spec.rows.map(({ label, count }) => `${label} ${count}`);
  return `Bars of counts, ${spec.unit}, out of ${spec.of}. ${rows.join('; ')}.`;
}

function describeThenNow(spec: ThenNowBarsSpec): string {
  const rows = spec.rows.map(({ label, then, now, isComparable }) => {
    const apart = isComparable ? '' : ` (${breakWords})`;
    return `${label}: then ${ofBase(then)}, now ${ofBase(now)}${apart}`;
  });
  return `Pairs of bars, ${spec.thenTitle} beside ${spec.nowTitle}. ${rows.join('; ')}.`;
}

const ofBase = ({ count, base }: CountOfBase) => `${count} of ${base}`;

/** '3 good', or nothing for none. */
function said(count: number, label: string): string {
  return count === 0 ? '' : `${count} ${label.toLowerCase()}`;
}

function listed(parts: readonly string[]): string {
  const some = parts.filter((part) => part !== '');
  return some.length === 0 ? 'none' : some.join(', ');
}
