import { pairwiseAgreement } from './pairwise-agreement';
import { given, tableOf, vectorA } from './worked-examples';

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
