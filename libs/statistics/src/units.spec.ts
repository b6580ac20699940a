import { fisherExact } from './fisher';
import { mannWhitney } from './mann-whitney';
import { wilsonInterval } from './proportion';
import { countWhere, oneEach, pooledCount, sharedUnits, statedCount } from './units';
import { drawn, named } from './worked-examples';

const pooled = pooledCount([
  { count: 3, base: 4 },
  { count: 2, base: 6 },
]);

describe('independent units (Settled 12)', () => {
  it('refuses a unit that appears twice', () => {
    const twice = [
      { unit: 'C01', value: true },
      { unit: 'C02', value: false },
      { unit: 'C01', value: false },
    ];
    expect(() => oneEach(twice, drawn)).toThrow('Unit C01 appears more than once');
  });

  it.each([9, 10.5])('refuses a sample of ten from a frame of %d', (frameSize) => {
    const design = { kind: 'probability', frameSize } as const;
    expect(() => named('C', Array<boolean>(10).fill(true), design)).toThrow(RangeError);
    expect(() => statedCount(3, 10, design)).toThrow('cannot give a sample of 10');
  });

  it('takes a frame as small as the sample, and one not known', () => {
    expect(statedCount(3, 10, { kind: 'probability', frameSize: 10 }).base).toBe(10);
    expect(statedCount(3, 10, drawn).base).toBe(10);
  });

  it('keeps the missing apart from the values', () => {
    const units = named('C', [2, null, 3, 0]);
    expect(units.values).toEqual([2, 3, 0]);
    expect(units.units).toEqual(['C1', 'C3', 'C4']);
    expect(units.missing).toBe(1);
  });

  it('counts units with a property', () => {
    const count = countWhere(named('C', [2, null, 3, 4]), (grade) => grade >= 3);
    expect(count).toMatchObject({ count: 2, base: 3, missing: 1, design: drawn });
    expect(count.units).toEqual(['C1', 'C3', 'C4']);
  });

  it.each([
    [11, 10],
    [-1, 10],
    [1.5, 10],
    [1, 10.5],
  ])('refuses a stated count of %d of %d', (count, base) => {
    expect(() => statedCount(count, base, drawn)).toThrow(
      `Not a count of a base: ${count} of ${base}`,
    );
  });

  it('takes a stated count with its missing', () => {
    expect(statedCount(4, 10, drawn, 2)).toMatchObject({ count: 4, base: 10, missing: 2 });
    expect(statedCount(0, 10, drawn).missing).toBe(0);
    expect(statedCount(10, 10, drawn).count).toBe(10);
  });

  it('finds the units two samples share', () => {
    const later = oneEach(
      ['C3', 'C4', 'C9'].map((unit) => ({ unit, value: 1 })),
      drawn,
    );
    expect(sharedUnits(named('C', [1, 1, 1, 1]), later)).toBe(2);
    expect(sharedUnits(named('D', [1, 1, 1, 1]), later)).toBe(0);
    expect(sharedUnits(statedCount(1, 2, drawn), later)).toBe(0);
    expect(sharedUnits(later, statedCount(1, 2, drawn))).toBe(0);
  });
});

describe('pooled data', () => {
  it('is x of y and no more', () => {
    expect(pooled).toEqual({ pooled: true, count: 5, base: 10 });
    expect(pooledCount([])).toEqual({ pooled: true, count: 0, base: 0 });
  });

  it('refuses what does not add up', () => {
    expect(() => pooledCount([{ count: 5, base: 4 }])).toThrow(RangeError);
  });

  it('is refused by the interval and the tests: the type check of this file fails otherwise', () => {
    const other = statedCount(4, 10, drawn);
    const refused = [
      // @ts-expect-error -- a count pooled over agencies is not one of independent units
      () => wilsonInterval(pooled),
      // @ts-expect-error -- so it has no test
      () => fisherExact(other, pooled),
      // @ts-expect-error -- nor has a bare list of grades
      () => mannWhitney([1, 2, 3], [2, 3, 4]),
      // @ts-expect-error -- nor a count that nobody stated to be of independent units
      () => wilsonInterval({ count: 4, base: 10, missing: 0, design: drawn }),
    ];
    expect(refused).toHaveLength(4);
  });
});
