import type { PlannedDateView } from '@sightline/contracts';
import { dayLabel, financialYearFrom, financialYearOf, isDay, quarterOf } from '@sightline/domain';

/** The first day of a planned day or month. */
function firstDayOf(date: string): string {
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

/** The financial year (its first calendar year) and the quarter of a day. */
export function whenOf(day: string): { financialYear: number; quarter: number } {
  return { financialYear: Number(financialYearOf(day).slice(0, 4)), quarter: quarterOf(day) };
}
