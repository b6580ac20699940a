import { addMonths, Day } from './days';
import { DayRange } from './financial-years';
import { milestonePlans, MilestoneKey, MilestoneOwner, MilestoneUnit } from './milestone-plans';
import { AuditMethod } from './methods';
import { addWorkingDays, nextWorkingDay } from './working-days';

/** One date of an audit's plan. */
export interface Milestone {
  readonly key: MilestoneKey;
  readonly label: string;
  readonly day: Day;
  readonly owner: MilestoneOwner;
  /** From the panel day; negative is before it. */
  readonly offset: number;
  readonly unit: MilestoneUnit;
  /** Whether a person set the day, so that planning again keeps it. */
  readonly isHandSet: boolean;
}

function dayAt(
  panelDay: Day,
  offset: number,
  unit: MilestoneUnit,
  extraHolidays: readonly Day[],
): Day {
  return unit === 'month'
    ? nextWorkingDay(addMonths(panelDay, offset), extraHolidays)
    : addWorkingDays(panelDay, offset, extraHolidays);
}

/**
 * The dates of an audit by its method's plan, in the order of their offsets. The panel day is
 * taken as given: whether it is a working day is for the caller to ask.
 */
export function planMilestones(
  method: AuditMethod,
  panelDay: Day,
  extraHolidays: readonly Day[] = [],
): Milestone[] {
  return milestonePlans[method].map((planned) => ({
    ...planned,
    day: dayAt(panelDay, planned.offset, planned.unit, extraHolidays),
    isHandSet: false,
  }));
}

/**
 * The plan for a new panel day (or new holidays), keeping every day a person set by hand. The panel
 * itself always moves, being what the others are counted from.
 */
export function replanMilestones(
  method: AuditMethod,
  panelDay: Day,
  current: readonly Milestone[],
  extraHolidays: readonly Day[] = [],
): Milestone[] {
  const handSet = new Map(current.filter((each) => each.isHandSet).map((each) => [each.key, each]));
  return planMilestones(method, panelDay, extraHolidays).map((planned) => {
    const kept = planned.key === 'panel' ? undefined : handSet.get(planned.key);
    return kept ? { ...planned, day: kept.day, isHandSet: true } : planned;
  });
}

/** The same plan with one day set by hand; unchanged where the plan has no such milestone. */
export function setMilestone(plan: readonly Milestone[], key: MilestoneKey, day: Day): Milestone[] {
  return plan.map((each) => (each.key === key ? { ...each, day, isHandSet: true } : each));
}

/** The day of a milestone, or undefined where the method's plan has none. */
export function milestoneDay(plan: readonly Milestone[], key: MilestoneKey): Day | undefined {
  return plan.find((each) => each.key === key)?.day;
}

/** The milestones that lie before a day: what is already missed when a plan is made late. */
export function milestonesBefore(plan: readonly Milestone[], day: Day): Milestone[] {
  return plan.filter((each) => each.day < day);
}

/** How a plan states an offset: 'T−40', 'T', 'T+6 months'. */
export function offsetLabel({ offset, unit }: Pick<Milestone, 'offset' | 'unit'>): string {
  if (offset === 0) return 'T';
  const sign = offset < 0 ? '−' : '+';
  return `T${sign}${Math.abs(offset)}${unit === 'month' ? ' months' : ''}`;
}

function spanOf(plan: readonly Milestone[], first: MilestoneKey, last: MilestoneKey): DayRange {
  const from = milestoneDay(plan, first);
  const to = milestoneDay(plan, last);
  if (from === undefined || to === undefined) throw new RangeError(`No ${first} or ${last}`);
  return { from, to };
}

/** The days an audit occupies its agencies: from approved scope to the published briefing. */
export function activeSpan(plan: readonly Milestone[]): DayRange {
  return spanOf(plan, 'scope-approved', 'briefing');
}

/** The days agencies hold forms: from issue to the day returns are due. */
export function formsSpan(plan: readonly Milestone[]): DayRange {
  return spanOf(plan, 'forms-issued', 'returns-due');
}

/** The days two ranges share, or undefined where they share none (Settled 13). */
export function sharedSpan(a: DayRange, b: DayRange): DayRange | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : undefined;
}
