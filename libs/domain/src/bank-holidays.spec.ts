import Holidays from 'date-holidays';
import { bankHolidayOn, bankHolidays, easterSunday } from './bank-holidays';
import { weekday } from './days';
import { publishedBankHolidays } from './published-bank-holidays';

const published = publishedBankHolidays
  .trim()
  .split('\n')
  .map((line) => ({ day: line.slice(0, 10), name: line.slice(11) }));
const publishedYears = [...new Set(published.map(({ day }) => Number(day.slice(0, 4))))];

function daysOf(year: number): string[] {
  return bankHolidays(year).map((holiday) => holiday.day);
}

describe('bank holidays of England', () => {
  it.each(publishedYears)('gives the days and titles published for %i', (year) => {
    // That day of 2020 also marked 75 years since VE day; its name stays what it is every year.
    const named = published
      .filter(({ day }) => day.startsWith(String(year)))
      .map(({ day, name }) => ({ day, name: name.replace(' (VE day)', '') }));
    expect(bankHolidays(year)).toEqual(named);
  });

  it('is compared with every year from 2012 to the last published', () => {
    expect(publishedYears).toEqual(Array.from({ length: 16 }, (_, index) => 2012 + index));
  });

  // Banking and Financial Dealings Act 1971, Schedule 1, read off a calendar.
  it('goes by rule after the last published year', () => {
    const byRule = '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26';
    expect(daysOf(2028)).toEqual(byRule.split(' ').map((day) => `2028-${day}`));
  });

  it('gives the days proclaimed once, and the days moved for them', () => {
    expect(daysOf(1995)).toContain('1995-05-08');
    expect(daysOf(1995)).not.toContain('1995-05-01');
    expect(bankHolidayOn('1999-12-31')).toBe('Millennium');
    expect(daysOf(2002).filter((day) => day > '2002-05-06' && day < '2002-07')).toEqual([
      '2002-06-03',
      '2002-06-04',
    ]);
    expect(bankHolidayOn('2011-04-29')).toBe('Royal wedding');
    expect(bankHolidayOn('2012-05-28')).toBeUndefined();
    expect(bankHolidayOn('2020-05-04')).toBeUndefined();
    expect(bankHolidayOn('2022-05-30')).toBeUndefined();
    expect(bankHolidayOn('2022-09-19')).toMatch(/State Funeral/);
    expect(bankHolidayOn('2023-05-08')).toMatch(/coronation/);
  });

  it('names the substitute day for Christmas after Boxing Day when Christmas is a Sunday', () => {
    expect(bankHolidayOn('2016-12-26')).toBe('Boxing Day');
    expect(bankHolidayOn('2016-12-27')).toBe('Christmas Day');
    expect(bankHolidayOn('2016-12-25')).toBeUndefined();
  });

  it('names the substitute days in turn when Christmas is a Saturday', () => {
    expect(bankHolidayOn('2021-12-27')).toBe('Christmas Day');
    expect(bankHolidayOn('2021-12-28')).toBe('Boxing Day');
  });

  it('has no day of a weekend and no day twice, in any year it is true for', () => {
    for (let year = 1978; year <= 2100; year++) {
      const days = daysOf(year);
      expect(days.filter((day) => weekday(day) > 5)).toEqual([]);
      expect(new Set(days).size).toBe(days.length);
      expect(days).toEqual([...days].sort());
    }
  });

  it('agrees with date-holidays, but for the years that package has wrong', () => {
    const oracle = new Holidays('GB', 'ENG');
    const wrongThere = [2002, 2011, 2012];
    for (let year = 2000; year <= 2040; year++) {
      if (wrongThere.includes(year)) continue;
      const theirs = oracle
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .map(({ date }) => date.slice(0, 10))
        .filter((day) => weekday(day) <= 5);
      expect([year, daysOf(year)]).toEqual([year, [...new Set(theirs)].sort()]);
    }
  });
});

describe('easterSunday', () => {
  // The earliest and latest dates Easter can have, and others of the Church of England's table.
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2018, '2018-04-01'],
    [2024, '2024-03-31'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('finds Easter of %s', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });
});
