import { bankHolidayOn } from './bank-holidays';
import { weekday, type Day } from './days';

/** The days on which a partnership sends no mail that can wait. */
export interface QuietDays {
  readonly weekends: boolean;
  readonly bankHolidays: boolean;
  readonly days: readonly Day[];
}

/** Where a partnership has set nothing. */
export const usualQuietDays: QuietDays = { weekends: true, bankHolidays: true, days: [] };

/** Whether mail that can wait waits on this day. */
export function isQuietDay(day: Day, quiet: QuietDays): boolean {
  return (
    (quiet.weekends && weekday(day) > 5) ||
    (quiet.bankHolidays && bankHolidayOn(day) !== undefined) ||
    quiet.days.includes(day)
  );
}
