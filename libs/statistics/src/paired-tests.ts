import { GradePair } from './cohen-kappa';
import { twoSidedFairCoin } from './exact';
import { figure, notDefined, Outcome, Printed, tooFew } from './outcome';
import { IndependentUnits } from './units';

/** Fewest pairs that differ for a two-sided exact p to be able to reach 0.05: 2 / 2^6. */
export const fewestDiscordant = 6;

export interface SignTest {
  readonly lowered: number;
  readonly raised: number;
  readonly unchanged: number;
  readonly p: number;
}

export interface McNemarTest {
  readonly gained: number;
  readonly lost: number;
  readonly p: number;
}

/**
 * Exact sign test of paired grades: whether the second is lower more often than higher. Pairs that
 * are the same say nothing and are left out.
 */
export function signTest(pairs: IndependentUnits<GradePair>): Outcome<SignTest> {
  const printed: Printed = {
    statistic: 'Exact sign test, two-sided',
    weights: 'none',
    n: pairs.values.length,
    missing: pairs.missing,
  };
  const lowered = pairs.values.filter(([first, second]) => second < first).length;
  const raised = pairs.values.filter(([first, second]) => second > first).length;
  const changed = lowered + raised;
  if (changed === 0) return notDefined(printed, 'No grade was changed.');
  if (changed < fewestDiscordant) {
    return tooFew(printed, `Only ${changed} of ${printed.n} grades were changed.`);
  }
  const unchanged = printed.n - changed;
  return figure(printed, { lowered, raised, unchanged, p: twoSidedFairCoin(lowered, raised) });
}

/** Whether a case met the standard at the first audit and at the second. */
export type MetPair = readonly [then: boolean, now: boolean];

/** Exact McNemar test of the same cases audited twice. */
export function mcnemarTest(pairs: IndependentUnits<MetPair>): Outcome<McNemarTest> {
  const printed: Printed = {
    statistic: 'Exact McNemar test, two-sided',
    weights: 'none',
    n: pairs.values.length,
    missing: pairs.missing,
  };
  const gained = pairs.values.filter(([then, now]) => !then && now).length;
  const lost = pairs.values.filter(([then, now]) => then && !now).length;
  const changed = gained + lost;
  if (changed === 0) return notDefined(printed, 'No case changed.');
  if (changed < fewestDiscordant) {
    return tooFew(printed, `Only ${changed} of ${printed.n} cases changed.`);
  }
  return figure(printed, { gained, lost, p: twoSidedFairCoin(gained, lost) });
}
