import { gradeRank, grades, type Grade } from '@sightline/domain';
import {
  fisherExact,
  mannWhitney,
  newcombeDifference,
  oneEach,
  statedCount,
  verdictOf,
  type IndependentUnits,
  type Outcome,
  type SampleDesign,
} from '@sightline/statistics';
import type { JudgementFigures, ThenNowJudgements, ThenNowVerdict } from './audit-figures';
import type { EarlierJudgements } from './audit-input';
import {
  designOf,
  drawnAlike,
  samplingKind,
  weightedShare,
  whyUntested,
  type Sampled,
} from './sampling-kind';
import { share } from './share';

const onAnotherScale = 'The earlier audit judged on another scale';
const drawnOtherwise = 'The cases of the two audits were drawn in different ways';

/** The panel's judgements then and now: one a case, so they are tested where the samples allow. */
export function thenNowJudgements(
  earlier: EarlierJudgements,
  { goodOrBetter: now, counts }: JudgementFigures,
  sampled: Sampled,
): ThenNowJudgements | null {
  const { judgements, otherScale } = earlier;
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
  const [before, after] = [samplingKind(earlier), samplingKind(sampled)];
  if (!drawnAlike(before, after)) return { ...shown, reasons: [drawnOtherwise] };
  const why = whyUntested(before, after);
  if (why !== null) {
    const isWeighted = before === 'weighted' || after === 'weighted';
    return {
      ...shown,
      isComparable: true,
      reasons: [why],
      weighted: isWeighted
        ? { then: weightedShare(earlier.strata), now: weightedShare(sampled.strata) }
        : null,
      verdict: 'not tested',
    };
  }
  return { ...shown, isComparable: true, ...tests(shown, designOf(before), designOf(after)) };
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

/** The p of a test that could be made. */
export function testOf(test: Outcome<{ readonly p: number }>): {
  readonly p: number;
  readonly method: string;
} | null {
  return test.status === 'ok' ? { p: test.p, method: test.statistic } : null;
}

/** Two samples in which every case is alike do compare: there is no difference to be tested. */
export function verdictOfPair(
  test: Outcome<{ readonly p: number }>,
  printed?: number,
): ThenNowVerdict {
  return test.status === 'undefined' ? 'no difference' : verdictOf(test, printed);
}
