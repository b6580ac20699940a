import { gradeRank, grades, type Grade } from '@sightline/domain';
import {
  fisherExact,
  mannWhitney,
  newcombeDifference,
  oneEach,
  statedCount,
  type IndependentUnits,
  type SampleDesign,
} from '@sightline/statistics';
import type { JudgementFigures, ThenNowJudgements } from './audit-figures';
import type { EarlierAuditInput } from './audit-input';
import { isGoodOrBetter } from './grade-grids';
import {
  designOf,
  drawnAlike,
  samplingKind,
  weightedShare,
  whyUntested,
  type Sampled,
} from './sampling-kind';
import { share } from './share';
import { pairedComparison } from './then-now-pairs';
import { testOf, verdictOfPair } from './then-now-tests';

const onAnotherScale = 'The earlier audit judged on another scale';
const drawnOtherwise = 'The cases of the two audits were drawn in different ways';

/** This audit as its judgements are compared. */
export interface JudgedNow extends Sampled {
  /** How many children are in both audits. */
  readonly shared: number;
}

/** The panel's judgements then and now: one a case, so they are tested where the samples allow. */
export function thenNowJudgements(
  earlier: EarlierAuditInput,
  figures: JudgementFigures,
  compared: JudgedNow,
): ThenNowJudgements | null {
  const { judgements, otherScale } = earlier;
  const { goodOrBetter: now, counts } = figures;
  if (now.base === 0 || (!judgements && !otherScale)) return null;
  if (!judgements || judgements.judged === 0) {
    if (!otherScale) return null;
    return { ...untested(now, [onAnotherScale]), thenScale: otherScale };
  }
  const then = share(judgements.goodOrBetter, judgements.judged);
  const shown = {
    ...untested(now, []),
    then,
    grades: judgements.counts ? { then: judgements.counts, now: counts } : null,
  };
  const [before, after] = [samplingKind(earlier), samplingKind(compared)];
  const isAlike = drawnAlike(before, after);
  const why = isAlike ? whyUntested(before, after) : drawnOtherwise;
  const isWeighted = isAlike && (before === 'weighted' || after === 'weighted');
  const beside: ThenNowJudgements = {
    ...shown,
    isComparable: isAlike,
    reasons: why === null ? [] : [why],
    weighted: isWeighted
      ? { then: weightedShare(earlier.strata), now: weightedShare(compared.strata) }
      : null,
  };
  if (compared.shared > 0) {
    const isCensus = before === 'census' && after === 'census';
    const pairs = pairedComparison(earlier.judgedThen ?? [], goodByCase(figures), isCensus);
    return { ...beside, ...(isWeighted ? { reasons: [] } : undefined), ...pairs };
  }
  if (!isAlike) return beside;
  if (why !== null) return { ...beside, verdict: 'not tested' };
  return { ...beside, ...tests(shown, designOf(before), designOf(after)) };
}

function goodByCase({ cases }: JudgementFigures): ReadonlyMap<string, boolean> {
  return new Map(
    cases.flatMap(({ caseId, judgement }) =>
      judgement === null ? [] : [[caseId, isGoodOrBetter(judgement)] as const],
    ),
  );
}

function untested(now: ThenNowJudgements['now'], reasons: readonly string[]): ThenNowJudgements {
  return {
    ...{ then: null, thenScale: null, now, weighted: null, grades: null },
    ...{ isComparable: false, reasons, difference: null, test: null, gradesTest: null },
    verdict: 'cannot be compared',
  };
}

function tests(
  { then, now, grades: known }: ThenNowJudgements,
  before: SampleDesign,
  after: SampleDesign,
): Pick<ThenNowJudgements, 'difference' | 'test' | 'gradesTest' | 'verdict'> {
  const earlier = statedCount(then?.count ?? 0, then?.base ?? 0, before);
  const later = statedCount(now.count, now.base, after);
  const test = fisherExact(earlier, later);
  const gap = newcombeDifference(earlier, later);
  const whole = known
    ? mannWhitney(unitsOf('then', known.then, before), unitsOf('now', known.now, after))
    : null;
  return {
    difference:
      gap.status === 'ok'
        ? { value: gap.difference, low: gap.low, high: gap.high, method: gap.statistic }
        : null,
    test: testOf(test),
    gradesTest:
      whole?.status === 'ok'
        ? { p: whole.p, method: whole.statistic, u: whole.u, delta: whole.delta }
        : null,
    verdict: verdictOfPair(test),
  };
}

/** Counts of grades as one value a case: the snapshot and the entered sheet count each case once. */
function unitsOf(
  when: string,
  counts: Readonly<Record<Grade, number>>,
  design: SampleDesign,
): IndependentUnits<number> {
  const values = grades.flatMap((grade) =>
    Array.from({ length: counts[grade] }, () => gradeRank(grade)),
  );
  return oneEach(
    values.map((value, index) => ({ unit: `${when} ${index}`, value })),
    design,
  );
}
