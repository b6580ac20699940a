import { krippendorffAlpha } from './krippendorff-alpha';
import { fiveObservers, fourObservers, given, tableOf, vectorA } from './worked-examples';

describe('krippendorffAlpha', () => {
  // Domain brief, section 8, vector A.
  it.each([
    ['nominal', '0.211'],
    ['ordinal', '0.531'],
    ['interval', '0.513'],
  ] as const)('gives vector A %s %s', (level, value) => {
    const outcome = krippendorffAlpha(vectorA, level);
    expect(given(outcome).value.toFixed(3)).toBe(value);
    expect(outcome).toMatchObject({
      statistic: 'Krippendorff’s alpha',
      weights: level,
      n: 8,
      missing: 7,
    });
  });

  // Krippendorff 2011, "Computing Krippendorff's alpha-reliability", section C to E.
  it.each([
    ['nominal', '0.743'],
    ['ordinal', '0.815'],
    ['interval', '0.849'],
    ['ratio', '0.797'],
  ] as const)('gives the four observers %s %s', (level, value) => {
    const outcome = krippendorffAlpha(fourObservers, level);
    expect(given(outcome).value.toFixed(3)).toBe(value);
    expect(outcome.n).toBe(11);
  });

  // Krippendorff 2011, section A: Meg and Owen, binary; section B: Ben and Gerry, nominal.
  it('gives two observers of ten binary units 0.095', () => {
    const meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    const table = tableOf(
      [0, 1],
      meg.map((value, index) => [value, owen[index] ?? null]),
    );
    expect(given(krippendorffAlpha(table, 'nominal')).value.toFixed(3)).toBe('0.095');
  });

  it('gives two observers of twelve nominal units 0.692', () => {
    const ben = 'aabbdcccedda';
    const gerry = 'babbbccceddd';
    const rows = [...ben].map((letter, index) => [
      'abcde'.indexOf(letter),
      'abcde'.indexOf(gerry[index] ?? ''),
    ]);
    const alpha = given(krippendorffAlpha(tableOf([0, 1, 2, 3, 4], rows), 'nominal'));
    expect(alpha.value.toFixed(3)).toBe('0.692');
  });

  // SimplyAgree vignette (agree_coef, Caldwell 2022), which follows irrCAC.
  it('gives the four observers 0.7434211 and 0.8491071', () => {
    expect(given(krippendorffAlpha(fourObservers, 'nominal')).value.toFixed(7)).toBe('0.7434211');
    expect(given(krippendorffAlpha(fourObservers, 'interval')).value.toFixed(7)).toBe('0.8491071');
  });

  it('is 1 less the ratio of observed to expected disagreement', () => {
    const { observed, expected } = given(krippendorffAlpha(fourObservers, 'nominal'));
    // Krippendorff 2011, section C: 8 disagreements of 40, and 608 / (40 * 39 / 2) by chance.
    expect(observed).toBeCloseTo(8 / 40, 12);
    expect(expected).toBeCloseTo(608 / 780, 12);
  });

  it('refuses the ratio level of a scale below nought', () => {
    const table = tableOf([-1, 0, 1], [[-1, 0]]);
    expect(() => krippendorffAlpha(table, 'ratio')).toThrow('A ratio scale has no negative values');
    expect(krippendorffAlpha(table, 'interval').status).toBe('too-few');
  });

  it('takes nought on a ratio scale', () => {
    const { value, expected } = given(krippendorffAlpha(fiveObservers, 'ratio'));
    expect(value).toBeLessThan(1);
    expect(expected).toBeGreaterThan(0);
  });
});
