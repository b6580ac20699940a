import {
  fisherExact,
  newcombeDifference,
  statedCount,
  verdictOf,
  type SampleDesign,
} from '@sightline/statistics';
import type {
  AuditFigures,
  ItemFigure,
  JudgementFigures,
  Share,
  ThenAndNow,
  ThenNowItem,
  ThenNowJudgements,
} from './audit-figures';
import type { EarlierAuditInput, SamplingInput } from './audit-input';
import type { AuditReading } from './audit-reading';
import { share } from './share';

/** This audit beside the earlier one that it follows up; null where there is none. */
export function thenAndNow(
  { input }: AuditReading,
  items: readonly ItemFigure[],
  judgements: JudgementFigures,
): ThenAndNow | null {
  const earlier = input.earlierAudit;
  if (!earlier) return null;
  const { label, isFromReturns } = earlier;
  return {
    label,
    isFromReturns,
    items: items.flatMap((item) => thenNowItem(earlier, item)),
    judgements: thenNowJudgements(earlier, judgements.goodOrBetter, input.audit.sampling),
  };
}

function thenNowItem(earlier: EarlierAuditInput, item: ItemFigure): ThenNowItem[] {
  const { questionId, text, overall } = item;
  const then = earlier.items.find((one) => one.questionId === questionId);
  if (!then) return [];
  const known = earlier.comparability?.[questionId];
  return [
    {
      questionId,
      text,
      then: share(then.met, then.base),
      now: overall.met,
      isComparable: known?.comparable ?? true,
      reasons: known?.reasons ?? [],
    },
  ];
}

function thenNowJudgements(
  earlier: EarlierAuditInput,
  now: Share,
  sampling: SamplingInput | undefined,
): ThenNowJudgements | null {
  if (!earlier.judgements || now.base === 0) return null;
  const { goodOrBetter, judged } = earlier.judgements;
  const then = share(goodOrBetter, judged);
  const isComparable = earlier.sampling?.method === sampling?.method;
  if (!isComparable) {
    const reasons = ['The cases of the two audits were drawn in different ways'];
    const verdict = 'cannot be compared';
    return { then, now, isComparable, reasons, difference: null, test: null, verdict };
  }
  const before = statedCount(goodOrBetter, judged, designOf(earlier.sampling));
  const after = statedCount(now.count, now.base, designOf(sampling));
  const test = fisherExact(before, after);
  const gap = newcombeDifference(before, after);
  return {
    ...{ then, now, isComparable, reasons: [] },
    difference:
      gap.status === 'ok'
        ? { value: gap.difference, low: gap.low, high: gap.high, method: gap.statistic }
        : null,
    test: test.status === 'ok' ? { p: test.p, method: test.statistic } : null,
    verdict: verdictOf(test),
  };
}

/** Without a frame: an interval of a difference has no finite-population form here. */
function designOf(sampling: SamplingInput | undefined): SampleDesign {
  if (sampling?.method === 'census') return { kind: 'census' };
  return sampling?.method === 'random' || sampling?.method === 'systematic'
    ? { kind: 'probability' }
    : { kind: 'purposive' };
}

/** The snapshot of an approved audit, as the next one sets it beside its own figures. */
export function asEarlierAudit(
  snapshot: AuditFigures,
  label: string,
  more: Pick<EarlierAuditInput, 'sampling' | 'comparability'> = {},
): EarlierAuditInput {
  const { compliance, judgements } = snapshot;
  return {
    label,
    isFromReturns: true,
    items: compliance.items.map(({ questionId, overall: { met } }) => ({
      questionId,
      met: met.count,
      base: met.base,
    })),
    judgements:
      judgements.judged === 0
        ? null
        : { goodOrBetter: judgements.goodOrBetter.count, judged: judgements.judged },
    ...more,
  };
}
