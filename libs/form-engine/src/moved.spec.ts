import fc from 'fast-check';
import { movedItems } from './moved';

const moved = (before: string, after: string) => [...movedItems([...before], [...after])].join('');

describe('the fewest items that move', () => {
  it('are none where the order is the same, whatever comes or goes', () => {
    expect(moved('abc', 'abc')).toBe('');
    expect(moved('abc', 'xaycz')).toBe('');
    expect(moved('', 'abc')).toBe('');
    expect(moved('abc', '')).toBe('');
  });

  it('are the one that jumped, not all it jumped over', () => {
    expect(moved('abcde', 'bcdea')).toBe('a');
    expect(moved('abcde', 'eabcd')).toBe('e');
    expect(moved('abcde', 'acdbe')).toBe('b');
  });

  it('are all but one where the order is turned round', () => {
    expect(moved('abcd', 'dcba')).toHaveLength(3);
  });

  it('leave the rest in their order, and no smaller set does', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...'abcdef'], { minLength: 6 }), (after) => {
        const before = [...'abcdef'];
        const gone = movedItems(before, after);
        const kept = (list: readonly string[]) => list.filter((id) => !gone.has(id)).join('');
        expect(kept(after)).toBe(kept(before));
        expect(6 - gone.size).toBe(longestRunOf(after));
      }),
    );
  });
});

/** By trying every subset. */
function longestRunOf(order: readonly string[]): number {
  let longest = 0;
  for (let mask = 0; mask < 1 << order.length; mask++) {
    const picked = order.filter((_id, n) => mask & (1 << n));
    if (picked.join('') === [...picked].sort().join('')) longest = Math.max(longest, picked.length);
  }
  return longest;
}
