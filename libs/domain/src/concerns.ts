import type { Acts } from './transitions';

/** An immediate safeguarding concern, beside the audit and on a clock of its own (domain 1.4). */
export const concernStatuses = ['raised', 'acknowledged', 'actioned', 'closed'] as const;
export type ConcernStatus = (typeof concernStatuses)[number];

export const concernStatusLabels: Record<ConcernStatus, string> = {
  raised: 'Raised',
  acknowledged: 'Acknowledged',
  actioned: 'Acted on',
  closed: 'Closed',
};

export type ConcernAct = 'acknowledge' | 'record-action' | 'close';

/** What the agency's contact and the chair do with a concern; acting on it acknowledges it. */
export const concernActs: Acts<ConcernStatus, ConcernAct> = {
  acknowledge: { from: ['raised'], to: 'acknowledged', permission: 'concern.answer' },
  'record-action': {
    from: ['raised', 'acknowledged'],
    to: 'actioned',
    permission: 'concern.answer',
  },
  close: { from: ['actioned'], to: 'closed', permission: 'concern.answer' },
};

/** Hours in which somebody acknowledges a concern, where the partnership set no other number. */
export const usualAcknowledgeHours = 4;

/** Most hours that a partnership may set: a concern is immediate. */
export const mostAcknowledgeHours = 48;

/** What to do at night and at weekends, where neither agency nor partnership wrote other words. */
export const usualOutOfHours =
  'At night and at weekends ring the out-of-hours Emergency Duty Team of children’s social care.';

const millisecondsPerHour = 3_600_000;

/** The instant (ISO 8601, UTC) by which a concern raised then is acknowledged. */
export function acknowledgeBy(raisedAt: string, hours: number): string {
  return new Date(Date.parse(raisedAt) + hours * millisecondsPerHour).toISOString();
}

/** Whether nobody acknowledged the concern in time: worked out, never stored. */
export function isOverdueConcern(
  concern: { readonly status: ConcernStatus; readonly acknowledgeBy: string },
  now: string,
): boolean {
  return concern.status === 'raised' && concern.acknowledgeBy < now;
}
