import type { AuditCardView } from '@sightline/contracts';
import { monthsOfFinancialYear, sameDayIn, type Day } from '@sightline/domain';

/** Where a card can be put: a month of the year, or a quarter without a date. */
export interface Place {
  readonly quarter: number;
  /** Null for the audits of the quarter that have no date yet. */
  readonly month: string | null;
}

export interface PlaceWithAudits extends Place {
  readonly audits: readonly AuditCardView[];
}

/** The three months of each quarter and its undated audits, in order, each with its audits. */
export function placesOf(
  financialYear: number,
  quarter: number,
  audits: readonly AuditCardView[],
): PlaceWithAudits[] {
  const months = monthsOfFinancialYear(financialYear).slice((quarter - 1) * 3, quarter * 3);
  const own = audits.filter((audit) => audit.quarter === quarter);
  const inMonth = (month: string | null) =>
    own.filter(({ date }) => (date.value?.slice(0, 7) ?? null) === month);
  return [...months, null].map((month) => ({ quarter, month, audits: inMonth(month) }));
}

/** The places of a whole year in the order in which the arrow keys go through them. */
export function placesInOrder(financialYear: number): Place[] {
  const months = monthsOfFinancialYear(financialYear);
  return months.map((month, index) => ({ quarter: Math.floor(index / 3) + 1, month }));
}

/**
 * The date an audit takes at its new place: a day stays the same day of the month, or the nearest
 * day worked; a month alone becomes that month; without a date it loses it.
 */
export function dateAt(
  { date, panelDay }: Pick<AuditCardView, 'date' | 'panelDay'>,
  { month }: Place,
  closedDays: readonly Day[],
): string {
  if (month === null) return '';
  const day = panelDay ?? (date.precision === 'day' ? date.value : null);
  return day ? sameDayIn(month, day, closedDays) : month;
}
