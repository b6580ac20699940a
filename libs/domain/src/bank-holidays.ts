import { addDays, Day, dayOf, weekday } from './days';

export interface BankHoliday {
  readonly day: Day;
  readonly name: string;
}

const earlyMay = 'Early May bank holiday';
const spring = 'Spring bank holiday';
const summer = 'Summer bank holiday';

/**
 * Holidays of a year that no rule gives: proclaimed once (Banking and Financial Dealings Act 1971,
 * s.1). `moved` takes the place of the rule's day, `added` comes on top.
 */
const proclaimed: Record<number, { moved?: Record<string, Day>; added?: BankHoliday[] }> = {
  1981: { added: [{ day: '1981-07-29', name: 'Royal wedding' }] },
  1995: { moved: { [earlyMay]: '1995-05-08' } },
  1999: { added: [{ day: '1999-12-31', name: 'Millennium' }] },
  2002: {
    moved: { [spring]: '2002-06-04' },
    added: [{ day: '2002-06-03', name: 'Queen’s Golden Jubilee' }],
  },
  2011: { added: [{ day: '2011-04-29', name: 'Royal wedding' }] },
  2012: {
    moved: { [spring]: '2012-06-04' },
    added: [{ day: '2012-06-05', name: 'Queen’s Diamond Jubilee' }],
  },
  2020: { moved: { [earlyMay]: '2020-05-08' } },
  2022: {
    moved: { [spring]: '2022-06-02' },
    added: [
      { day: '2022-06-03', name: 'Platinum Jubilee bank holiday' },
      {
        day: '2022-09-19',
        name: 'Bank Holiday for the State Funeral of Queen Elizabeth II',
      },
    ],
  },
  2023: {
    added: [
      {
        day: '2023-05-08',
        name: 'Bank holiday for the coronation of King Charles III',
      },
    ],
  },
};

/** Easter Sunday in the Gregorian calendar (the anonymous method of 1876). */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const march = epact + toSunday - 7 * late + 114;
  return dayOf(year, Math.floor(march / 31), (march % 31) + 1);
}

function firstMonday(year: number, month: number): Day {
  const first = dayOf(year, month, 1);
  return addDays(first, (8 - weekday(first)) % 7);
}

function lastMonday(year: number, month: number): Day {
  const last = dayOf(year, month, 31);
  return addDays(last, 1 - weekday(last));
}

/** The day itself, or where it falls on a weekend the next Monday in lieu of it. */
function orNextMonday(day: Day): Day {
  return weekday(day) > 5 ? addDays(day, 8 - weekday(day)) : day;
}

/**
 * Christmas Day and Boxing Day with their substitutes. Where Christmas is a Sunday, Boxing Day
 * keeps its Monday and the Tuesday stands for Christmas.
 */
function christmas(year: number): [Day, Day] {
  const christmasDay = dayOf(year, 12, 25);
  const boxingDay = dayOf(year, 12, 26);
  const onWeekday = weekday(christmasDay);
  if (onWeekday === 7) return [dayOf(year, 12, 27), boxingDay];
  if (onWeekday === 6) return [dayOf(year, 12, 27), dayOf(year, 12, 28)];
  return [christmasDay, orNextMonday(boxingDay)];
}

function byRule(year: number): BankHoliday[] {
  const easter = easterSunday(year);
  const [christmasDay, boxingDay] = christmas(year);
  return [
    { day: orNextMonday(dayOf(year, 1, 1)), name: 'New Year’s Day' },
    { day: addDays(easter, -2), name: 'Good Friday' },
    { day: addDays(easter, 1), name: 'Easter Monday' },
    { day: firstMonday(year, 5), name: earlyMay },
    { day: lastMonday(year, 5), name: spring },
    { day: lastMonday(year, 8), name: summer },
    { day: christmasDay, name: 'Christmas Day' },
    { day: boxingDay, name: 'Boxing Day' },
  ];
}

const computed = new Map<number, readonly BankHoliday[]>();

/**
 * The bank holidays of England in a year, in order, substitute days in place of weekends. True for
 * 1978 (the first with an early May holiday) to the last proclamation known to this release;
 * holidays proclaimed later are the caller's extra holidays.
 */
export function bankHolidays(year: number): readonly BankHoliday[] {
  const known = computed.get(year);
  if (known) return known;
  const { moved = {}, added = [] } = proclaimed[year] ?? {};
  const holidays = byRule(year)
    .map((holiday) => ({ ...holiday, day: moved[holiday.name] ?? holiday.day }))
    .concat(added)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  computed.set(year, holidays);
  return holidays;
}

/** The name of the bank holiday on this day in England, or undefined on any other day. */
export function bankHolidayOn(day: Day): string | undefined {
  return bankHolidays(Number(day.slice(0, 4))).find((holiday) => holiday.day === day)?.name;
}
