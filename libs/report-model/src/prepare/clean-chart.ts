import type { ChartSpec, HeatGridCell } from '../charts/chart-spec';
import { cleanLine } from '../text/clean-text';

const notAsked: HeatGridCell = { mark: 'not-expected' };

/** The chart with clean labels, and no cell beyond its columns. */
export function cleanChart(spec: ChartSpec): ChartSpec {
  const rowTitle = cleanLine(spec.rowTitle);
  switch (spec.kind) {
    case 'heat-grid':
      return {
        ...spec,
        rowTitle,
        columns: spec.columns.map(cleanLabel),
        rows: spec.rows.map((row) => ({
          ...cleanLabel(row),
          cells: spec.columns.map((_, index) => row.cells[index] ?? notAsked),
        })),
      };
    case 'grade-bars':
      return { ...spec, rowTitle, unit: cleanLine(spec.unit), rows: spec.rows.map(cleanLabel) };
    case 'compliance-bars':
      return { ...spec, rowTitle, unit: cleanLine(spec.unit), rows: spec.rows.map(cleanLabel) };
    case 'response-bars':
      return { ...spec, rowTitle, rows: spec.rows.map(cleanLabel) };
    case 'then-now-bars':
      return {
        ...spec,
        rowTitle,
        thenTitle: cleanLine(spec.thenTitle),
        nowTitle: cleanLine(spec.nowTitle),
        rows: spec.rows.map(cleanLabel),
      };
    case 'timeliness':
      return { ...spec, rowTitle, rows: spec.rows.map(cleanLabel) };
    case 'published-bars':
      return {
        ...spec,
        ...{ rowTitle, unit: cleanLine(spec.unit), parts: spec.parts.map(cleanLine) },
        rows: spec.rows.map(cleanLabel),
      };
    case 'count-bars':
      return { ...spec, rowTitle, unit: cleanLine(spec.unit), rows: spec.rows.map(cleanLabel) };
  }
}

function cleanLabel<Labelled extends { readonly label: string }>(row: Labelled): Labelled {
  return { ...row, label: cleanLine(row.label) };
}
