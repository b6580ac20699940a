import { fisherExact, statedCount } from '@sightline/statistics';
import type { ItemFigure, ThenNowItem } from './audit-figures';
import type { EarlierAuditInput, EarlierItemInput } from './audit-input';
import { designOf, drawnAlike, samplingKind, whyUntested, type Sampled } from './sampling-kind';
import { share } from './share';
import { testOf, verdictOfPair } from './then-now-judgements';

/** Who answered an entered item where each case was counted once: no agency is known by its id. */
export const eachCaseOnce = 'each case once';

/** The items that both audits asked, in the order of this form. */
export function thenNowItems(
  earlier: EarlierAuditInput,
  items: readonly ItemFigure[],
  sampled: Sampled,
): ThenNowItem[] {
  const known = new Map(earlier.items.map((item) => [item.questionId, item]));
  return items.flatMap((item) => {
    const then = known.get(item.questionId);
    return then ? [thenNowItem(earlier, then, item, sampled)] : [];
  });
}

function thenNowItem(
  earlier: EarlierAuditInput,
  then: EarlierItemInput,
  item: ItemFigure,
  sampled: Sampled,
): ThenNowItem {
  const { questionId, text, overall } = item;
  const verdict = earlier.comparability?.[questionId];
  const isComparable = verdict?.comparable ?? true;
  const side = { questionId, text, then: share(then.met, then.base), now: overall.met };
  const bare = { ...side, isComparable, reasons: verdict?.reasons ?? [], test: null };
  if (!isComparable) return { ...bare, verdict: 'cannot be compared' };
  return { ...bare, ...testOfItem(earlier, then, item, sampled) };
}

/** Only where each case is one observation in both, and the cases were drawn alike (Settled 12). */
function testOfItem(
  earlier: EarlierAuditInput,
  then: EarlierItemInput,
  item: ItemFigure,
  sampled: Sampled,
): Pick<ThenNowItem, 'test' | 'verdict'> {
  const [before, after] = [samplingKind(earlier), samplingKind(sampled)];
  const now = item.overall.met;
  const isOneEach = isSameAnswerer(then.answeredBy, answeredBy(item));
  const isTestable = drawnAlike(before, after) && whyUntested(before, after) === null;
  if (!isOneEach || !isTestable || then.base === 0 || now.base === 0) {
    return { test: null, verdict: 'not tested' };
  }
  const test = fisherExact(
    statedCount(then.met, then.base, designOf(before)),
    statedCount(now.count, now.base, designOf(after)),
  );
  return { test: testOf(test), verdict: verdictOfPair(test) };
}

function isSameAnswerer(then: string | null | undefined, now: string | null): boolean {
  if (!then || now === null) return false;
  return then === now || then === eachCaseOnce;
}

/** The one agency whose answers make an item's figure; null where several did. */
export function answeredBy({ byAgency }: ItemFigure): string | null {
  const [first, ...others] = byAgency.filter(({ met }) => met.base > 0);
  return first && others.length === 0 ? first.agencyId : null;
}
