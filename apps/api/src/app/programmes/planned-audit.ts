import {
  lastWorkingDayOf,
  planMilestones,
  type Day,
  type Milestone,
  type MilestoneKey,
  type MilestoneOwner,
} from '@sightline/domain';
import type { Audit, AuditMilestone } from '../audits';

/** An audit with the day its panel meets, or would meet, and the dates counted from it. */
export interface PlannedAudit {
  readonly audit: Audit;
  readonly plan: readonly Milestone[];
  readonly day: Day;
  /** Whether only the month is known, so that its last working day is taken. */
  readonly isAssumed: boolean;
}

/** When the panel of an audit meets; undefined while not even the month is known. */
export function panelOf(
  { panelDay, plannedDate }: Pick<Audit, 'panelDay' | 'plannedDate'>,
  closedDays: readonly Day[],
): { readonly day: Day; readonly isAssumed: boolean } | undefined {
  if (panelDay) return { day: panelDay, isAssumed: false };
  if (!plannedDate) return undefined;
  if (plannedDate.length === 10) return { day: plannedDate, isAssumed: false };
  return { day: lastWorkingDayOf(plannedDate, closedDays), isAssumed: true };
}

/** The milestones that are kept, or before there are any those of the method's plan. */
export function planOf(
  audit: Pick<Audit, 'method'>,
  panelDay: Day,
  kept: readonly AuditMilestone[],
  closedDays: readonly Day[],
): Milestone[] {
  if (kept.length === 0) return planMilestones(audit.method, panelDay, closedDays);
  return kept.map((each) => ({
    ...each,
    key: each.key as MilestoneKey,
    owner: each.owner as MilestoneOwner,
  }));
}
