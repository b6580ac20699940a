/** A calendar day as 'YYYY-MM-DD': no time, no zone, so it sorts as text and never shifts. */
export type Day = string;

export interface DayParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly dayOfMonth: number;
}

const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
/** The months of the calendar as people write them, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Days in a month of the Gregorian calendar; month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The parts of a day, or undefined where the text is no day of the calendar (1000 to 9999). */
export function parseDay(text: string): DayParts | undefined {
  const match = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, dayOfMonth] = match.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12) return undefined;
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  return { year, month, dayOfMonth };
}

/** Whether the value is a day that the calendar has, written 'YYYY-MM-DD'. */
export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && parseDay(value) !== undefined;
}

/** The parts of a day that must be one: throws RangeError where it is not. */
export function dayParts(day: Day): DayParts {
  const parts = parseDay(day);
  if (!parts) throw new RangeError(`Not a day: ${day}`);
  return parts;
}

/** The day of these parts; throws RangeError where the calendar has no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const digits = (value: number) => String(value).padStart(2, '0');
  const day = `${year}-${digits(month)}-${digits(dayOfMonth)}`;
  dayParts(day);
  return day;
}

/** Days since 1 January 1970, by counting years from 1 March so that leap days come last. */
function dayNumber(day: Day): number {
  const { year, month, dayOfMonth } = dayParts(day);
  const marchYear = month > 2 ? year : year - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  return 365 * marchYear + leapDays + Math.floor(marchYear / 400) + dayOfYear - 719468;
}

function dayFromNumber(number: number): Day {
  const days = number + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return dayOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth);
}

/** The day so many calendar days later (earlier where negative). */
export function addDays(day: Day, count: number): Day {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of days: ${count}`);
  return dayFromNumber(dayNumber(day) + count);
}

/** The same day of the month so many months later, or the month's last day where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of months: ${count}`);
  const { year, month, dayOfMonth } = dayParts(day);
  const months = year * 12 + (month - 1) + count;
  const newYear = Math.floor(months / 12);
  const newMonth = months - newYear * 12 + 1;
  return dayOf(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)));
}

/** Calendar days from the first day to the second; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO weekday: 1 Monday to 7 Sunday. */
export function weekday(day: Day): number {
  // Day 0, 1 January 1970, was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** A day as people read it: 'Thu 28 Sep 2017'. */
export function dayLabel(day: Day): string {
  const { year, month, dayOfMonth } = dayParts(day);
  const shortMonth = monthNames[month - 1]?.slice(0, 3);
  return `${weekdayNames[weekday(day) - 1]} ${dayOfMonth} ${shortMonth} ${year}`;
}

/** A day as it stands in a sentence of a report: '28 September 2017'. */
export function dayInFull(day: Day): string {
  const { year, month, dayOfMonth } = dayParts(day);
  return `${dayOfMonth} ${monthNames[month - 1]} ${year}`;
}
