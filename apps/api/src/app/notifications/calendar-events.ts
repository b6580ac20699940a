import type { MilestoneKey, MilestoneOwner } from '@sightline/domain';
import { ICalCalendar } from 'ical-generator';
import { firstDayOf, type Audit } from '../audits';

/** A day of a calendar: a step of an audit, never a case. */
export interface CalendarDay {
  /** Stays the same when the day moves, so that calendars move their entry. */
  readonly uid: string;
  readonly day: string;
  readonly summary: string;
  readonly link: string;
  readonly changedAt: string;
}

interface DatedStep {
  readonly key: string;
  readonly label: string;
  readonly day: string;
  readonly owner: string;
}

/** Steps that concern an agency's people; the office sees all of them. */
const agencyOwners: readonly MilestoneOwner[] = ['agencies', 'spoc', 'auditor'];
const agencySteps: readonly MilestoneKey[] = ['panel', 'pack-published', 'half-way-nudge'];

export function concernsAgencies({ key, owner }: Pick<DatedStep, 'key' | 'owner'>): boolean {
  return (
    (agencyOwners as readonly string[]).includes(owner) ||
    (agencySteps as readonly string[]).includes(key)
  );
}

/**
 * The days of an audit: its milestones, or the planned day while there are none. What is planned for
 * a month stands on its first day, and says that the day is not set.
 */
export function daysOfAudit(
  audit: Audit,
  steps: readonly DatedStep[],
  linkTo: (path: string) => string,
): CalendarDay[] {
  const { id, theme, updatedAt: changedAt, plannedDate } = audit;
  const link = linkTo(`/audits/${id}`);
  const planned = steps.map(({ key, label, day }) => ({
    ...{ uid: `${id}.${key}`, day, summary: `${label}: ${theme}`, link, changedAt },
  }));
  if (planned.length > 0 || plannedDate === null) return planned;
  const day = firstDayOf(plannedDate);
  const words = day === plannedDate ? 'Audit planned' : 'Audit planned this month, no day yet';
  return [{ uid: `${id}.planned`, day, summary: `${words}: ${theme}`, link, changedAt }];
}

/** The days that an agency set its auditor, one entry for each: how many forms, and no case. */
export function ownDaysOf(
  { id, theme, updatedAt: changedAt }: Audit,
  own: readonly { readonly day: string; readonly returns: number }[],
  linkTo: (path: string) => string,
): CalendarDay[] {
  return own.map(({ day, returns }) => ({
    ...{ uid: `${id}.own-${day}`, day, link: linkTo('/'), changedAt },
    summary: `${returns === 1 ? '1 form' : `${returns} forms`} to your contact: ${theme}`,
  }));
}

/** Seconds after which calendars may look again. */
const lookAgain = 3600;

/** The days as an iCalendar file (RFC 5545), whole days without a time zone. */
export function toICalendar(name: string, host: string, days: readonly CalendarDay[]): string {
  const calendar = new ICalCalendar({
    name,
    prodId: { company: 'Sightline', product: 'Sightline', language: 'EN' },
    ttl: lookAgain,
  });
  for (const { uid, day, summary, link, changedAt } of days) {
    calendar.createEvent({
      id: `${uid}@${host}`,
      start: new Date(`${day}T00:00:00.000Z`),
      allDay: true,
      summary,
      url: link,
      stamp: new Date(changedAt),
      lastModified: new Date(changedAt),
    });
  }
  return calendar.toString();
}
