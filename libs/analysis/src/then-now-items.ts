import { fisherExact, statedCount } from '@sightline/statistics';
import type { ItemFigure, ThenNowItem } from './audit-figures';
import type { EarlierAuditInput, EarlierItemInput } from './audit-input';
import { designOf, drawnAlike, samplingKind, whyUntested, type Sampled } from './sampling-kind';
import { metByCase } from './same-children';
import { share } from './share';
import { pairedComparison, type PairedComparison } from './then-now-pairs';
import { testOf, verdictOfPair } from './then-now-tests';

/** Who answered an entered item where each case was counted once: no agency is known by its id. */
export const eachCaseOnce = 'each case once';

/** This audit as its items are compared: its sample, and how many of its children were in both. */
export interface ComparedNow extends Sampled {
  readonly shared: number;
  /** The case of each return. */
  readonly caseOf: ReadonlyMap<string, string>;
}

/** The items that both audits asked, in the order of this form. */
export function thenNowItems(
  earlier: EarlierAuditInput,
  items: readonly ItemFigure[],
  now: ComparedNow,
): ThenNowItem[] {
  const known = new Map(earlier.items.map((item) => [item.questionId, item]));
  return items.flatMap((item) => {
    const then = known.get(item.questionId);
    return then ? [thenNowItem(earlier, then, item, now)] : [];
  });
}

function thenNowItem(
  earlier: EarlierAuditInput,
  then: EarlierItemInput,
  item: ItemFigure,
  compared: ComparedNow,
): ThenNowItem {
  const { questionId, text, overall } = item;
  const verdict = earlier.comparability?.[questionId];
  const isComparable = verdict?.comparable ?? true;
  const side = { questionId, text, then: share(then.met, then.base), now: overall.met };
  const bare = { ...side, isComparable, reasons: verdict?.reasons ?? [], test: null };
  if (!isComparable) return { ...bare, verdict: 'cannot be compared' };
  if (compared.shared > 0) return { ...bare, ...pairsOfItem(earlier, then, item, compared) };
  return { ...bare, ...testOfItem(earlier, then, item, compared) };
}

/** Children in both audits, where one agency, the same, answered for them then and now. */
function pairsOfItem(
  earlier: EarlierAuditInput,
  { metThen = [], answeredBy: by }: EarlierItemInput,
  item: ItemFigure,
  { caseOf, ...sampled }: ComparedNow,
): PairedComparison {
  const isCensus = samplingKind(earlier) === 'census' && samplingKind(sampled) === 'census';
  const then = isSameAnswerer(by, answeredBy(item)) ? metThen : [];
  return pairedComparison(then, metByCase(item, caseOf), isCensus);
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
