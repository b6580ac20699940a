import { cohenKappa } from './cohen-kappa';
import { fleissKappa } from './fleiss-kappa';
import { gwetCoefficient } from './gwet';
import { alphaLevels, krippendorffAlpha } from './krippendorff-alpha';
import { pairwiseAgreement } from './pairwise-agreement';
import { agreementWeights, weightMatrix } from './weights';
import { named, tableOf } from './worked-examples';

describe('where there is no coefficient', () => {
  const scale = [1, 2, 3, 4];
  const every = (rows: readonly (readonly (number | null)[])[]) => {
    const table = tableOf(scale, rows);
    return [
      ...alphaLevels.map((level) => krippendorffAlpha(table, level)),
      ...agreementWeights.map((weights) => gwetCoefficient(table, weights)),
      fleissKappa(table),
    ];
  };

  it('says there are too few cases below five, and not from five on', () => {
    const four = [
      [1, 2],
      [2, 2],
      [3, 4],
      [1, 1],
    ];
    for (const outcome of every(four)) {
      expect(outcome).toMatchObject({
        status: 'too-few',
        n: 4,
        reason: 'A coefficient needs at least 5 cases.',
      });
    }
    for (const outcome of every([...four, [4, 4]])) expect(outcome.status).toBe('ok');
  });

  it('counts only cases graded by two towards the five', () => {
    const rows = [
      [1, 2],
      [2, 2],
      [3, 4],
      [1, 1],
      [4, null],
    ];
    for (const outcome of every(rows)) {
      expect(outcome).toMatchObject({ status: 'too-few', n: 4, missing: 1 });
    }
  });

  it('is undefined, neither 0 nor 1, where every grade is the same', () => {
    for (const outcome of every(Array.from({ length: 6 }, () => [3, 3, 3]))) {
      expect(outcome).toMatchObject({
        status: 'undefined',
        n: 6,
        reason: 'Every grade is the same: chance agreement cannot be judged.',
      });
      expect(outcome).not.toHaveProperty('value');
    }
  });

  it('is undefined with one rater, or no case at all', () => {
    for (const rows of [Array.from({ length: 6 }, () => [3]), []]) {
      for (const outcome of [...every(rows), pairwiseAgreement(tableOf(scale, rows))]) {
        expect(outcome).toMatchObject({
          status: 'undefined',
          n: 0,
          reason: 'No case was graded by two people.',
        });
      }
    }
  });

  it('is so for pairs too', () => {
    const pairs = (count: number) =>
      named(
        'P',
        Array.from({ length: count }, () => [2, 2] as const),
      );
    expect(cohenKappa(pairs(0), scale, 'linear').status).toBe('undefined');
    expect(cohenKappa(pairs(4), scale, 'linear').status).toBe('too-few');
    expect(cohenKappa(pairs(5), scale, 'linear').status).toBe('undefined');
  });
});

describe('weightMatrix', () => {
  // irrCAC, weighting vignette, for three categories.
  it.each([
    ['identity', [1, 0, 0]],
    ['linear', [1, 0.5, 0]],
    ['quadratic', [1, 0.75, 0]],
    ['ordinal weights', [1, 1 - 1 / 3, 0]],
  ] as const)('gives %s weights', (weights, firstRow) => {
    const matrix = weightMatrix(weights, [1, 2, 3]);
    expect(matrix[0]).toEqual(firstRow);
    expect(matrix[2]).toEqual([...firstRow].reverse());
    expect(matrix[1]).toEqual([firstRow[1], 1, firstRow[1]]);
  });

  it('measures distance by the values of the scale', () => {
    expect(weightMatrix('linear', [0, 1, 4])[0]).toEqual([1, 0.75, 0]);
  });
});
