import { choose, ratio } from './exact';
import { figure, notDefined, Outcome, Printed, significanceLevel, tooFew } from './outcome';
import { IndependentCount, sharedUnits } from './units';

export interface FisherTest {
  readonly p: number;
}

/** The tables with the same margins, each by the number of ways to get it. */
function tables(then: IndependentCount, now: IndependentCount): Map<number, bigint> {
  const met = then.count + now.count;
  const ways = new Map<number, bigint>();
  for (let inThen = Math.max(0, met - now.base); inThen <= Math.min(met, then.base); inThen++) {
    ways.set(inThen, choose(then.base, inThen) * choose(now.base, met - inThen));
  }
  return ways;
}

function sumOf(ways: readonly bigint[]): bigint {
  return ways.reduce((sum, each) => sum + each, 0n);
}

/**
 * Fisher's exact test of two independent shares, two-sided by minimum likelihood: all tables no
 * likelier than the one seen (Settled 12). Counted in whole numbers, so ties are ties.
 */
export function fisherExact(then: IndependentCount, now: IndependentCount): Outcome<FisherTest> {
  const printed: Printed = {
    statistic: 'Fisher’s exact test, two-sided by minimum likelihood',
    weights: 'none',
    n: then.base + now.base,
    missing: then.missing + now.missing,
  };
  if (sharedUnits(then, now) > 0) {
    return notDefined(printed, 'Some cases are in both samples: compare them as pairs.');
  }
  if (then.base === 0 || now.base === 0) {
    return notDefined(printed, 'One of the samples has no case.');
  }
  const met = then.count + now.count;
  if (met === 0 || met === printed.n) {
    return notDefined(printed, 'Every case in both samples is alike.');
  }
  const all = tables(then, now);
  const ways = [...all.values()];
  const total = sumOf(ways);
  const noLikelier = (limit: bigint) => ratio(sumOf(ways.filter((each) => each <= limit)), total);
  const rarest = ways.reduce((least, each) => (each < least ? each : least));
  if (noLikelier(rarest) >= significanceLevel) {
    return tooFew(printed, 'So few cases could not show a difference, whatever they were.');
  }
  return figure(printed, { p: noLikelier(all.get(then.count) ?? 0n) });
}
