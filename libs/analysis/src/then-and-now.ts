import { printedPValues, significanceLevel } from '@sightline/statistics';
import type {
  ItemFigure,
  JudgementFigures,
  ThenAndNow,
  ThenNowTest,
  ThenNowVerdict,
} from './audit-figures';
import type { JudgedStratum } from './audit-input';
import type { AuditReading } from './audit-reading';
import { samplingKind } from './sampling-kind';
import { share } from './share';
import { thenNowItems } from './then-now-items';
import { thenNowJudgements } from './then-now-judgements';
import { ofCountedCases, sameChildren } from './then-now-pairs';
import { thenNowTrend } from './then-now-trend';

/** This audit beside the earlier one that it follows up; null where there is none. */
export function thenAndNow(
  reading: AuditReading,
  items: readonly ItemFigure[],
  judgements: JudgementFigures,
): ThenAndNow | null {
  const { earlierAudit, audit } = reading.input;
  if (!earlierAudit) return null;
  const earlier = ofCountedCases(earlierAudit, new Set(reading.cases.map(({ id }) => id)));
  const children = sameChildren(earlier, reading.cases.length);
  const shared = children?.shared ?? 0;
  const sampled = { sampling: audit.sampling, strata: judgedStrata(reading, judgements), shared };
  const caseOf = new Map(reading.full.map(({ input }) => [input.id, input.caseId]));
  const { label, isFromReturns, auditId = null, source = null } = earlier;
  return corrected({
    ...{ label, auditId, isFromReturns, source, sameChildren: children },
    items: thenNowItems(earlier, items, { ...sampled, caseOf }),
    onlyThen: (earlier.onlyThen ?? []).map(({ text, met, base }) => ({
      text,
      then: share(met, base),
    })),
    judgements: thenNowJudgements(earlier, judgements, sampled),
    trend: thenNowTrend([earlier, ...(earlier.before ?? [])], {
      label: `${audit.theme}, now`,
      financialYear: audit.financialYear,
      goodOrBetter: judgements.goodOrBetter,
      kind: samplingKind(sampled),
      hasShared: shared > 0 || earlier.hasSharedInLine === true,
    }),
    correction: 'none',
  });
}

function judgedStrata(
  { strata, cases }: AuditReading,
  { byStratum }: JudgementFigures,
): JudgedStratum[] {
  return strata.map(({ key, frameSize }) => {
    const judged = byStratum.find(({ stratum }) => stratum === key)?.goodOrBetter;
    return {
      frameSize,
      drawn: cases.filter(({ stratum }) => stratum === key).length,
      goodOrBetter: judged?.count ?? 0,
      judged: judged?.base ?? 0,
    };
  });
}

interface Tested {
  readonly test: ThenNowTest | null;
  readonly verdict: ThenNowVerdict;
}

/** All the p-values that a reader is shown together, corrected together (domain brief 8). */
function corrected(figures: ThenAndNow): ThenAndNow {
  const { judgements, trend, items } = figures;
  const tests = [
    judgements?.test,
    judgements?.gradesTest,
    trend?.test,
    ...items.map(({ test }) => test),
  ].filter((test) => test != null);
  const { pValues, correction } = printedPValues(tests.map(({ p }) => p));
  if (correction === 'none') return figures;
  const printed = new Map(tests.map((test, index) => [test, pValues[index] ?? test.p]));
  const as = <T extends ThenNowTest>(test: T | null): T | null =>
    test && { ...test, p: printed.get(test) ?? test.p };
  const again = <T extends Tested>(one: T): T => {
    const test = as(one.test);
    return { ...one, test, verdict: test ? verdictAt(test.p) : one.verdict };
  };
  return {
    ...figures,
    correction,
    items: items.map(again),
    trend: trend && again(trend),
    judgements: judgements && {
      ...again(judgements),
      gradesTest: as(judgements.gradesTest),
    },
  };
}

function verdictAt(p: number): ThenNowVerdict {
  return p < significanceLevel ? 'more than chance' : 'too few cases to tell';
}
