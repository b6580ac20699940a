import { type Grade, gradeLabels, gradeLetters, grades } from '@sightline/domain';
import {
  type ComplianceBarsSpec,
  compliancePartLabels,
  complianceSwatches,
  type CountBarsSpec,
  countSwatch,
  type GradeBarsSpec,
  gradeSwatches,
  type ResponseBarsSpec,
  responsePartLabels,
  responseSwatches,
} from '@sightline/report-model';
import type { BarRows } from './bar-parts';

/** Bars with what their axis says, and the parts that stand apart on an axis of their own. */
export interface BarChart {
  readonly bars: BarRows;
  readonly axis: BarAxis;
  readonly apart?: { readonly names: readonly string[]; readonly axis: BarAxis };
  /** The axis ends here even where no bar reaches it. */
  readonly of?: number;
}

/** Counts, shares of each row from none to all, or no marks at all. */
export interface BarAxis {
  readonly kind: 'count' | 'share' | 'bare';
  readonly title: string;
}

const bestFirst: readonly Grade[] = [...grades].reverse();

/** Grades best first, with letter and count in each part. */
export function gradeBars(spec: GradeBarsSpec): BarChart {
  const rows = spec.rows.map(({ label, counts, insufficient }) => ({
    label,
    parts: bestFirst.map((name) => ({
      ...{ name, count: counts[name], length: counts[name] },
      letter: gradeLetters[name],
    })),
    summary: insufficient ? `+ ${insufficient} not graded` : '',
  }));
  const labels = Object.fromEntries(
    bestFirst.map((grade) => [grade, `${gradeLetters[grade]}  ${gradeLabels[grade]}`]),
  );
  const axis = { kind: 'count', title: spec.unit } as const;
  return { bars: { rows, swatches: gradeSwatches, labels }, axis };
}

/**
 * Yes, partly and no as shares of each row's base, so that rows of any size compare; what was not
 * evidenced beside it to the same measure. Counts stand in the parts.
 */
export function complianceBars(spec: ComplianceBarsSpec): BarChart {
  const names = ['yes', 'partly', 'no', 'notEvidenced'] as const;
  const rows = spec.rows.map((row) => {
    const base = row.yes + row.partly + row.no + row.notEvidenced;
    return {
      label: row.label,
      parts: names.map((name) => ({
        ...{ name, count: row[name], length: base === 0 ? 0 : row[name] / base },
      })),
      summary: base === 0 ? 'none asked' : `${row.yes} of ${base} met`,
    };
  });
  const labels = Object.fromEntries(names.map((name) => [name, compliancePartLabels[name]]));
  return {
    bars: { rows, swatches: complianceSwatches, labels },
    axis: { kind: 'share', title: `share of ${spec.unit}` },
    apart: { names: ['notEvidenced'], axis: { kind: 'bare', title: 'not evidenced' } },
  };
}

/** Where the returns stand; parts that no agency has are left out of the legend too. */
export function responseBars(spec: ResponseBarsSpec): BarChart {
  const all = Object.keys(responsePartLabels) as (keyof typeof responsePartLabels)[];
  const names = all.filter((name) => spec.rows.some((row) => row[name] > 0));
  const rows = spec.rows.map((row) => {
    const expected = all.reduce((sum, name) => sum + row[name], 0);
    return {
      label: row.label,
      parts: names.map((name) => ({ name, count: row[name], length: row[name] })),
      summary: `${row.onTime + row.late + row.nil} of ${expected} in`,
    };
  });
  const labels = Object.fromEntries(names.map((name) => [name, responsePartLabels[name]]));
  const axis = { kind: 'count', title: 'returns' } as const;
  return { bars: { rows, swatches: responseSwatches, labels }, axis };
}

/** Plain counts out of one whole. */
export function countBars(spec: CountBarsSpec): BarChart {
  const rows = spec.rows.map(({ label, count }) => ({
    label,
    parts: [{ name: 'count', count, length: count }],
    summary: `${count} of ${spec.of}`,
  }));
  return {
    bars: { rows, swatches: { count: countSwatch }, labels: { count: spec.unit } },
    axis: { kind: 'count', title: spec.unit },
    of: spec.of,
  };
}
