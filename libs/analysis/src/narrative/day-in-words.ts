import { dayParts, type Day } from '@sightline/domain';

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
] as const;

/** '28 September 2017'. */
export function dayInWords(day: Day): string {
  const { year, month, dayOfMonth } = dayParts(day);
  return `${dayOfMonth} ${months[month - 1] ?? ''} ${year}`;
}
