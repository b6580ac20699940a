import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dayInFull,
  dayLabel,
  dayOf,
  dayParts,
  daysBetween,
  daysInMonth,
  isDay,
  parseDay,
  weekday,
} from './days';

describe('isDay', () => {
  it.each([
    '2017-02-29',
    '1900-02-29',
    '2017-04-31',
    '2017-13-01',
    '2017-00-10',
    '2017-01-00',
    '2017-1-1',
    '28/09/2017',
    '2017-09-28T00:00:00Z',
    ' 2017-09-28',
    '0999-01-01',
    '',
  ])('refuses %p', (text) => {
    expect(isDay(text)).toBe(false);
    expect(parseDay(text)).toBeUndefined();
  });

  it.each([null, undefined, 20170928, new Date(0), {}])('refuses %p, which is no text', (value) => {
    expect(isDay(value)).toBe(false);
  });

  it.each(['2016-02-29', '2000-02-29', '2017-12-31', '1000-01-01', '9999-12-31'])(
    'takes %s',
    (text) => {
      expect(isDay(text)).toBe(true);
    },
  );

  it('gives the parts of a day', () => {
    expect(parseDay('2017-09-28')).toEqual({ year: 2017, month: 9, dayOfMonth: 28 });
  });
});

describe('dayOf and dayParts', () => {
  it('refuse what is no day', () => {
    expect(() => dayOf(2017, 2, 29)).toThrow(RangeError);
    expect(() => dayParts('soon')).toThrow('Not a day: soon');
  });

  it('undo each other', () => {
    expect(dayOf(2018, 3, 9)).toBe('2018-03-09');
  });
});

describe('addDays', () => {
  it('refuses a part of a day', () => {
    expect(() => addDays('2017-09-28', 0.5)).toThrow(RangeError);
  });

  it.each([
    ['2017-09-28', 3, '2017-10-01'],
    ['2016-02-28', 1, '2016-02-29'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2018-01-01', -1, '2017-12-31'],
    // The clocks go forward and back: a day is still a day.
    ['2017-03-26', 1, '2017-03-27'],
    ['2017-10-29', 1, '2017-10-30'],
    ['1970-01-01', -1, '1969-12-31'],
  ])('goes from %s by %i to %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  it('agrees with the calendar of the platform, in universal time', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 2_900_000 }), (number) => {
        const theirs = new Date(number * 86_400_000);
        const day = theirs.toISOString().slice(0, 10);
        expect(addDays('1970-01-01', number)).toBe(day);
        expect(daysBetween('1970-01-01', day)).toBe(number);
        expect(weekday(day) % 7).toBe(theirs.getUTCDay());
      }),
    );
  });
});

describe('addMonths', () => {
  it('refuses a part of a month', () => {
    expect(() => addMonths('2017-09-28', 1.5)).toThrow(RangeError);
  });

  it.each([
    ['2017-09-28', 6, '2018-03-28'],
    ['2017-08-31', 6, '2018-02-28'],
    ['2018-01-31', -11, '2017-02-28'],
    ['2018-01-15', -1, '2017-12-15'],
    ['2017-12-15', 12, '2018-12-15'],
  ])('goes from %s by %i months to %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });
});

describe('daysBetween, weekday and dayLabel', () => {
  it('counts days, negative where the second is earlier', () => {
    expect(daysBetween('2017-09-28', '2018-09-28')).toBe(365);
    expect(daysBetween('2017-09-28', '2017-09-21')).toBe(-7);
  });

  it('numbers Monday 1 and Sunday 7', () => {
    expect(weekday('2017-09-25')).toBe(1);
    expect(weekday('2017-10-01')).toBe(7);
    expect(weekday('1969-12-29')).toBe(1);
  });

  it('knows the length of each month', () => {
    const lengths = Array.from({ length: 12 }, (_, index) => daysInMonth(2017, index + 1));
    expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([1900, 2000, 2016].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29]);
  });

  it('reads as people write it', () => {
    expect(dayLabel('2017-09-28')).toBe('Thu 28 Sep 2017');
    expect(dayLabel('2018-04-01')).toBe('Sun 1 Apr 2018');
    expect(dayInFull('2017-09-28')).toBe('28 September 2017');
  });
});
