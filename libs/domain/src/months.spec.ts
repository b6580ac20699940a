import { lastWorkingDayOf, monthLabel, monthOf, monthsOfFinancialYear, sameDayIn } from './months';

describe('months', () => {
  it('are said by name, and twelve make a financial year from April', () => {
    expect(monthLabel(monthOf('2017-11-24'))).toBe('November 2017');
    const months = monthsOfFinancialYear(2017);
    expect([months.length, months[0], months.at(-1)]).toEqual([12, '2017-04', '2018-03']);
  });

  it('end on their last working day, a partnership’s own closed days left out', () => {
    expect(lastWorkingDayOf('2018-03')).toBe('2018-03-29');
    expect(lastWorkingDayOf('2018-03', ['2018-03-29'])).toBe('2018-03-28');
    expect(lastWorkingDayOf('2017-12')).toBe('2017-12-29');
  });

  it.each([
    ['2018-04', '2018-01-25', '2018-04-25'],
    // 25 February and 25 March 2018 are Sundays.
    ['2018-02', '2018-01-25', '2018-02-26'],
    ['2018-02', '2018-01-31', '2018-02-28'],
    ['2017-12', '2018-01-25', '2017-12-27'],
  ])('keep the day of the month in %s, or the nearest day worked', (month, day, expected) => {
    expect(sameDayIn(month, day)).toBe(expected);
  });

  it('pass over a closed day of the partnership', () => {
    expect(sameDayIn('2018-04', '2018-01-25', ['2018-04-25'])).toBe('2018-04-26');
  });
});
