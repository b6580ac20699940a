import type { PlannedDateView } from '@sightline/contracts';
import { DayPipe } from '../shared/format/day-pipe';

const months = [
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
];

/** "Thu 28 Sep 2017", "November 2017" or "date not known". */
export function plannedDateWords({ value }: PlannedDateView): string {
  return new DayPipe().transform(value, 'date not known');
}

/** What a quarter of a financial year is in months: "April to June 2017". */
export function quarterWords(financialYear: number, quarter: number): string {
  const first = ((quarter - 1) * 3 + 3) % 12;
  const year = quarter === 4 ? financialYear + 1 : financialYear;
  return `${months[first] ?? ''} to ${months[first + 2] ?? ''} ${year}`;
}
