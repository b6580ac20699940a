import { equalShares, proportionalShares } from './allocation';

const strata = (...sizes: number[]) =>
  sizes.map((eligible, index) => ({ name: `${index}`, eligible }));

describe('sharing a sample out', () => {
  // Balinski and Young, Fair Representation (1982): five states, 26 seats, by Hamilton’s method.
  it('gives what is left to the largest remainders', () => {
    expect(proportionalShares(strata(9061, 7179, 5259, 3319, 1182), 26)).toEqual([9, 7, 5, 4, 1]);
  });

  it('gives equal remainders to the larger, then to the earlier', () => {
    expect(proportionalShares(strata(5, 5), 3)).toEqual([2, 1]);
    expect(proportionalShares(strata(1, 3), 2)).toEqual([0, 2]);
  });

  // Cambridgeshire's threshold audit: 20 each of 2,471 (domain brief 1.2).
  it('gives the same number to each, and what is left to the largest', () => {
    expect(equalShares(strata(400, 900, 1171), 60)).toEqual([20, 20, 20]);
    expect(equalShares(strata(400, 900, 1171), 62)).toEqual([20, 21, 21]);
  });

  it('gives nobody anything where there is nobody', () => {
    expect(proportionalShares(strata(0, 0), 5)).toEqual([0, 0]);
    expect(equalShares([], 5)).toEqual([]);
  });
});
