import {
  addFinancialYears,
  financialYearBounds,
  financialYearFrom,
  financialYearOf,
  isInQuarter,
  parseFinancialYear,
  quarterBounds,
  quarterOf,
} from './financial-years';

describe('financial years', () => {
  it.each(['2017/19', '2017/17', '2017', '17/18', '2017/8', 'last year', ''])(
    'refuses %p as a financial year',
    (text) => {
      expect(parseFinancialYear(text)).toBeUndefined();
    },
  );

  it('refuses to bound what is no financial year', () => {
    expect(() => financialYearBounds('2017/19')).toThrow(RangeError);
    expect(() => quarterBounds('soon', 1)).toThrow('Not a financial year: soon');
  });

  it.each([
    ['2017/18', '2017/18'],
    ['2017-18', '2017/18'],
    ['2017–18', '2017/18'],
    [' 2017 / 2018 ', '2017/18'],
    ['1999/00', '1999/00'],
    ['1999/2000', '1999/00'],
  ])('reads %p as %s', (text, label) => {
    expect(parseFinancialYear(text)).toBe(label);
  });

  it('begins on 1 April', () => {
    expect(financialYearOf('2017-03-31')).toBe('2016/17');
    expect(financialYearOf('2017-04-01')).toBe('2017/18');
    expect(financialYearOf('2017-12-31')).toBe('2017/18');
    expect(financialYearFrom(2009)).toBe('2009/10');
    expect(financialYearBounds('2017/18')).toEqual({ from: '2017-04-01', to: '2018-03-31' });
  });

  it('counts years on and back', () => {
    expect(addFinancialYears('2017/18', 1)).toBe('2018/19');
    expect(addFinancialYears('2000/01', -1)).toBe('1999/00');
  });
});

describe('quarters', () => {
  it.each([
    ['2017-04-01', 1],
    ['2017-06-30', 1],
    ['2017-07-01', 2],
    ['2017-09-28', 2],
    ['2017-10-01', 3],
    ['2017-12-31', 3],
    ['2018-01-01', 4],
    ['2018-03-31', 4],
  ])('puts %s in quarter %i', (day, quarter) => {
    expect(quarterOf(day)).toBe(quarter);
  });

  it('bounds each quarter of the year', () => {
    expect(quarterBounds('2017/18', 1)).toEqual({ from: '2017-04-01', to: '2017-06-30' });
    expect(quarterBounds('2017/18', 2)).toEqual({ from: '2017-07-01', to: '2017-09-30' });
    expect(quarterBounds('2017/18', 3)).toEqual({ from: '2017-10-01', to: '2017-12-31' });
    expect(quarterBounds('2017/18', 4)).toEqual({ from: '2018-01-01', to: '2018-03-31' });
  });

  it('says whether a day is in a quarter, its first and last day with it', () => {
    expect(isInQuarter('2017-07-01', '2017/18', 2)).toBe(true);
    expect(isInQuarter('2017-09-30', '2017/18', 2)).toBe(true);
    expect(isInQuarter('2017-10-01', '2017/18', 2)).toBe(false);
    expect(isInQuarter('2017-06-30', '2017/18', 2)).toBe(false);
    // The misprint of the 2017/18 programme: a day of the year before.
    expect(isInQuarter('2016-06-29', '2017/18', 1)).toBe(false);
    expect(isInQuarter('2017-09', '2017/18', 2)).toBe(false);
  });
});
