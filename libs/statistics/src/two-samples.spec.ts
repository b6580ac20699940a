import { fisherExact } from './fisher';
import { mannWhitney, mostCases, mostGrades } from './mann-whitney';
import { countWhere, statedCount } from './units';
import { verdictOf } from './verdict';
import { drawn, given, named } from './worked-examples';

const of = (count: number, base: number, missing = 0) => statedCount(count, base, drawn, missing);
const met = (value: boolean) => value;

describe('fisherExact', () => {
  it('refuses samples that share cases', () => {
    const then = countWhere(named('C', [true, false, true, true]), met);
    const now = countWhere(named('C', [true, true, true, false]), met);
    expect(fisherExact(then, now)).toMatchObject({
      status: 'undefined',
      reason: 'Some cases are in both samples: compare them as pairs.',
    });
  });

  it.each([
    [of(0, 0), of(9, 12)],
    [of(4, 10), of(0, 0)],
  ])('is undefined where a sample has no case', (then, now) => {
    expect(fisherExact(then, now)).toMatchObject({
      status: 'undefined',
      reason: 'One of the samples has no case.',
    });
  });

  it.each([
    [of(0, 10), of(0, 12)],
    [of(10, 10), of(12, 12)],
  ])('is undefined where every case is alike', (then, now) => {
    expect(fisherExact(then, now)).toMatchObject({
      status: 'undefined',
      reason: 'Every case in both samples is alike.',
      n: 22,
    });
  });

  it('says there are too few where no table of these margins could reach 0.05', () => {
    expect(fisherExact(of(0, 3), of(3, 3))).toMatchObject({
      status: 'too-few',
      reason: 'So few cases could not show a difference, whatever they were.',
    });
    // The rarest table is 1 in 20, 0.05 itself and not below it; then 1 in 21.
    expect(fisherExact(of(1, 1), of(0, 19)).status).toBe('too-few');
    expect(fisherExact(of(1, 1), of(0, 20)).status).toBe('ok');
    expect(fisherExact(of(0, 19), of(1, 1)).status).toBe('too-few');
    expect(fisherExact(of(0, 20), of(1, 1)).status).toBe('ok');
  });

  // Domain brief, section 8.
  it('gives 4 of 10 against 9 of 12 p = 0.192', () => {
    const outcome = fisherExact(of(4, 10, 1), of(9, 12, 2));
    expect(given(outcome).p.toFixed(3)).toBe('0.192');
    expect(outcome).toMatchObject({
      statistic: 'Fisher’s exact test, two-sided by minimum likelihood',
      weights: 'none',
      n: 22,
      missing: 3,
    });
  });

  // R documentation of fisher.test: twins of criminals (Fisher 1962, 1970; Agresti 2002, p. 91),
  // and the lady tasting tea (Agresti 2002, table 3.8), two-sided as R prints them.
  it('gives the convictions of twins p = 0.0005367', () => {
    expect(given(fisherExact(of(2, 17), of(10, 13))).p.toFixed(7)).toBe('0.0005367');
  });

  it('gives the lady tasting tea p = 0.4857', () => {
    expect(given(fisherExact(of(3, 4), of(1, 4))).p.toFixed(4)).toBe('0.4857');
  });

  it('is the same either way round', () => {
    expect(given(fisherExact(of(9, 12), of(4, 10))).p).toBe(
      given(fisherExact(of(4, 10), of(9, 12))).p,
    );
  });
});

describe('mannWhitney', () => {
  it('refuses samples that share cases', () => {
    expect(mannWhitney(named('C', [1, 2]), named('C', [3, 4]))).toMatchObject({
      status: 'undefined',
      reason: 'Some cases are in both samples: compare them as pairs.',
      n: 4,
    });
  });

  it('is undefined where a sample has no case', () => {
    for (const [then, now] of [
      [[], [1, 2]],
      [[1, 2], []],
    ] as const) {
      expect(mannWhitney(named('A', then), named('B', now))).toMatchObject({
        status: 'undefined',
        reason: 'One of the samples has no case.',
      });
    }
  });

  it('is undefined where every grade is the same', () => {
    expect(mannWhitney(named('A', [3, 3, 3]), named('B', [3, 3]))).toMatchObject({
      status: 'undefined',
      reason: 'Every grade in both samples is the same.',
    });
  });

  it('says there are too few where no ranking could reach 0.05', () => {
    expect(mannWhitney(named('A', [1, 2, 3]), named('B', [4, 5, 6]))).toMatchObject({
      status: 'too-few',
      reason: 'So few cases could not show a difference, whatever they were.',
    });
    const alike = (count: number) => named('A', Array<number>(count).fill(1));
    expect(mannWhitney(alike(19), named('B', [2])).status).toBe('too-few');
    expect(mannWhitney(alike(20), named('B', [2])).status).toBe('ok');
  });

  it('says what it does not count', () => {
    const reason = 'The exact test is counted for up to 400 cases and 20 grades.';
    const grades = Array.from({ length: mostCases / 2 }, (_, index) => (index % 4) + 1);
    expect(mannWhitney(named('A', grades), named('B', grades)).status).toBe('ok');
    expect(mannWhitney(named('A', [...grades, 1]), named('B', grades))).toMatchObject({
      status: 'undefined',
      reason,
    });
    const distinct = Array.from({ length: mostGrades }, (_, index) => index);
    expect(mannWhitney(named('A', distinct), named('B', [1, 1])).status).toBe('ok');
    expect(mannWhitney(named('A', distinct), named('B', [mostGrades]))).toMatchObject({ reason });
  });

  // Domain brief, section 8.
  it('gives the two audits U = 86.5, p = 0.073, delta 0.44', () => {
    const then = named('A', [1, 2, 2, 2, 2, 2, 3, 3, 3, 3, null]);
    const now = named('B', [2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4, 4, null, null]);
    const outcome = mannWhitney(then, now);
    expect(given(outcome).u).toBe(86.5);
    expect(given(outcome).p.toFixed(3)).toBe('0.073');
    expect(given(outcome).delta.toFixed(2)).toBe('0.44');
    expect(outcome).toMatchObject({
      statistic: 'Exact Mann–Whitney test with mid-ranks, two-sided; Cliff’s delta',
      weights: 'none',
      n: 22,
      missing: 3,
    });
  });

  // Mehta and Patel 2001, StatXact 5 manual, p. 229 (data set bloodp of the R package
  // exactRankTests): diastolic blood pressure with ties, exact two-sided p.
  it('gives the tied blood pressures p = 0.0989', () => {
    const treated = named('T', [94, 108, 110, 90]);
    const control = named('C', [80, 94, 85, 90, 90, 90, 108, 94, 78, 105, 88]);
    expect(given(mannWhitney(control, treated)).p.toFixed(4)).toBe('0.0989');
  });

  // R documentation of wilcox.test: permeability of placental membranes (Hollander and Wolfe 1973,
  // p. 69), W = 35, one-sided p = 0.1272; without ties the two sides are alike.
  it('gives the permeability of membranes W = 35, twice p = 0.1272', () => {
    const term = named('T', [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]);
    const early = named('E', [1.15, 0.88, 0.9, 0.74, 1.21]);
    const outcome = given(mannWhitney(early, term));
    expect(outcome.u).toBe(35);
    expect((outcome.p / 2).toFixed(4)).toBe('0.1272');
  });

  // effsize (Torchiano), tests of cliff.delta: estimate -0.25.
  it('gives Cliff’s delta of the effsize example as -0.25', () => {
    const control = named('C', [10, 20, 30, 40, 40, 50]);
    const treated = named('T', [10, 10, 20, 20, 20, 30, 30, 30, 40, 50]);
    expect(given(mannWhitney(control, treated)).delta).toBe(-0.25);
  });
});

describe('verdictOf', () => {
  it('says the normal result', () => {
    expect(verdictOf(fisherExact(of(4, 10), of(9, 12)))).toBe('too few cases to tell');
    expect(verdictOf(fisherExact(of(0, 3), of(3, 3)))).toBe('too few cases to tell');
    expect(verdictOf(fisherExact(of(0, 3), of(0, 3)))).toBe('cannot be compared');
  });

  it('says more than chance below 0.05, by the corrected p where there is one', () => {
    const twins = fisherExact(of(2, 17), of(10, 13));
    expect(verdictOf(twins)).toBe('more than chance');
    expect(verdictOf(twins, 0.06)).toBe('too few cases to tell');
    expect(verdictOf({ ...given(twins), p: 0.05 })).toBe('too few cases to tell');
    expect(verdictOf(fisherExact(of(0, 3), of(3, 3)), 0.01)).toBe('too few cases to tell');
  });
});
