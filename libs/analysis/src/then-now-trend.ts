import {
  cochranArmitage,
  comparableSeries,
  fewestAudits,
  statedCount,
  type SeriesPoint,
} from '@sightline/statistics';
import type { Share, ThenNowTrend } from './audit-figures';
import type { EarlierJudgements } from './audit-input';
import { designOf, drawnAlike, samplingKind, type SamplingKind } from './sampling-kind';
import { share } from './share';
import { testOf, verdictOfPair } from './then-now-tests';

interface TrendPoint {
  readonly label: string;
  readonly isFromReturns: boolean;
  readonly financialYear: number | undefined;
  readonly goodOrBetter: Share;
  readonly kind: SamplingKind;
}

/** This audit as the last point of the line. */
interface LastPoint extends Omit<TrendPoint, 'isFromReturns'> {
  /** Whether a child is known to be in two audits of the line. */
  readonly hasShared: boolean;
}

const sharedInLine =
  'Children are in more than one of these audits, so they are not independent samples';

/** Judgements over three audits or more; each a link of the line of re-audits. */
export function thenNowTrend(
  earlier: readonly EarlierJudgements[],
  { hasShared, ...now }: LastPoint,
): ThenNowTrend | null {
  const points = [
    ...earlier.flatMap(pointOf).reverse(),
    ...(now.goodOrBetter.base > 0 ? [{ ...now, isFromReturns: true }] : []),
  ];
  if (points.length < fewestAudits) return null;
  const breaks = points.slice(1).flatMap((point, index) => {
    const before = points[index];
    if (!before || drawnAlike(before.kind, point.kind)) return [];
    const reason = 'The cases were drawn in different ways';
    return [{ before: before.label, after: point.label, reason }];
  });
  const shown = points.map(({ label, isFromReturns, goodOrBetter }) => {
    return { label, isFromReturns, goodOrBetter };
  });
  if (breaks.length > 0) {
    return { points: shown, breaks, test: null, verdict: 'cannot be compared' };
  }
  if (hasShared) {
    return { points: shown, breaks, test: null, reason: sharedInLine, verdict: 'not tested' };
  }
  if (points.some(({ kind }) => kind === 'weighted' || kind === 'census')) {
    return { points: shown, breaks, test: null, verdict: 'not tested' };
  }
  return { points: shown, breaks, ...testOfTrend(points) };
}

function pointOf(earlier: EarlierJudgements): TrendPoint[] {
  const { label, isFromReturns, financialYear, judgements } = earlier;
  if (!judgements || judgements.judged === 0) return [];
  const goodOrBetter = share(judgements.goodOrBetter, judgements.judged);
  return [{ label, isFromReturns, financialYear, goodOrBetter, kind: samplingKind(earlier) }];
}

function testOfTrend(points: readonly TrendPoint[]): Pick<ThenNowTrend, 'test' | 'verdict'> {
  const check = comparableSeries(inTime(points));
  if (check.status === 'broken') return { test: null, verdict: 'cannot be compared' };
  const trend = cochranArmitage(check.series);
  const test = testOf(trend);
  return {
    test: test && trend.status === 'ok' ? { ...test, z: trend.z } : null,
    verdict: verdictOfPair(trend),
  };
}

/** By the year, or by the number of the audit where two fell into one year or a year is not known. */
function inTime(points: readonly TrendPoint[]): SeriesPoint[] {
  const years = points.map(({ financialYear }) => financialYear);
  const isByYear = years.every(
    (year, index) => year !== undefined && (index === 0 || year > (years[index - 1] ?? year)),
  );
  return points.map(({ label, goodOrBetter, kind, financialYear }, index) => ({
    label,
    time: isByYear ? (financialYear ?? index) : index,
    basis: {
      question: 'Cases judged Good or better',
      questionVersion: 'panel judgement',
      scale: 'four grades',
      frame: '',
      sampling: kind,
    },
    count: statedCount(goodOrBetter.count, goodOrBetter.base, designOf(kind)),
  }));
}
