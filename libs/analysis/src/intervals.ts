import {
  statedCount,
  weightedProportion,
  wilsonInterval,
  type SampleDesign,
} from '@sightline/statistics';
import type { Interval, Share, WeightedShare } from './audit-figures';
import type { AuditReading } from './audit-reading';

/**
 * A 95 % interval of a share of cases, or null where the sample does not speak for its frame. The
 * caller hands in one observation a case: an item of one agency, or the judgement (Settled 12).
 */
export function intervalOf(of: Share, design: SampleDesign | null): Interval | null {
  if (design === null || of.base === 0) return null;
  const interval = wilsonInterval(statedCount(of.count, of.base, design));
  return interval.status === 'ok'
    ? { low: interval.low, high: interval.high, method: interval.statistic }
    : null;
}

/**
 * How the cases came into the sample; null where no interval is allowed: chosen cases, a census, or
 * strata drawn at different rates, whose percentages would need weights (Settled 12).
 */
export function sampleDesign({ input, cases, strata }: AuditReading): SampleDesign | null {
  const { sampling } = input.audit;
  if (!sampling || sampling.method === 'purposive' || sampling.method === 'census') return null;
  if (sampling.method === 'stratified' && !isProportionate(strata, cases)) return null;
  const { frameSize } = sampling;
  if (frameSize !== undefined && frameSize < cases.length) return null;
  return frameSize === undefined ? { kind: 'probability' } : { kind: 'probability', frameSize };
}

/**
 * The share of the whole frame where its groups were drawn at unequal rates: each case stands for
 * as many as its group has in the frame (domain brief 6). Null where the plain share says it, where
 * a group's size is not known, and where a group of the frame has no case.
 */
export function weightedShare(
  { input, cases, strata }: AuditReading,
  metIn: (stratum: string) => Share,
): WeightedShare | null {
  if (input.audit.sampling?.method !== 'stratified' || isProportionate(strata, cases)) return null;
  const groups = strata.flatMap(({ key, frameSize }) => {
    const { count, base } = metIn(key);
    const drawn = cases.filter(({ stratum }) => stratum === key).length;
    if (frameSize === null || frameSize < drawn) return [];
    const sample = statedCount(count, base, { kind: 'probability' }, drawn - base);
    return [{ sample, frameSize }];
  });
  if (groups.length < strata.length) return null;
  const weighted = weightedProportion(groups);
  if (weighted.status !== 'ok') return null;
  const { statistic: name, n, missing, share } = weighted;
  return { name, n, missing, share };
}

function isProportionate(strata: AuditReading['strata'], cases: AuditReading['cases']): boolean {
  const rates = strata.map(({ key, frameSize }) => {
    const drawn = cases.filter(({ stratum }) => stratum === key).length;
    return frameSize === null || frameSize === 0 ? NaN : drawn / frameSize;
  });
  const [first] = rates;
  return first !== undefined && rates.every((rate) => Math.abs(rate - first) < 1e-9);
}
