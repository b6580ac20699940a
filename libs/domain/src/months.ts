import { addDays, addMonths, dayOf, dayParts, daysBetween, monthNames, type Day } from './days';
import { addWorkingDays, isWorkingDay } from './working-days';

/** A month of a calendar year as 'YYYY-MM'. */
export type Month = string;

/** The month a day is in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** A month as people read it: 'November 2017'. */
export function monthLabel(month: Month): string {
  const { year, month: number } = dayParts(`${month}-01`);
  return `${monthNames[number - 1] ?? ''} ${year}`;
}

/** The twelve months of the financial year that begins in this calendar year, April first. */
export function monthsOfFinancialYear(startYear: number): Month[] {
  const april = dayOf(startYear, 4, 1);
  return Array.from({ length: 12 }, (_, index) => monthOf(addMonths(april, index)));
}

/** The last working day of a month: by when an audit planned for the month has met. */
export function lastWorkingDayOf(month: Month, extraHolidays: readonly Day[] = []): Day {
  const next = addMonths(`${month}-01`, 1);
  return addWorkingDays(next, -1, extraHolidays);
}

/**
 * The day an audit takes when it is moved to another month: the same day of the month, or the
 * nearest working day of that month to it (the later where two are as near).
 */
export function sameDayIn(month: Month, day: Day, extraHolidays: readonly Day[] = []): Day {
  const months = monthsBetween(monthOf(day), month);
  const wanted = addMonths(day, months);
  const first = addDays(`${month}-01`, 0);
  const worked: Day[] = [];
  for (let each = first; monthOf(each) === month; each = addDays(each, 1)) {
    if (isWorkingDay(each, extraHolidays)) worked.push(each);
  }
  const away = (each: Day) => Math.abs(daysBetween(wanted, each));
  return worked.reduce((best, each) => (away(each) <= away(best) ? each : best), worked[0]!);
}

function monthsBetween(from: Month, to: Month): number {
  const count = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return count(to) - count(from);
}
