import type { PlannedDateView } from '@sightline/contracts';
import { dayLabel } from '@sightline/domain';

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
export function plannedDateWords({ precision, value }: PlannedDateView): string {
  if (value === null) return 'date not known';
  if (precision === 'day') return dayLabel(value);
  const [year, month] = value.split('-');
  return `${months[Number(month) - 1] ?? ''} ${year ?? ''}`;
}

/** What a quarter of a financial year is in months: "April to June 2017". */
export function quarterWords(financialYear: number, quarter: number): string {
  const first = ((quarter - 1) * 3 + 3) % 12;
  const year = quarter === 4 ? financialYear + 1 : financialYear;
  return `${months[first] ?? ''} to ${months[first + 2] ?? ''} ${year}`;
}
