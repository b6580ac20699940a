import { isQuietDay, usualQuietDays } from './quiet-days';

describe('quiet days', () => {
  it('are weekends and bank holidays where nothing is set', () => {
    expect(isQuietDay('2018-03-29', usualQuietDays)).toBe(false);
    expect(isQuietDay('2018-03-30', usualQuietDays)).toBe(true);
    expect(isQuietDay('2018-03-31', usualQuietDays)).toBe(true);
  });

  it('are only those that the partnership chose', () => {
    const own = { weekends: false, bankHolidays: false, days: ['2018-12-27'] };
    expect(isQuietDay('2018-03-30', own)).toBe(false);
    expect(isQuietDay('2018-12-29', own)).toBe(false);
    expect(isQuietDay('2018-12-27', own)).toBe(true);
  });
});
