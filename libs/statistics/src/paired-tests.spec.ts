import { GradePair } from './cohen-kappa';
import { moderationShift } from './moderation-shift';
import { mcnemarTest, MetPair, signTest } from './paired-tests';
import { given, named, vectorB } from './worked-examples';

const gradePairs = (lowered: number, raised: number, same: number) =>
  named<GradePair>('P', [
    ...Array<GradePair>(lowered).fill([3, 2]),
    ...Array<GradePair>(raised).fill([2, 3]),
    ...Array<GradePair>(same).fill([2, 2]),
  ]);

const metPairs = (gained: number, lost: number, same: number) =>
  named<MetPair>('P', [
    ...Array<MetPair>(gained).fill([false, true]),
    ...Array<MetPair>(lost).fill([true, false]),
    ...Array<MetPair>(same).fill([true, true]),
    ...Array<MetPair>(same).fill([false, false]),
  ]);

describe('signTest', () => {
  it('is undefined where no grade was changed', () => {
    expect(signTest(gradePairs(0, 0, 12))).toMatchObject({
      status: 'undefined',
      reason: 'No grade was changed.',
      n: 12,
    });
  });

  it('says there are too few where five changes could not reach 0.05', () => {
    expect(signTest(gradePairs(5, 0, 9))).toMatchObject({
      status: 'too-few',
      reason: 'Only 5 of 14 grades were changed.',
    });
    expect(signTest(gradePairs(0, 6, 9))).toMatchObject({ status: 'ok', p: 0.03125 });
  });

  // Domain brief, section 8, vector B.
  it('gives vector B p = 0.0156', () => {
    const outcome = given(signTest(vectorB));
    expect(outcome.p.toFixed(4)).toBe('0.0156');
    expect(outcome).toMatchObject({
      statistic: 'Exact sign test, two-sided',
      weights: 'none',
      n: 20,
      missing: 0,
      lowered: 7,
      raised: 0,
      unchanged: 13,
    });
  });

  // Zar 1999, Biostatistical Analysis, example 24.10 (in Wikipedia, "Sign test"): legs of ten deer,
  // eight differences one way and two the other.
  it('gives eight against two p = 0.109375', () => {
    expect(given(signTest(gradePairs(2, 8, 0)))).toMatchObject({
      p: 0.109375,
      lowered: 2,
      raised: 8,
      unchanged: 0,
    });
  });
});

describe('mcnemarTest', () => {
  it('is undefined where no case changed', () => {
    expect(mcnemarTest(metPairs(0, 0, 5))).toMatchObject({
      status: 'undefined',
      reason: 'No case changed.',
      n: 10,
    });
  });

  it('says there are too few where five changes could not reach 0.05', () => {
    expect(mcnemarTest(metPairs(5, 0, 2))).toMatchObject({
      status: 'too-few',
      reason: 'Only 5 of 9 cases changed.',
    });
    expect(mcnemarTest(metPairs(0, 6, 2))).toMatchObject({ status: 'ok', p: 0.03125 });
  });

  // Domain brief, section 8.
  it('gives one against six p = 0.125', () => {
    expect(mcnemarTest(metPairs(6, 1, 2))).toEqual({
      statistic: 'Exact McNemar test, two-sided',
      weights: 'none',
      n: 11,
      missing: 0,
      status: 'ok',
      gained: 6,
      lost: 1,
      p: 0.125,
    });
  });

  // Fay 2010, "Exact McNemar's test and matching confidence intervals" (vignette of the R package
  // exact2x2): 9 against 2 discordant pairs, p = 0.06543.
  it('gives nine against two p = 0.06543', () => {
    expect(given(mcnemarTest(metPairs(2, 9, 20))).p.toFixed(5)).toBe('0.06543');
  });
});

describe('moderationShift', () => {
  const scale = [1, 2, 3, 4];

  it('is undefined where no case has both grades', () => {
    expect(moderationShift(named<GradePair>('P', [null, null]), scale)).toMatchObject({
      status: 'undefined',
      reason: 'No case has both grades.',
      missing: 2,
    });
  });

  it('says "x of y lowered" and no more below ten pairs', () => {
    const outcome = given(moderationShift(gradePairs(6, 1, 2), scale));
    expect(outcome).toMatchObject({ lowered: 6, raised: 1, same: 2, n: 9 });
    for (const part of ['meanShift', 'linearKappa', 'quadraticKappa', 'signTest'] as const) {
      expect(outcome[part]).toMatchObject({
        status: 'too-few',
        reason: 'Only 9 cases have both grades.',
      });
    }
  });

  it('gives the figures from ten pairs on', () => {
    const outcome = given(moderationShift(gradePairs(6, 1, 3), scale));
    expect(given(outcome.meanShift).value).toBe(-0.5);
    expect(outcome.signTest.status).toBe('ok');
  });

  // Domain brief, section 8, vector B.
  it('gives vector B its counts, shift, kappas and sign test', () => {
    const outcome = given(moderationShift(vectorB, scale));
    expect(outcome).toMatchObject({
      statistic: 'Self-grade against moderated grade',
      weights: 'none',
      n: 20,
      same: 13,
      lowered: 7,
      raised: 0,
    });
    expect(outcome.meanShift).toMatchObject({ statistic: 'Mean shift', n: 20 });
    expect(given(outcome.meanShift).value.toFixed(2)).toBe('-0.35');
    expect(given(outcome.linearKappa).value.toFixed(3)).toBe('0.530');
    expect(given(outcome.quadraticKappa).value.toFixed(3)).toBe('0.660');
    expect(given(outcome.signTest).p.toFixed(4)).toBe('0.0156');
  });
});
