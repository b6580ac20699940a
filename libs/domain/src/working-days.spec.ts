import fc from 'fast-check';
import { addDays } from './days';
import { addWorkingDays, isWorkingDay, nextWorkingDay, workingDaysBetween } from './working-days';

describe('isWorkingDay', () => {
  it('is no Saturday, Sunday, bank holiday or extra holiday', () => {
    expect(isWorkingDay('2018-04-07')).toBe(false);
    expect(isWorkingDay('2018-04-08')).toBe(false);
    expect(isWorkingDay('2018-03-30')).toBe(false);
    expect(isWorkingDay('2018-04-03', ['2018-04-03'])).toBe(false);
  });

  it('is any other day', () => {
    expect(isWorkingDay('2018-03-29')).toBe(true);
    expect(isWorkingDay('2018-04-03', ['2018-04-04'])).toBe(true);
  });
});

describe('addWorkingDays', () => {
  it('refuses a part of a day', () => {
    expect(() => addWorkingDays('2018-03-29', 1.5)).toThrow(RangeError);
  });

  it.each([
    // Domain brief 1.3: Good Friday and Easter Monday lie between.
    ['2018-03-29', 5, '2018-04-09'],
    ['2018-04-09', -5, '2018-03-29'],
    ['2018-03-29', 1, '2018-04-03'],
    ['2017-12-22', 2, '2017-12-28'],
    // From a Sunday the Monday is the first; nought stays where it is.
    ['2017-10-01', 1, '2017-10-02'],
    ['2017-10-01', -1, '2017-09-29'],
    ['2017-10-01', 0, '2017-10-01'],
  ])('goes from %s by %i to %s', (day, count, expected) => {
    expect(addWorkingDays(day, count)).toBe(expected);
  });

  it('passes over extra holidays', () => {
    expect(addWorkingDays('2017-10-02', 1, ['2017-10-03', '2017-10-04'])).toBe('2017-10-05');
  });
});

describe('nextWorkingDay', () => {
  it('keeps a working day and moves any other forward', () => {
    expect(nextWorkingDay('2018-03-29')).toBe('2018-03-29');
    expect(nextWorkingDay('2018-03-30')).toBe('2018-04-03');
    expect(nextWorkingDay('2018-04-03', ['2018-04-03'])).toBe('2018-04-04');
  });
});

describe('workingDaysBetween', () => {
  it('counts up to and with the second day', () => {
    expect(workingDaysBetween('2018-03-29', '2018-04-09')).toBe(5);
    expect(workingDaysBetween('2018-04-09', '2018-03-29')).toBe(-5);
    expect(workingDaysBetween('2018-03-29', '2018-03-29')).toBe(0);
    expect(workingDaysBetween('2018-03-29', '2018-04-02')).toBe(0);
    expect(workingDaysBetween('2018-04-03', '2018-04-05', ['2018-04-04'])).toBe(1);
  });

  it('undoes addWorkingDays from any working day', () => {
    const offsets = fc.integer({ min: -200, max: 200 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6000 }), offsets, (from, count) => {
        const start = nextWorkingDay(addDays('2012-01-01', from));
        expect(workingDaysBetween(start, addWorkingDays(start, count))).toBe(count);
      }),
      { numRuns: 50 },
    );
  });
});
