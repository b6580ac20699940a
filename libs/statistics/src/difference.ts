import { figure, notDefined, Outcome, Printed } from './outcome';
import { Interval, wilsonInterval } from './proportion';
import { IndependentCount, sharedUnits } from './units';

export interface Difference extends Interval {
  /** Share now less share then. */
  readonly difference: number;
}

/**
 * Newcombe's hybrid score 95 % interval for the difference of two independent shares, now less
 * then, without continuity correction (Newcombe 1998, method 10).
 */
export function newcombeDifference(
  then: IndependentCount,
  now: IndependentCount,
): Outcome<Difference> {
  const printed: Printed = {
    statistic: 'Difference of two proportions, Newcombe 95% interval',
    weights: 'none',
    n: then.base + now.base,
    missing: then.missing + now.missing,
  };
  if (sharedUnits(then, now) > 0) {
    return notDefined(printed, 'Some cases are in both samples: compare them as pairs.');
  }
  const before = wilsonInterval(then);
  const after = wilsonInterval(now);
  if (before.status !== 'ok') return notDefined(printed, before.reason);
  if (after.status !== 'ok') return notDefined(printed, after.reason);
  const shareThen = then.count / then.base;
  const shareNow = now.count / now.base;
  const difference = shareNow - shareThen;
  return figure(printed, {
    difference,
    low: difference - Math.hypot(shareNow - after.low, before.high - shareThen),
    high: difference + Math.hypot(after.high - shareNow, shareThen - before.low),
  });
}
