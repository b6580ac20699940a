import fc from 'fast-check';
import {
  countBand,
  countsFitting,
  percentOf,
  wordingFor,
  wordingRungs,
  xOfY,
  xOfYWithPercent,
} from './wording';

describe('wordingFor', () => {
  it.each([
    [1, 0],
    [10, 9],
    [-1, 9],
    [0.5, 9],
    [1, 9.5],
  ])('refuses %d of %d', (count, base) => {
    expect(() => wordingFor(count, base)).toThrow(RangeError);
  });

  // Settled 11: half-open, so a rung begins at its bound.
  it.each([
    [0, 100, 'none'],
    [1, 100, 'one'],
    [1, 1, 'one'],
    [2, 100, 'few'],
    [14, 100, 'few'],
    [15, 100, 'some'],
    [39, 100, 'some'],
    [40, 100, 'about half'],
    [59, 100, 'about half'],
    [60, 100, 'most'],
    [84, 100, 'most'],
    [85, 100, 'almost all'],
    [99, 100, 'almost all'],
    [100, 100, 'all'],
    [3, 20, 'some'],
    [12, 20, 'most'],
    [17, 20, 'almost all'],
    [2, 2, 'all'],
  ])('says %d of %d as %s', (count, base, word) => {
    expect(wordingFor(count, base)).toBe(word);
  });

  it('never goes down the ladder as the count goes up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), (base) => {
        const rungs = Array.from({ length: base + 1 }, (_, count) =>
          wordingRungs.indexOf(wordingFor(count, base)),
        );
        expect(rungs).toEqual([...rungs].sort((a, b) => a - b));
      }),
    );
  });
});

describe('countsFitting', () => {
  it('lists what a reader could work back', () => {
    expect(countsFitting('most', 12)).toEqual([8, 9, 10]);
    expect(countsFitting('about half', 12)).toEqual([5, 6, 7]);
    expect(countsFitting('few', 12)).toEqual([]);
    expect(countsFitting('all', 12)).toEqual([12]);
    expect(countsFitting('none', 12)).toEqual([0]);
  });
});

describe('xOfY and percentages', () => {
  it('refuses a count above its base', () => {
    expect(() => xOfY(10, 9)).toThrow('Not a count of a base: 10 of 9');
    expect(() => xOfY(1, 0)).toThrow(RangeError);
    expect(() => percentOf(30, 24)).toThrow(RangeError);
  });

  it('gives no percentage under a base of 20', () => {
    expect(percentOf(7, 9)).toBeUndefined();
    expect(percentOf(19, 19)).toBeUndefined();
    expect(xOfYWithPercent(7, 9)).toBe('7 of 9');
  });

  it('says a count with its base', () => {
    expect(xOfY(7, 9)).toBe('7 of 9');
    expect(xOfY(0, 9)).toBe('0 of 9');
    expect(xOfY(0, 0)).toBe('no cases');
  });

  it.each([
    [0, 20, '0%'],
    [1, 20, '5%'],
    [15, 24, '63%'],
    [20, 20, '100%'],
    [1, 1000, '1%'],
    [999, 1000, '99%'],
    [1, 200, '1%'],
  ])('gives %d of %d as %s', (count, base, percent) => {
    expect(percentOf(count, base)).toBe(percent);
  });

  it('adds the percentage where the base allows it', () => {
    expect(xOfYWithPercent(15, 24)).toBe('15 of 24 (63%)');
  });
});

describe('countBand', () => {
  it('refuses what is no count', () => {
    expect(() => countBand(-1)).toThrow(RangeError);
    expect(() => countBand(2.5)).toThrow(RangeError);
  });

  it.each([
    [0, 'fewer than 10'],
    [9, 'fewer than 10'],
    [10, '10 to 19'],
    [19, '10 to 19'],
    [20, '20 to 29'],
    [104, '100 to 109'],
  ])('puts %d in the band %s', (base, band) => {
    expect(countBand(base)).toBe(band);
  });
});
