import Holidays from 'date-holidays';
import { bankHolidayOn, bankHolidays, easterSunday } from './bank-holidays';
import { weekday } from './days';

/**
 * England and Wales as GOV.UK printed them. 2012 to 2023: the data behind gov.uk/bank-holidays
 * (alphagov/calendars and alphagov/frontend, lib/data/bank-holidays.json). The state funeral of
 * 2022 and the coronation of 2023 were proclaimed after that copy; 2024 to 2028 are the days of the
 * Banking and Financial Dealings Act 1971, Schedule 1, read off a calendar.
 */
const published: Record<number, string> = {
  2012: '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26',
  2013: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2014: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
};

function daysOf(year: number): string[] {
  return bankHolidays(year).map((holiday) => holiday.day);
}

describe('bank holidays of England', () => {
  it.each(Object.entries(published))('gives the published days of %s', (year, days) => {
    expect(daysOf(Number(year))).toEqual(days.split(' ').map((day) => `${year}-${day}`));
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
