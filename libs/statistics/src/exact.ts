/** Number of ways to choose 0, 1, 2 and up to so many of n, without rounding. */
function choicesOf(n: number, most: number): bigint[] {
  const choices = [1n];
  for (let step = 1; step <= Math.min(n, most); step++) {
    choices.push(((choices[step - 1] ?? 0n) * BigInt(n - step + 1)) / BigInt(step));
  }
  return choices;
}

/** Number of ways to choose so many of n, without rounding; 0 where there are not so many. */
export function choose(n: number, chosen: number): bigint {
  return choicesOf(n, chosen)[chosen] ?? 0n;
}

/** A fraction of two whole numbers as the nearest double, however large they are. */
export function ratio(numerator: bigint, denominator: bigint): number {
  // 64 bits more than the quotient has keep every digit a double can hold.
  const bits = Math.max(0, denominator.toString(2).length - numerator.toString(2).length) + 64;
  return Number((numerator << BigInt(bits)) / denominator) / 2 ** bits;
}

/** Units alike in score (a group of ties, one audit of a series), of which some are chosen. */
export interface ScoredGroup {
  readonly size: number;
  /** A whole number, so that sums compare without rounding. */
  readonly score: number;
}

/** Ways to reach each sum of scores, by that sum. */
export type Ways = ReadonlyMap<number, bigint>;

function addWays(ways: Map<number, bigint>, sum: number, more: bigint): void {
  ways.set(sum, (ways.get(sum) ?? 0n) + more);
}

/**
 * The exact distribution of the sum of scores when `chosen` units are taken from the groups with
 * equal chance: all the permutations of a rank or trend test, counted group by group.
 */
export function waysToSum(groups: readonly ScoredGroup[], chosen: number): Ways {
  let byTaken: Map<number, bigint>[] = [new Map([[0, 1n]])];
  let later = groups.reduce((total, { size }) => total + size, 0);
  for (const { size, score } of groups) {
    later -= size;
    const next: Map<number, bigint>[] = [];
    const choices = choicesOf(size, chosen);
    byTaken.forEach((ways, before) => {
      // Fewer than this, and the groups still to come could not make up the number.
      const fewest = Math.max(0, chosen - before - later);
      for (let taken = fewest; taken <= Math.min(size, chosen - before); taken++) {
        const target = (next[before + taken] ??= new Map<number, bigint>());
        const choice = choices[taken] ?? 0n;
        ways.forEach((count, sum) => addWays(target, sum + taken * score, count * choice));
      }
    });
    byTaken = next;
  }
  return byTaken[chosen] ?? new Map<number, bigint>();
}

export interface PermutationP {
  readonly p: number;
  /** The smallest p that these groups could have given, whatever had been seen. */
  readonly smallest: number;
}

/**
 * Two-sided exact p: the share of the permutations at least as far from the mean as the one seen,
 * on either side (Settled 12).
 */
export function twoSidedByDeviation(
  groups: readonly ScoredGroup[],
  chosen: number,
  observed: number,
): PermutationP {
  const all = groups.reduce((total, { size }) => total + size, 0);
  const scores = groups.reduce((total, { size, score }) => total + size * score, 0);
  // Both sides of |sum - chosen * mean| are multiplied by the number of units to stay whole.
  const deviation = (sum: number) => Math.abs(sum * all - chosen * scores);
  const sums = [...waysToSum(groups, chosen)];
  const farthest = sums.reduce((most, [sum]) => Math.max(most, deviation(sum)), 0);
  const waysFrom = (limit: number) =>
    sums.reduce((ways, [sum, more]) => (deviation(sum) >= limit ? ways + more : ways), 0n);
  const total = choose(all, chosen);
  return {
    p: ratio(waysFrom(deviation(observed)), total),
    smallest: ratio(waysFrom(farthest), total),
  };
}

/** Two-sided exact p that a fair coin falls so unevenly: the sign test and McNemar's test. */
export function twoSidedFairCoin(one: number, other: number): number {
  const tosses = one + other;
  let tail = 0n;
  for (let fewer = 0; fewer <= Math.min(one, other); fewer++) tail += choose(tosses, fewer);
  return Math.min(1, ratio(2n * tail, 1n << BigInt(tosses)));
}
