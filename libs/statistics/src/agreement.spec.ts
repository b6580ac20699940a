import { cohenKappa } from './cohen-kappa';
import { fleissKappa } from './fleiss-kappa';
import { gwetCoefficient } from './gwet';
import { krippendorffAlpha } from './krippendorff-alpha';
import { pairwiseAgreement } from './pairwise-agreement';
import {
  fourObservers,
  given,
  named,
  pairsOfTable,
  tableOf,
  vectorA,
  vectorB,
} from './worked-examples';

/** Five observers, fifteen units, scale 0 to 3: irrCAC raw_5observers, from Gwet 2014, p. 125. */
const fiveObservers = tableOf(
  [0, 1, 2, 3],
  [
    [1, 1, 2, null, 2],
    [1, 1, 0, 1, null],
    [2, 3, 3, 3, null],
    [null, 0, 0, null, 0],
    [0, 0, 0, null, 0],
    [0, 0, 0, null, 0],
    [1, 0, 2, null, 1],
    [1, null, 2, 0, null],
    [2, 2, 2, null, 2],
    [2, 1, 1, 1, null],
    [null, 1, 0, 0, null],
    [0, 0, 0, 0, null],
    [1, 2, 2, 2, null],
    [3, 3, 2, 2, 3],
    [1, 1, 1, null, 1],
  ],
);

/** 100 pregnancies, two abstractors: irrCAC cont3x3abstractors, from Gwet 2014. */
const abstractors = pairsOfTable([
  [13, 0, 0],
  [0, 20, 7],
  [0, 4, 56],
]);

/** 223 patients, clinical and research diagnosis: irrCAC cont4x4diagnosis. */
const diagnoses = pairsOfTable([
  [40, 6, 4, 15],
  [4, 25, 1, 5],
  [4, 2, 21, 9],
  [17, 13, 12, 45],
]);

describe('pairwiseAgreement', () => {
  it('counts the pairs of vector A (domain brief 8)', () => {
    const agreement = given(pairwiseAgreement(vectorA));
    expect(agreement).toMatchObject({
      statistic: 'Pairwise agreement',
      weights: 'none',
      n: 8,
      missing: 7,
      pairs: 86,
      exact: 43,
      withinOne: 85,
      ranges: [1, 2, 1, 1, 1, 1, 1, 1],
    });
    expect((100 * agreement.exactShare).toFixed(1)).toBe('50.0');
    expect((100 * agreement.withinOneShare).toFixed(1)).toBe('98.8');
  });

  it('stands for a calibration on one case', () => {
    const agreement = given(pairwiseAgreement(tableOf([1, 2, 3, 4], [[3, 3, 2, 4]])));
    expect(agreement).toMatchObject({ pairs: 6, exact: 1, withinOne: 5, ranges: [2] });
  });

  it('counts steps of the scale, not differences of its numbers', () => {
    const agreement = given(pairwiseAgreement(tableOf([0, 5, 10], [[0, 5, 10]])));
    expect(agreement).toMatchObject({ pairs: 3, exact: 0, withinOne: 2, ranges: [2] });
  });
});

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

describe('gwetCoefficient', () => {
  // Domain brief, section 8, vector A.
  it.each([
    ['identity', 'Gwet’s AC1', '0.357'],
    ['linear', 'Gwet’s AC2', '0.661'],
    ['quadratic', 'Gwet’s AC2', '0.847'],
  ] as const)('gives vector A with %s weights %s %s', (weights, statistic, value) => {
    const outcome = gwetCoefficient(vectorA, weights);
    expect(given(outcome).value.toFixed(3)).toBe(value);
    expect(outcome).toMatchObject({ statistic, weights, n: 8, missing: 7 });
  });

  it('gives the textbook set AC1 .77544 (domain brief 8; Gwet 2014, p. 120)', () => {
    expect(given(gwetCoefficient(fourObservers, 'identity')).value.toFixed(5)).toBe('0.77544');
    expect(gwetCoefficient(fourObservers, 'identity').n).toBe(11);
  });

  // SimplyAgree vignette (agree_coef, Caldwell 2022), which follows irrCAC.
  it.each([
    ['identity', '0.7754441', '0.1429500'],
    ['quadratic', '0.9140007', '0.1039622'],
  ] as const)('gives the four observers with %s weights %s, error %s', (weights, value, error) => {
    const outcome = given(gwetCoefficient(fourObservers, weights));
    expect(outcome.value.toFixed(7)).toBe(value);
    expect(outcome.standardError.toFixed(7)).toBe(error);
  });

  // irrCAC for Python, test_gwet.py: pa, pe, coefficient and standard error.
  it.each([
    ['identity', '0.818', '0.190', '0.775', '0.143'],
    ['linear', '0.939', '0.571', '0.859', '0.117'],
    ['quadratic', '0.975', '0.714', '0.914', '0.104'],
    ['ordinal weights', '0.968', '0.685', '0.899', '0.107'],
  ] as const)('agrees with irrCAC for %s weights', (weights, pa, pe, value, error) => {
    const outcome = given(gwetCoefficient(fourObservers, weights));
    expect(outcome.observed.toFixed(3)).toBe(pa);
    expect(outcome.expected.toFixed(3)).toBe(pe);
    expect(outcome.value.toFixed(3)).toBe(value);
    expect(outcome.standardError.toFixed(3)).toBe(error);
  });

  it('gives the five observers 0.497, error 0.122 (irrCAC, test_gwet.py)', () => {
    const outcome = given(gwetCoefficient(fiveObservers, 'identity'));
    expect(outcome.value.toFixed(3)).toBe('0.497');
    expect(outcome.standardError.toFixed(3)).toBe('0.122');
  });

  // irrCAC, overview vignette: 0.8493305, error 0.04321747. Its formula for a table of two raters
  // divides by n, the one for raw ratings (used here) by n - 1.
  it('gives the abstractors 0.8493305, error 0.04321747 by n', () => {
    const table = tableOf([1, 2, 3], abstractors.values);
    const outcome = given(gwetCoefficient(table, 'identity'));
    expect(outcome.value.toFixed(7)).toBe('0.8493305');
    const byTable = outcome.standardError * Math.sqrt(99 / 100);
    expect(byTable.toFixed(8)).toBe('0.04321747');
  });
});

describe('cohenKappa', () => {
  it('refuses a grade that is not on the scale', () => {
    expect(() => cohenKappa(vectorB, [1, 2, 3], 'linear')).toThrow('4 is not on the scale');
  });

  // Domain brief, section 8, vector B.
  it.each([
    ['linear', '0.530'],
    ['quadratic', '0.660'],
  ] as const)('gives vector B with %s weights %s', (weights, value) => {
    const outcome = cohenKappa(vectorB, [1, 2, 3, 4], weights);
    expect(given(outcome).value.toFixed(3)).toBe(value);
    expect(outcome).toMatchObject({
      statistic: 'Cohen’s weighted kappa',
      weights,
      n: 20,
      missing: 0,
    });
  });

  // irrCAC: overview vignette (first figure), then test_cohen.py.
  it('gives the abstractors 0.7964094 without weights', () => {
    const outcome = given(cohenKappa(abstractors, [1, 2, 3], 'identity'));
    expect(outcome.value.toFixed(7)).toBe('0.7964094');
    expect(outcome.statistic).toBe('Cohen’s kappa');
    expect(outcome.observed).toBeCloseTo(0.89, 12);
  });

  it.each([
    ['linear', '0.843', '0.407'],
    ['quadratic', '0.892', '0.383'],
    ['ordinal weights', '0.872', '0.390'],
    ['identity', '0.796', '0.432'],
  ] as const)('agrees with irrCAC for %s weights', (weights, first, second) => {
    expect(given(cohenKappa(abstractors, [1, 2, 3], weights)).value.toFixed(3)).toBe(first);
    expect(given(cohenKappa(diagnoses, [1, 2, 3, 4], weights)).value.toFixed(3)).toBe(second);
  });

  // vcd::Kappa(SexualFun) of R: 91 couples, Hout, Duncan and Sobel 1987; weighted linearly.
  it('gives the 91 couples 0.1293, and 0.2374 weighted', () => {
    const couples = pairsOfTable([
      [7, 7, 2, 3],
      [2, 8, 3, 7],
      [1, 5, 4, 9],
      [2, 8, 9, 14],
    ]);
    expect(given(cohenKappa(couples, [1, 2, 3, 4], 'identity')).value.toFixed(4)).toBe('0.1293');
    expect(given(cohenKappa(couples, [1, 2, 3, 4], 'linear')).value.toFixed(4)).toBe('0.2374');
  });

  it('says how many pairs were missing', () => {
    const pairs = named('P', [[1, 2], null, [2, 2], [1, 1], [2, 1], [1, 1]] as const);
    expect(cohenKappa(pairs, [1, 2], 'identity')).toMatchObject({ n: 5, missing: 1, status: 'ok' });
  });
});

describe('fleissKappa', () => {
  // Wikipedia, "Fleiss' kappa", worked example: ten subjects, fourteen raters, five categories.
  it('gives the fourteen raters 0.210', () => {
    const counts = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    const rows = counts.map((row) =>
      row.flatMap((count, category) => Array<number>(count).fill(category + 1)),
    );
    const outcome = given(fleissKappa(tableOf([1, 2, 3, 4, 5], rows)));
    expect(outcome.value.toFixed(3)).toBe('0.210');
    expect(outcome.observed.toFixed(3)).toBe('0.378');
    expect(outcome.expected.toFixed(3)).toBe('0.213');
  });

  // SimplyAgree vignette (agree_coef) and irrCAC, test_fleiss.py: gaps and a unit rated once.
  it('gives the four observers 0.7611693, expected 0.239', () => {
    const outcome = given(fleissKappa(fourObservers));
    expect(outcome.value.toFixed(7)).toBe('0.7611693');
    expect(outcome.observed.toFixed(3)).toBe('0.818');
    expect(outcome.expected.toFixed(3)).toBe('0.239');
    expect(outcome).toMatchObject({
      statistic: 'Fleiss’ kappa',
      weights: 'identity',
      n: 11,
      missing: 7,
    });
  });

  it('gives the five observers 0.458 (irrCAC, test_fleiss.py)', () => {
    expect(given(fleissKappa(fiveObservers)).value.toFixed(3)).toBe('0.458');
  });
});
