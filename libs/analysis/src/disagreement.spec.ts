import type { Grade } from '@sightline/domain';
import { disagreementOf, ordinalSpread } from './disagreement';

describe('the disagreement of a case', () => {
  // Leik 1966: D is 0 for complete consensus and 1 for polarisation at both ends of the scale.
  it('is nothing where all agree, and whole where half say best and half worst', () => {
    expect(ordinalSpread(['G', 'G', 'G'])).toBe(0);
    expect(ordinalSpread(['G'])).toBe(0);
    expect(ordinalSpread(['O', 'I', 'O', 'I'])).toBe(1);
  });

  it('is a third for each step between two agencies', () => {
    const pairs: readonly (readonly [Grade, Grade, number])[] = [
      ['G', 'RI', 1 / 3],
      ['O', 'RI', 2 / 3],
      ['O', 'I', 1],
    ];
    for (const [one, other, spread] of pairs) {
      expect(ordinalSpread([one, other])).toBeCloseTo(spread, 12);
    }
  });

  // Cumulative shares 1/4, 1/4, 3/4: D = 2 x (1/4 + 1/4 + 1/4) / 3 = 1/2.
  it('is worked from the shares at or below each step', () => {
    expect(ordinalSpread(['I', 'G', 'G', 'O'])).toBeCloseTo(0.5, 12);
  });

  it('is smaller where one of ten stands apart than where two of four do', () => {
    const nine: Grade[] = Array.from({ length: 9 }, () => 'G' as const);
    expect(ordinalSpread([...nine, 'RI'])!).toBeLessThan(ordinalSpread(['G', 'G', 'RI', 'RI'])!);
  });

  it('does not depend on the order in which the agencies are named', () => {
    expect(ordinalSpread(['O', 'RI', 'G'])).toBe(ordinalSpread(['G', 'O', 'RI']));
  });

  it('adds a tenth for each record that disagrees, and no more than the widest spread', () => {
    expect(disagreementOf(['G', 'G'], 3).score).toBeCloseTo(0.3, 12);
    expect(disagreementOf(['O', 'I'], 40).score).toBe(2);
  });

  it('says that nobody graded, which is not agreement, and orders by the records alone', () => {
    expect(disagreementOf([], 2)).toEqual({ spread: null, contradictions: 2, score: 0.2 });
  });

  it('tells nothing of grades that are kept from the reader', () => {
    expect(disagreementOf(null, 1)).toEqual(disagreementOf([], 1));
  });
});
