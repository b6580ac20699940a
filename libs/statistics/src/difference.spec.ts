import { newcombeDifference } from './difference';
import { countWhere, statedCount } from './units';
import { drawn, given, named } from './worked-examples';

const met = (value: boolean) => value;

describe('newcombeDifference', () => {
  it('gives none where the samples share cases', () => {
    const then = countWhere(named('C', [true, false, true]), met);
    const now = countWhere(named('C', [true, true]), met);
    expect(newcombeDifference(then, now)).toMatchObject({
      status: 'undefined',
      reason: 'Some cases are in both samples: compare them as pairs.',
      n: 5,
    });
  });

  it('gives none where one of the samples has no interval, and says why', () => {
    const chosen = statedCount(4, 10, { kind: 'purposive' });
    const everyCase = statedCount(9, 12, { kind: 'census' });
    const sample = statedCount(9, 12, drawn);
    expect(newcombeDifference(chosen, sample)).toMatchObject({
      status: 'undefined',
      reason: 'The cases were chosen, not drawn: they illustrate.',
    });
    expect(newcombeDifference(sample, everyCase)).toMatchObject({
      status: 'undefined',
      reason: 'Every case was looked at: there is nothing to estimate.',
    });
  });

  // Domain brief, section 8: 4 of 10 then, 9 of 12 now.
  it('gives +35 points, -5.3 to +63.2', () => {
    const outcome = newcombeDifference(statedCount(4, 10, drawn, 1), statedCount(9, 12, drawn, 2));
    const { difference, low, high } = given(outcome);
    const points = [difference, low, high].map((value) => (100 * value).toFixed(1));
    expect(points).toEqual(['35.0', '-5.3', '63.2']);
    expect(outcome).toMatchObject({
      statistic: 'Difference of two proportions, Newcombe 95% interval',
      weights: 'none',
      n: 22,
      missing: 3,
    });
  });

  // Newcombe 1998, "Interval estimation for the difference between independent proportions",
  // Statistics in Medicine 17, 873-890, table II, method 10 (first less second).
  it.each([
    [56, 70, 48, 80, '0.0524', '0.3339'],
    [9, 10, 3, 10, '0.1705', '0.8090'],
    [6, 7, 2, 7, '0.0582', '0.8062'],
    [5, 56, 0, 29, '-0.0381', '0.1926'],
    [0, 10, 0, 20, '-0.1611', '0.2775'],
    [0, 10, 0, 10, '-0.2775', '0.2775'],
    [10, 10, 0, 20, '0.6791', '1.0000'],
    [10, 10, 0, 10, '0.6075', '1.0000'],
  ])('gives %d/%d less %d/%d the published %s to %s', (a, m, b, n, low, high) => {
    const outcome = given(newcombeDifference(statedCount(b, n, drawn), statedCount(a, m, drawn)));
    expect([outcome.low.toFixed(4), outcome.high.toFixed(4)]).toEqual([low, high]);
  });
});
