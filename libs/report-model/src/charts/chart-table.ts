import { gradeLetters, grades, type Grade } from '@sightline/domain';
import { column, gradeCell } from '../builders';
import type { CellContent, TableBlock, TableColumn } from '../document';
import {
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
  HeatGridCell,
  HeatGridSpec,
  ResponseBarsSpec,
  ThenNowBarsSpec,
} from './chart-spec';
import { publishedBarsTable } from './published-bars-chart';
import { timelinessTable } from './timeliness-chart';

type TableBody = Pick<TableBlock, 'columns' | 'rows'>;

const bestFirst: readonly Grade[] = [...grades].reverse();

/** The figures of a chart as a table: the same for every person, however they read. */
export function chartTable(spec: ChartSpec, caption: string): TableBlock {
  const notes = spec.kind === 'heat-grid' ? [letterKey()] : [];
  return { kind: 'table', caption, hasRowHeaders: true, notes, ...tableBody(spec) };
}

function tableBody(spec: ChartSpec): TableBody {
  switch (spec.kind) {
    case 'heat-grid':
      return heatGridTable(spec);
    case 'grade-bars':
      return gradeBarsTable(spec);
    case 'compliance-bars':
      return complianceTable(spec);
    case 'response-bars':
      return responseTable(spec);
    case 'then-now-bars':
      return thenNowTable(spec);
    case 'count-bars':
      return countTable(spec);
    case 'timeliness':
      return timelinessTable(spec);
    case 'published-bars':
      return publishedBarsTable(spec);
  }
}

function heatGridTable(spec: HeatGridSpec): TableBody {
  return {
    columns: [column(spec.rowTitle), ...spec.columns.map(({ label }) => column(label))],
    rows: spec.rows.map((row) => [row.label, ...row.cells.map(heatCell)]),
  };
}

function heatCell(cell: HeatGridCell): CellContent {
  if ('mark' in cell) return { runs: [{ text: heatMarkLabels[cell.mark], italic: true }] };
  const words = gradeWords(cell.grade);
  if (cell.self === undefined || cell.self === cell.grade) return gradeCell(cell.grade, words, '');
  const self = `self-grade ${gradeWords(cell.self)}`;
  return gradeCell(cell.grade, `${words} (${self})`, `was\u00A0${gradeLetters[cell.self]}`);
}

/** What the letters mean, for a page that has room for no more than them. */
function letterKey(): string {
  const letters = bestFirst.map((grade) => `${gradeLetters[grade]} ${gradeWords(grade)}`);
  const insufficient = `${gradeLetters.insufficient} ${gradeWords('insufficient')}`;
  return `${[...letters, insufficient].join('; ')}. “Was” is the agency’s own grade where the panel changed it.`;
}

function gradeBarsTable(spec: GradeBarsSpec): TableBody {
  const hasInsufficient = spec.rows.some(({ insufficient }) => (insufficient ?? 0) > 0);
  return {
    columns: [
      column(spec.rowTitle),
      ...bestFirst.map((grade) => column(gradeWords(grade), 'end')),
      ...(hasInsufficient ? [column('Insufficient involvement', 'end')] : []),
      column(`Graded ${spec.unit}`, 'end'),
    ],
    rows: spec.rows.map(({ label, counts, insufficient }) => [
      label,
      ...bestFirst.map((grade) => figure(counts[grade])),
      ...(hasInsufficient ? [figure(insufficient ?? 0)] : []),
      total(sum(bestFirst.map((grade) => counts[grade]))),
    ]),
  };
}

function complianceTable(spec: ComplianceBarsSpec): TableBody {
  const parts = ['yes', 'partly', 'no', 'notEvidenced', 'notApplicable'] as const;
  return {
    columns: [
      column(spec.rowTitle),
      ...figureColumns(parts.map((part) => compliancePartLabels[part])),
      column('Met', 'end'),
    ],
    rows: spec.rows.map((row) => {
      const base = row.yes + row.partly + row.no + row.notEvidenced;
      const met = base === 0 ? 'none asked' : `${row.yes} of ${base}`;
      return [row.label, ...parts.map((part) => figure(row[part])), bold(met)];
    }),
  };
}

function responseTable(spec: ResponseBarsSpec): TableBody {
  const all = Object.keys(responsePartLabels) as (keyof typeof responsePartLabels)[];
  const parts = all.filter((part) => spec.rows.some((row) => row[part] > 0));
  return {
    columns: [
      column(spec.rowTitle),
      ...figureColumns(parts.map((part) => responsePartLabels[part])),
      column('Expected', 'end'),
    ],
    rows: spec.rows.map((row) => [
      row.label,
      ...parts.map((part) => figure(row[part])),
      total(sum(all.map((part) => row[part]))),
    ]),
  };
}

function countTable(spec: CountBarsSpec): TableBody {
  return {
    columns: [column(spec.rowTitle), column(`${capitalised(spec.unit)}, of ${spec.of}`, 'end')],
    rows: spec.rows.map(({ label, count }) => [label, figure(count)]),
  };
}

function thenNowTable(spec: ThenNowBarsSpec): TableBody {
  const ofBase = ({ count, base }: CountOfBase) => `${count} of ${base}`;
  return {
    columns: [
      column(spec.rowTitle),
      ...figureColumns([spec.thenTitle, spec.nowTitle]),
      column('Can be compared'),
    ],
    rows: spec.rows.map(({ label, then, now, isComparable }) => [
      label,
      ofBase(then),
      ofBase(now),
      isComparable ? 'Yes' : 'No',
    ]),
  };
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function figureColumns(headers: readonly string[]): TableColumn[] {
  return headers.map((header) => column(header, 'end'));
}

function figure(count: number): string {
  return String(count);
}

function total(count: number): CellContent {
  return bold(String(count));
}

function bold(text: string): CellContent {
  return { runs: [{ text, bold: true }] };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
