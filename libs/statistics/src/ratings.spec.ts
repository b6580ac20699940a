import { countByValue, ratedRows, ratingTable } from './ratings';

const scale = [1, 2, 3, 4];

describe('ratingTable', () => {
  it('refuses a case that appears twice', () => {
    const units = [
      { unit: 'C01', ratings: [1, 2] },
      { unit: 'C01', ratings: [1, 3] },
    ];
    expect(() => ratingTable('multi-agency working', scale, units)).toThrow(
      'A case appears more than once',
    );
  });

  it('refuses a row with another number of raters', () => {
    const units = [
      { unit: 'C01', ratings: [1, 2] },
      { unit: 'C02', ratings: [1] },
    ];
    expect(() => ratingTable('calibration case', scale, units)).toThrow(
      'Case C02 has another set of raters',
    );
  });

  it('refuses a rating that is not on the scale', () => {
    const units = [{ unit: 'C01', ratings: [1, 5] }];
    expect(() => ratingTable('multi-agency working', scale, units)).toThrow(
      '5 is not on the scale (case C01)',
    );
  });

  it('refuses a scale of one value', () => {
    expect(() => ratingTable('multi-agency working', [1, 1], [])).toThrow(
      'A scale has at least two values',
    );
  });

  it('refuses own-agency grades by type', () => {
    // @ts-expect-error -- own-agency grades are of different things (domain brief 3.1)
    expect(ratingTable('own-agency practice', scale, []).raters).toBe(0);
  });

  it('orders the scale, counts raters and gaps', () => {
    const table = ratingTable(
      'multi-agency working',
      [4, 1, 3, 2, 10],
      [
        { unit: 'C01', ratings: [1, null, 2] },
        { unit: 'C02', ratings: [null, null, 10] },
      ],
    );
    expect(table).toMatchObject({
      object: 'multi-agency working',
      scale: [1, 2, 3, 4, 10],
      raters: 3,
      missing: 3,
    });
    expect(table.rows).toEqual([
      [1, null, 2],
      [null, null, 10],
    ]);
    expect(ratedRows(table, 1)).toEqual([[1, 2], [10]]);
    expect(ratedRows(table, 2)).toEqual([[1, 2]]);
  });
});

describe('countByValue', () => {
  it('counts each value of the scale, used or not', () => {
    expect(countByValue([1, 2, 3], [3, 1, 3])).toEqual([1, 0, 2]);
  });
});
