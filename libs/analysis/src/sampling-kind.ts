import { statedCount, weightedProportion, type SampleDesign } from '@sightline/statistics';
import type { JudgedStratum, SamplingInput } from './audit-input';

/**
 * How far a sample speaks for its frame: only alike may be compared. Strata drawn at known, different
 * rates speak for it by weights alone, and then nothing is tested (Settled 12).
 */
export type SamplingKind = 'probability' | 'weighted' | 'census' | 'chosen' | 'unknown';

/** A sample as a comparison looks at it. */
export interface Sampled {
  readonly sampling?: SamplingInput;
  readonly strata?: readonly JudgedStratum[];
}

export function samplingKind({ sampling, strata }: Sampled): SamplingKind {
  switch (sampling?.method) {
    case undefined:
      return 'unknown';
    case 'census':
      return 'census';
    case 'purposive':
      return 'chosen';
    case 'stratified':
      return stratifiedKind(strata ?? []);
    default:
      return 'probability';
  }
}

/** Without the sizes of the strata their rates are not known, and the cases speak for themselves. */
function stratifiedKind(strata: readonly JudgedStratum[]): SamplingKind {
  const rates = strata.map(({ frameSize, drawn }) => (frameSize ? drawn / frameSize : NaN));
  const [first] = rates;
  if (first === undefined || rates.some(Number.isNaN)) return 'chosen';
  return rates.every((rate) => Math.abs(rate - first) < 1e-9) ? 'probability' : 'weighted';
}

/** Whether figures of the two may be set beside each other without a break. */
export function drawnAlike(one: SamplingKind, other: SamplingKind): boolean {
  const spoken = (kind: SamplingKind) => (kind === 'weighted' ? 'probability' : kind);
  return spoken(one) === spoken(other);
}

/** What the tests are told. Without a frame: an interval of a difference has no finite form here. */
export function designOf(kind: SamplingKind): SampleDesign {
  if (kind === 'census') return { kind: 'census' };
  return { kind: kind === 'probability' ? 'probability' : 'purposive' };
}

/** Why nothing is tested though the two compare; null where it may be. */
export function whyUntested(one: SamplingKind, other: SamplingKind): string | null {
  if (one === 'census') {
    return 'Both audits looked at every case there was, so the difference is no matter of chance';
  }
  return one === 'weighted' || other === 'weighted'
    ? 'Strata were drawn at different rates, so the shares are weighted and nothing is tested'
    : null;
}

/** Good or better in the whole frame, each stratum by its part; null where strata lack judgements. */
export function weightedShare(strata: readonly JudgedStratum[] = []): number | null {
  const known = strata.flatMap(({ frameSize, goodOrBetter, judged }) =>
    frameSize === null || frameSize < judged
      ? []
      : [{ frameSize, sample: statedCount(goodOrBetter, judged, { kind: 'purposive' }) }],
  );
  if (known.length < strata.length) return null;
  const weighted = weightedProportion(known);
  return weighted.status === 'ok' ? weighted.share : null;
}
