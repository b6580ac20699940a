import { bankHolidayOn } from './bank-holidays';
import { addDays, Day, daysBetween, weekday } from './days';

/**
 * Whether offices work on this day: Monday to Friday, no bank holiday of England, and none of the
 * partnership's extra holidays (a proclamation newer than this release, a closure).
 */
export function isWorkingDay(day: Day, extraHolidays: readonly Day[] = []): boolean {
  return weekday(day) <= 5 && bankHolidayOn(day) === undefined && !extraHolidays.includes(day);
}

/**
 * The day so many working days later (earlier where negative). The start is never counted, so from
 * a Sunday one working day later is the Monday; nought gives the start itself, worked or not.
 */
export function addWorkingDays(day: Day, count: number, extraHolidays: readonly Day[] = []): Day {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of days: ${count}`);
  const step = Math.sign(count);
  let reached = day;
  for (let left = Math.abs(count); left > 0; ) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, extraHolidays)) left -= 1;
  }
  return reached;
}

/** The day itself where it is worked, otherwise the next working day. */
export function nextWorkingDay(day: Day, extraHolidays: readonly Day[] = []): Day {
  return isWorkingDay(day, extraHolidays) ? day : addWorkingDays(day, 1, extraHolidays);
}

/**
 * Working days after the first day up to and with the second; negative where the second is
 * earlier. It undoes addWorkingDays from any working day.
 */
export function workingDaysBetween(from: Day, to: Day, extraHolidays: readonly Day[] = []): number {
  const distance = daysBetween(from, to);
  const step = Math.sign(distance);
  let worked = 0;
  for (let day = from; day !== to; ) {
    day = addDays(day, step);
    if (isWorkingDay(day, extraHolidays)) worked += step;
  }
  return worked;
}
