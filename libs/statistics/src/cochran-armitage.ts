import { ComparableSeries } from './comparable-series';
import { twoSidedByDeviation } from './exact';
import { figure, notDefined, Outcome, Printed, significanceLevel, tooFew } from './outcome';
import { sharedUnits } from './units';

export interface TrendTest {
  /** Standardised trend; positive where the share rises. Asymptotic, for the record only. */
  readonly z: number;
  /** Exact, two-sided: the one to report. */
  readonly p: number;
}

/** Fewest audits that make a trend; two are a difference. */
export const fewestAudits = 3;

function sharesUnits(series: ComparableSeries): boolean {
  const counts = series.points.map(({ count }) => count);
  return counts.some((count, index) =>
    counts.slice(index + 1).some((other) => sharedUnits(count, other) > 0),
  );
}

/**
 * Exact Cochran-Armitage test of a trend in a share over at least three comparable audits,
 * conditional on the total met, two-sided by absolute deviation from the mean (Settled 12).
 */
export function cochranArmitage(series: ComparableSeries): Outcome<TrendTest> {
  const { points } = series;
  const sum = (of: (point: (typeof points)[number]) => number) =>
    points.reduce((total, point) => total + of(point), 0);
  const base = sum(({ count }) => count.base);
  const met = sum(({ count }) => count.count);
  const printed: Printed = {
    statistic: 'Exact Cochran–Armitage trend test, two-sided',
    weights: 'none',
    n: base,
    missing: sum(({ count }) => count.missing),
  };
  if (points.length < fewestAudits) {
    return tooFew(printed, `A trend needs at least ${fewestAudits} audits.`);
  }
  if (points.some(({ time }) => !Number.isInteger(time))) {
    throw new RangeError('Times of a series are whole numbers');
  }
  if (sharesUnits(series)) {
    return notDefined(printed, 'Some cases are in more than one of the audits.');
  }
  if (points.some(({ count }) => count.base === 0)) {
    return notDefined(printed, 'One of the audits has no case.');
  }
  if (met === 0 || met === base) return notDefined(printed, 'Every case in every audit is alike.');

  const observed = sum(({ time, count }) => time * count.count);
  const timeSum = sum(({ time, count }) => time * count.base);
  const squares = sum(({ time, count }) => time * time * count.base);
  const share = met / base;
  const variance = share * (1 - share) * (squares - (timeSum * timeSum) / base);
  const groups = points.map(({ time, count }) => ({ size: count.base, score: time }));
  const { p, smallest } = twoSidedByDeviation(groups, met, observed);
  if (smallest >= significanceLevel) {
    return tooFew(printed, 'So few cases could not show a trend, whatever they were.');
  }
  return figure(printed, { z: (observed - share * timeSum) / Math.sqrt(variance), p });
}
