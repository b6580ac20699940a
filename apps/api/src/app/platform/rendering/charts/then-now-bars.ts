import {
  breakWords,
  type CountOfBase,
  type ThenNowBarsSpec,
  thenNowSwatches,
} from '@sightline/report-model';
import type { BarChart } from './bar-charts';
import type { BarRow } from './bar-parts';

/** Three rows a pair: then, now, and room before the next, over which a label of three lines runs. */
const pairStep = 21;

const between: BarRow = { label: '', parts: [], summary: '' };

/**
 * Two bars for each row, as shares, so that audits of any size stand beside each other. Where they
 * do not compare the later bar is hatched, and the break is said beside it.
 */
export function thenNowBars({ rows, thenTitle, nowTitle }: ThenNowBarsSpec): BarChart {
  const isBroken = rows.some(({ isComparable }) => !isComparable);
  return {
    bars: {
      step: pairStep,
      rows: rows.flatMap(({ label, then, now, isComparable }, index) => [
        ...(index === 0 ? [] : [between]),
        barOf(label, 'then', then, ''),
        isComparable ? barOf('', 'now', now, '') : barOf('', 'apart', now, `, ${breakWords}`),
      ]),
      swatches: thenNowSwatches,
      labels: {
        ...{ then: thenTitle, now: nowTitle },
        ...(isBroken ? { apart: `${nowTitle}, not comparable` } : undefined),
      },
    },
    axis: { kind: 'share', title: 'share met' },
    of: 1,
  };
}

function barOf(label: string, name: string, { count, base }: CountOfBase, more: string): BarRow {
  return {
    label,
    parts: [{ name, count, length: base === 0 ? 0 : count / base }],
    summary: `${base === 0 ? 'none asked' : `${count} of ${base}`}${more}`,
  };
}
