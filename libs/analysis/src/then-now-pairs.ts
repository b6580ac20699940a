import { mcnemarTest, oneEach, type MetPair } from '@sightline/statistics';
import type { SameChildren, ThenNowPairs, ThenNowTest, ThenNowVerdict } from './audit-figures';
import type { EarlierAuditInput } from './audit-input';
import type { CaseThen } from './same-children';
import { testOf, verdictOfPair } from './then-now-tests';

/** A comparison of the same children, each with themselves. */
export interface PairedComparison {
  readonly paired: ThenNowPairs | null;
  readonly test: ThenNowTest | null;
  readonly verdict: ThenNowVerdict;
}

/** The earlier audit without what it says of children whose case here does not count. */
export function ofCountedCases(
  earlier: EarlierAuditInput,
  counted: ReadonlySet<string>,
): EarlierAuditInput {
  const { items, sameChildren: known, judgedThen } = earlier;
  if (!known) return earlier;
  const isCounted = ({ caseId }: CaseThen) => counted.has(caseId);
  return {
    ...earlier,
    items: items.map((item) => ({ ...item, metThen: item.metThen?.filter(isCounted) })),
    sameChildren: { ...known, caseIds: known.caseIds.filter((id) => counted.has(id)) },
    judgedThen: judgedThen?.filter(isCounted),
  };
}

/** How many children are in both audits; null where nothing is known of it. */
export function sameChildren(
  { sameChildren: known, strata = [] }: EarlierAuditInput,
  ofNow: number,
): SameChildren | null {
  if (!known) return null;
  const linked = known.caseIds.length;
  return {
    shared: linked + known.others,
    ofNow,
    ofThen: strata.reduce((sum, { drawn }) => sum + drawn, 0),
    isWhole: known.isWhole,
    isLinked: linked > 0,
  };
}

/**
 * Children in both audits are pairs, and two samples that share children are not independent: each
 * child is compared with itself and nothing else is tested (Settled 12, domain brief 8). How the
 * cases were drawn does not matter to it, save that a census leaves nothing to chance.
 */
export function pairedComparison(
  then: readonly CaseThen[],
  now: ReadonlyMap<string, boolean>,
  isCensus: boolean,
): PairedComparison {
  const pairs = oneEach<MetPair>(
    then.map(({ caseId, met }) => {
      const after = now.get(caseId);
      return { unit: caseId, value: after === undefined ? null : ([met, after] as const) };
    }),
    { kind: 'purposive' },
  );
  const { values, missing } = pairs;
  if (values.length === 0) return { paired: null, test: null, verdict: 'not tested' };
  const count = (before: boolean, after: boolean) =>
    values.filter((one) => one[0] === before && one[1] === after).length;
  const paired: ThenNowPairs = {
    ...{ n: values.length, missing },
    ...{ both: count(true, true), neither: count(false, false) },
    ...{ gained: count(false, true), lost: count(true, false) },
  };
  if (isCensus) return { paired, test: null, verdict: 'not tested' };
  const test = mcnemarTest(pairs);
  return { paired, test: testOf(test), verdict: verdictOfPair(test) };
}
