import type { PlannedDateView } from '@sightline/contracts';
import {
  bankHolidayOn,
  dayLabel,
  financialYearFrom,
  financialYearOf,
  isDay,
  isWorkingDay,
  quarterOf,
  type Day,
} from '@sightline/domain';

/** The first day of a planned day or month. */
export function firstDayOf(date: string): string {
  return date.length === 7 ? `${date}-01` : date;
}

/**
 * Why a planned date is refused, or undefined: it must exist and lie in its quarter. What a source
 * printed is kept beside it and is not checked.
 */
export function plannedDateProblem(
  date: string | null,
  financialYear: number,
  quarter: number,
): string | undefined {
  if (!date) return undefined;
  const first = firstDayOf(date);
  if (!isDay(first)) return `${date} is not a date`;
  const year = financialYearFrom(financialYear);
  if (financialYearOf(first) === year && quarterOf(first) === quarter) return undefined;
  const said = date.length === 7 ? date : dayLabel(date);
  return `${said} is in quarter ${quarterOf(first)} of ${financialYearOf(first)}, not in quarter ${quarter} of ${year}`;
}

export function toPlannedDateView(date: string | null, asPrinted: string | null): PlannedDateView {
  const precision = !date ? 'unknown' : date.length === 7 ? 'month' : 'day';
  return { precision, value: date, asPrinted };
}

/**
 * Why nobody meets on a planned day, naming the bank holiday, or undefined; a month is always worked
 * somewhere.
 */
export function unworkedDayProblem(
  date: string | null,
  closedDays: readonly Day[],
): string | undefined {
  if (date?.length !== 10 || isWorkingDay(date, closedDays)) return undefined;
  const holiday = bankHolidayOn(date);
  if (holiday) return `${dayLabel(date)} is a bank holiday: ${holiday}`;
  return closedDays.includes(date)
    ? `${dayLabel(date)} is a day on which your partnership is closed`
    : `${dayLabel(date)} is not a working day in England`;
}

/** The financial year (its first calendar year) and the quarter of a day. */
export function whenOf(day: string): { financialYear: number; quarter: number } {
  return { financialYear: Number(financialYearOf(day).slice(0, 4)), quarter: quarterOf(day) };
}
