import { type TimelinessSpec, timelinessLabels, timelinessSwatches } from '@sightline/report-model';
import type { BarChart } from './bar-charts';
import type { BarRow } from './bar-parts';

/** Days from the quickest to the slowest, parted at the median; a single return is a thin mark. */
export function timelinessBars(spec: TimelinessSpec): BarChart {
  const longest = Math.max(1, ...spec.rows.map(({ highest }) => highest));
  const thin = longest / 100;
  const rows = spec.rows.map(({ label, lowest, median, highest }): BarRow => {
    const part = (name: string, length: number) => ({ name, count: 1, length, sign: '' });
    const isOnePoint = lowest === highest;
    return {
      ...{ label, offset: isOnePoint ? Math.max(0, lowest - thin / 2) : lowest },
      parts: isOnePoint
        ? [part('slower', thin)]
        : [part('quicker', median - lowest), part('slower', highest - median)],
      summary: isOnePoint ? `${median}` : `median ${median} (${lowest} to ${highest})`,
    };
  });
  return {
    bars: { rows, swatches: timelinessSwatches, labels: timelinessLabels },
    axis: { kind: 'count', title: 'working days from issue to sign-off' },
    of: longest,
  };
}
