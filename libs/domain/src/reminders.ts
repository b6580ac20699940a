import type { Day } from './days';
import { addDays } from './days';
import { milestoneDay, type Milestone } from './milestones';
import type { NoticeKind } from './notices';
import { addWorkingDays } from './working-days';

/** What Sightline says by itself while returns are out, in the order of the plan (domain 1.3). */
export const reminderKeys = [
  'opened',
  'half-way',
  'due-soon',
  'due',
  'overdue',
  'escalate-contact',
  'escalate-member',
  'escalate-board',
  'closing',
] as const;
export type ReminderKey = (typeof reminderKeys)[number];

export const reminderLabels: Record<ReminderKey, string> = {
  opened: 'Returns opened',
  'half-way': 'Half-way reminder to agencies that have not begun',
  'due-soon': 'Returns due in two working days',
  due: 'Returns due today',
  overdue: 'Returns overdue',
  'escalate-contact': 'Late returns raised with the agency contact',
  'escalate-member': 'Late returns raised with the subgroup member',
  'escalate-board': 'Late returns raised with the Board member',
  closing: 'What is in and what is missing before the panel',
};

/** The kind of notice that a reminder is. */
export const reminderKinds: Record<ReminderKey, NoticeKind> = {
  opened: 'returns.opened',
  'half-way': 'returns.half-way',
  'due-soon': 'returns.due-soon',
  due: 'returns.due',
  overdue: 'returns.overdue',
  'escalate-contact': 'returns.escalated',
  'escalate-member': 'returns.escalated',
  'escalate-board': 'returns.escalated',
  closing: 'audit.milestone',
};

/** A reminder of one audit: its day, and the last day on which it would still be true. */
export interface Reminder {
  readonly key: ReminderKey;
  readonly day: Day;
  readonly until: Day;
}

/** Working days before the due day on which agencies are told that it comes. */
const soon = 2;

/**
 * The reminders of an audit from its milestones, the first first; none where returns have no due
 * day. One that was missed (the server was down, the audit was paused) is still said until `until`.
 */
export function planReminders(
  plan: readonly Milestone[],
  issuedDay: Day,
  extraHolidays: readonly Day[] = [],
): Reminder[] {
  const due = milestoneDay(plan, 'returns-due');
  const panel = milestoneDay(plan, 'panel');
  if (due === undefined || panel === undefined) return [];
  const dueSoon = addWorkingDays(due, -soon, extraHolidays);
  const beforePanel = addDays(panel, -1);
  const days: Record<ReminderKey, readonly [Day | undefined, Day]> = {
    opened: [issuedDay, due],
    'half-way': [milestoneDay(plan, 'half-way-nudge'), addDays(dueSoon, -1)],
    'due-soon': [dueSoon, addDays(due, -1)],
    due: [due, due],
    overdue: [addWorkingDays(due, 1, extraHolidays), beforePanel],
    'escalate-contact': [milestoneDay(plan, 'escalate-contact'), beforePanel],
    'escalate-member': [milestoneDay(plan, 'escalate-member'), beforePanel],
    'escalate-board': [milestoneDay(plan, 'escalate-board'), beforePanel],
    closing: [milestoneDay(plan, 'pack-published'), panel],
  };
  return reminderKeys
    .flatMap((key) => {
      const [day, until] = days[key];
      // What lay before the returns were issued was never owed by anybody.
      return day === undefined || day < issuedDay || day > until ? [] : [{ key, day, until }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
