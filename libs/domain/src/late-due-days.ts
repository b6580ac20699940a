import type { Day } from './days';
import { addWorkingDays, workingDaysBetween } from './working-days';

/** What returns go by that are issued after the others: an agency that joined, a case that came. */
export const lateDueRules = ['own-span', 'plan-day'] as const;
export type LateDueRule = (typeof lateDueRules)[number];

export const lateDueRuleLabels: Record<LateDueRule, string> = {
  'own-span': 'As many working days as the others had, counted from their own issue',
  'plan-day': 'The day of the plan, however little time that leaves',
};

/** How the due day of a return that was issued after the others came about. */
export const lateIssues = ['own-span', 'cut-to-pack', 'after-pack'] as const;
export type LateIssue = (typeof lateIssues)[number];

export const lateIssueWords: Record<LateIssue, string> = {
  'own-span': 'Issued after the others, with as many working days as they had',
  'cut-to-pack': 'Issued after the others, and due when the panel pack is: less time than they had',
  'after-pack': 'Issued when the panel pack was out, so due after it',
};

export interface LateFacts {
  readonly issuedDay: Day;
  /** When the first returns of the audit were issued, and the day that the plan asks for them. */
  readonly firstIssuedDay: Day;
  readonly planDay: Day;
  /** Null where the method has no pack. */
  readonly packDay: Day | null;
}

/**
 * The due day of a return that was issued after the others, by a span of its own: never after the
 * pack without saying so, and never before the others'.
 */
export function lateDueDay(
  { issuedDay, firstIssuedDay, planDay, packDay }: LateFacts,
  extraHolidays: readonly Day[] = [],
): { readonly day: Day; readonly lateIssue: LateIssue | null } {
  const span = Math.max(1, workingDaysBetween(firstIssuedDay, planDay, extraHolidays));
  const own = addWorkingDays(issuedDay, span, extraHolidays);
  if (own <= planDay) return { day: planDay, lateIssue: null };
  if (packDay === null || own <= packDay) return { day: own, lateIssue: 'own-span' };
  if (packDay <= issuedDay) return { day: own, lateIssue: 'after-pack' };
  return { day: packDay > planDay ? packDay : planDay, lateIssue: 'cut-to-pack' };
}

export interface CheckFacts {
  readonly issuedDay: Day;
  /** When the first returns of the audit were issued, and the day that the plan asks for checks. */
  readonly firstIssuedDay: Day;
  readonly planDay: Day;
  /** Of the return itself. */
  readonly dueDay: Day | null;
}

/**
 * When a known check is to be answered: by the plan, or as many working days after its own issue as
 * the others had, so that nobody is late with what was just asked. Never after the return is due.
 */
export function checkDueDay(
  { issuedDay, firstIssuedDay, planDay, dueDay }: CheckFacts,
  extraHolidays: readonly Day[] = [],
): Day {
  const span = Math.max(1, workingDaysBetween(firstIssuedDay, planDay, extraHolidays));
  const own = addWorkingDays(issuedDay, span, extraHolidays);
  const last = dueDay !== null && dueDay < own ? dueDay : own;
  return last > planDay ? last : planDay;
}
