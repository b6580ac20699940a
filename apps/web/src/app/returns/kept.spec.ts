import { keptItems, sameEntries, sameItems, sameParts } from './kept';

describe(keptItems.name, () => {
  const before = [{ id: 'A' }, { id: 'B' }];

  it('answers the list before where all of it says the same', () => {
    expect(keptItems([{ id: 'A' }, { id: 'B' }], before, sameParts)).toBe(before);
  });

  it('keeps what says the same and takes what does not', () => {
    const next = [{ id: 'A' }, { id: 'C' }];
    const kept = keptItems(next, before, sameParts);
    expect(kept).toEqual(next);
    expect(kept[0]).toBe(before[0]);
    expect(kept[1]).toBe(next[1]);
  });

  it('is not the list before where something was added or taken away', () => {
    expect(keptItems([{ id: 'A' }], before, sameParts)).toEqual([{ id: 'A' }]);
    expect(keptItems([...before, { id: 'C' }], before, sameParts)).toHaveLength(3);
    expect(keptItems(before, undefined, sameParts)).toBe(before);
  });
});

describe(sameEntries.name, () => {
  it('compares keys and what they hold', () => {
    const map = new Map([['A', 1]]);
    expect(sameEntries(map, new Map([['A', 1]]))).toBe(true);
    expect(sameEntries(map, new Map([['A', 2]]))).toBe(false);
    expect(sameEntries(map, new Map([['B', 1]]))).toBe(false);
    expect(sameEntries(map, new Map())).toBe(false);
  });
});

describe(sameItems.name, () => {
  it('minds the order and the number', () => {
    expect(sameItems([1, 2], [1, 2])).toBe(true);
    expect(sameItems([1, 2], [2, 1])).toBe(false);
    expect(sameItems([1, 2], [1])).toBe(false);
  });
});
