import { medianAndRange } from './spread';
import { given } from './worked-examples';

describe('medianAndRange', () => {
  it.each([[[]], [[null, null]]])('is undefined for %j', (amounts) => {
    expect(medianAndRange(amounts)).toEqual({
      status: 'undefined',
      statistic: 'Median and range',
      weights: 'none',
      n: 0,
      missing: amounts.length,
      reason: 'There is no amount to take the middle of.',
    });
  });

  // Working days to return a form; by hand: an odd count has a middle, an even count two.
  it('takes the middle of an odd count, whatever its order', () => {
    const outcome = given(medianAndRange([20, 9, 100, null, 15, 11]));
    expect(outcome).toMatchObject({ median: 15, lowest: 9, highest: 100, n: 5, missing: 1 });
  });

  it('takes half way between the two middles of an even count', () => {
    expect(medianAndRange([4, 1, 10, 3])).toMatchObject({ median: 3.5, lowest: 1, highest: 10 });
    expect(medianAndRange([7])).toMatchObject({ median: 7, lowest: 7, highest: 7 });
  });
});
