import type { Allocation } from './sample-design';

/** How many rows of a group can be drawn. */
export interface StratumSize {
  readonly name: string;
  readonly eligible: number;
}

/**
 * Shares the seats out by size: whole parts first, what is left to the largest remainders; equal
 * remainders to the larger stratum, then to the earlier (Hamilton's method).
 */
export function proportionalShares(strata: readonly StratumSize[], seats: number): number[] {
  const total = strata.reduce((sum, { eligible }) => sum + eligible, 0);
  if (total === 0) return strata.map(() => 0);
  const shares = strata.map(({ eligible }) => Math.floor((seats * eligible) / total));
  const left = seats - shares.reduce((sum, share) => sum + share, 0);
  const remainder = (index: number) => (seats * strata[index]!.eligible) % total;
  [...strata.keys()]
    .sort((a, b) => remainder(b) - remainder(a) || byEligible(strata, a, b))
    .slice(0, left)
    .forEach((index) => (shares[index]! += 1));
  return shares;
}

/** The same number each; what is left goes one each to the largest strata. */
export function equalShares(strata: readonly StratumSize[], seats: number): number[] {
  if (strata.length === 0) return [];
  const each = Math.floor(seats / strata.length);
  const left = seats - each * strata.length;
  const more = new Set([...strata.keys()].sort((a, b) => byEligible(strata, a, b)).slice(0, left));
  return strata.map((_stratum, index) => each + (more.has(index) ? 1 : 0));
}

/** How many of each stratum, in the order of the strata. */
export function sharesOf(
  allocation: Allocation,
  strata: readonly StratumSize[],
  seats: number,
  given: readonly { readonly stratum: string; readonly count: number }[],
): number[] {
  if (allocation === 'equal') return equalShares(strata, seats);
  if (allocation === 'proportional') return proportionalShares(strata, seats);
  return strata.map(({ name }) => given.find(({ stratum }) => stratum === name)?.count ?? 0);
}

function byEligible(strata: readonly StratumSize[], a: number, b: number): number {
  return strata[b]!.eligible - strata[a]!.eligible || a - b;
}
