import { cohenKappa } from './cohen-kappa';
import { abstractors, given, named, pairsOfTable, vectorB } from './worked-examples';

/** 223 patients, clinical and research diagnosis: irrCAC cont4x4diagnosis. */
const diagnoses = pairsOfTable([
  [40, 6, 4, 15],
  [4, 25, 1, 5],
  [4, 2, 21, 9],
  [17, 13, 12, 45],
]);

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
