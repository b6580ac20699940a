import type { PlannedDateView } from '@sightline/contracts';
import { financialYearFrom, monthNames } from '@sightline/domain';
import { DayPipe } from '../shared/format/day-pipe';
import { type ClientProblem, fieldProblems } from '../shared/http/client-problem';

/** "Thu 28 Sep 2017", "November 2017" or "date not known". */
export function plannedDateWords({ value }: PlannedDateView): string {
  return new DayPipe().transform(value, 'date not known');
}

/** What a quarter of a financial year is in months: "April to June 2017". */
export function quarterWords(financialYear: number, quarter: number): string {
  const first = ((quarter - 1) * 3 + 3) % 12;
  const year = quarter === 4 ? financialYear + 1 : financialYear;
  return `${monthNames[first]} to ${monthNames[first + 2]} ${year}`;
}

/** The quarters of so many years, to choose one of; a value is read by `placeOf`. */
export function quarterChoices(from: number, years: number): { value: string; label: string }[] {
  return Array.from({ length: years }, (_, index) => from + index).flatMap((year) =>
    [1, 2, 3, 4].map((quarter) => ({
      value: `${year}-${quarter}`,
      label: `${financialYearFrom(year)} quarter ${quarter}: ${quarterWords(year, quarter)}`,
    })),
  );
}

/** The year and quarter of a choice. */
export function placeOf(value: string): { financialYear: number; quarter: number } {
  const [financialYear = 0, quarter = 1] = value.split('-').map(Number);
  return { financialYear, quarter };
}

/** Whether the server asks why an agreed programme changes. */
export function asksWhyItChanges(problem: ClientProblem): boolean {
  return fieldProblems(problem).some(({ field }) => field === 'reason');
}
