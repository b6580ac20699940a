import { type Day, daysBetween, isWorkingDay, workingDaysBetween } from '@sightline/domain';

export type DueUrgency = 'late' | 'today' | 'soon' | 'later';

export interface DueWords {
  readonly words: string;
  readonly urgency: DueUrgency;
}

/** Working days in which a due day counts as soon: a person plans a week. */
const soonWithin = 5;

function days(count: number, kind: string): string {
  return `${count} ${kind}day${count === 1 ? '' : 's'}`;
}

/**
 * How far off a due day is, in the words people use: "in 6 working days", "2 working days late". A
 * due day that passed over a weekend is late by calendar days, never by "0 working days".
 */
export function dueWords(dueDay: Day, today: Day, closedDays: readonly Day[] = []): DueWords {
  const distance = daysBetween(today, dueDay);
  if (distance === 0) return { words: 'today', urgency: 'today' };
  const worked = Math.abs(workingDaysBetween(today, dueDay, closedDays));
  const away = Math.abs(distance);
  const length = worked > 0 ? days(worked, 'working ') : days(away, '');
  if (distance < 0) return { words: `${length} late`, urgency: 'late' };
  if (distance === 1 && isWorkingDay(dueDay, closedDays))
    return { words: 'tomorrow', urgency: 'soon' };
  return { words: `in ${length}`, urgency: worked <= soonWithin ? 'soon' : 'later' };
}
