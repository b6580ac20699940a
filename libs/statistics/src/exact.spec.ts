import fc from 'fast-check';
import {
  choose,
  ratio,
  ScoredGroup,
  twoSidedByDeviation,
  twoSidedFairCoin,
  waysToSum,
} from './exact';

/** Every sum of scores of so many units, by taking and leaving each in turn. */
function everySum(scores: readonly number[], chosen: number): number[] {
  const [first, ...rest] = scores;
  if (chosen === 0) return [0];
  if (first === undefined) return [];
  const taken = everySum(rest, chosen - 1).map((sum) => sum + first);
  return [...taken, ...everySum(rest, chosen)];
}

function scoresOf(groups: readonly ScoredGroup[]): number[] {
  return groups.flatMap(({ size, score }) => Array<number>(size).fill(score));
}

const group = fc.record({
  size: fc.integer({ min: 0, max: 4 }),
  score: fc.integer({ min: -3, max: 9 }),
});

describe('choose', () => {
  it('counts by Pascal’s triangle', () => {
    expect([0, 1, 2, 3, 4, 5].map((k) => choose(5, k))).toEqual([1n, 5n, 10n, 10n, 5n, 1n]);
  });

  it('is nought outside the triangle', () => {
    expect(choose(5, 6)).toBe(0n);
    expect(choose(5, -1)).toBe(0n);
    expect(choose(0, 0)).toBe(1n);
  });

  it('does not round', () => {
    // 100 choose 50, as printed in Abramowitz and Stegun 1964, table 24.1 (first digits) and OEIS
    // A000984(50).
    expect(choose(100, 50)).toBe(100891344545564193334812497256n);
  });
});

describe('ratio', () => {
  it('is the nearest double of small fractions', () => {
    expect(ratio(1n, 3n)).toBe(1 / 3);
    expect(ratio(0n, 3n)).toBe(0);
    expect(ratio(3n, 3n)).toBe(1);
    expect(ratio(7n, 2n)).toBe(3.5);
  });

  it('holds for numbers no double can', () => {
    const huge = 10n ** 400n;
    expect(ratio(huge, 4n * huge)).toBe(0.25);
    expect(ratio(3n, 10n ** 40n)).toBe(3e-40);
  });
});

describe('waysToSum', () => {
  it('counts what taking and leaving every unit in turn counts', () => {
    fc.assert(
      fc.property(
        fc.array(group, { maxLength: 4 }),
        fc.integer({ min: 0, max: 8 }),
        (groups, k) => {
          const sums = everySum(scoresOf(groups), k);
          const ways = waysToSum(groups, k);
          const byHand = new Map<number, bigint>();
          for (const sum of sums) byHand.set(sum, (byHand.get(sum) ?? 0n) + 1n);
          expect(new Map(ways)).toEqual(byHand);
        },
      ),
    );
  });
});

describe('twoSidedByDeviation', () => {
  it('is the share of all choices at least as far from their mean', () => {
    const groups = fc.array(group, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(groups, fc.nat(7), fc.nat(1000), (given, k, pick) => {
        const scores = scoresOf(given);
        fc.pre(k <= scores.length && scores.length > 0);
        const sums = everySum(scores, k);
        const observed = sums[pick % sums.length] ?? 0;
        const mean = sums.reduce((total, sum) => total + sum, 0) / sums.length;
        const distances = sums.map((sum) => Math.abs(sum - mean));
        const share = (limit: number) =>
          distances.filter((each) => each >= limit - 1e-9).length / sums.length;
        const { p, smallest } = twoSidedByDeviation(given, k, observed);
        expect(p).toBeCloseTo(share(Math.abs(observed - mean)), 12);
        expect(smallest).toBeCloseTo(share(Math.max(...distances)), 12);
      }),
    );
  });
});

describe('twoSidedFairCoin', () => {
  it.each([
    [0, 7, 0.015625],
    [7, 0, 0.015625],
    [1, 6, 0.125],
    [3, 3, 1],
    [3, 4, 1],
    [0, 0, 1],
    [0, 1, 1],
  ])('gives %d against %d its p', (one, other, p) => {
    expect(twoSidedFairCoin(one, other)).toBe(p);
  });
});
