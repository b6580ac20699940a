import { wordingFor, xOfYWithPercent } from '@sightline/domain';
import type { NumberSummary, Share } from './audit-figures';

/** A count of a base with its words (Settled 11). */
export function share(count: number, base: number): Share {
  return {
    count,
    base,
    text: xOfYWithPercent(count, base),
    rung: base === 0 ? null : wordingFor(count, base),
  };
}

/** Median and range of some numbers; null where there are none. An even count takes the middle. */
export function summarise(values: readonly number[]): NumberSummary | null {
  const ordered = Float64Array.from(values).sort();
  const [lowest] = ordered;
  const highest = ordered.at(-1);
  if (lowest === undefined || highest === undefined) return null;
  const upper = ordered[Math.floor(ordered.length / 2)] ?? highest;
  const lower = ordered[Math.floor((ordered.length - 1) / 2)] ?? lowest;
  return { n: ordered.length, median: (lower + upper) / 2, lowest, highest };
}
