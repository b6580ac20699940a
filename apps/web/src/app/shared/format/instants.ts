import { dayLabel, dayOf } from '@sightline/domain';

const inEngland = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function partsOf(instant: string): Record<string, string> {
  const parts = inEngland.formatToParts(new Date(instant));
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

/** The clock time of an ISO instant in England: '14:02'. */
export function timeLabel(instant: string): string {
  const { hour, minute } = partsOf(instant);
  return `${hour}:${minute}`;
}

/** The day and time of an ISO instant in England: 'Thu 28 Sep 2017, 14:02'. */
export function instantLabel(instant: string): string {
  const { year, month, day } = partsOf(instant);
  return `${dayLabel(dayOf(Number(year), Number(month), Number(day)))}, ${timeLabel(instant)}`;
}
