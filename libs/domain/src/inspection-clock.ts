import type { Day } from './days';
import type { MilestoneKey } from './milestone-plans';
import { workingDaysBetween } from './working-days';

/**
 * The steps of the ten-working-day clock of a joint targeted area inspection that somebody starts
 * and finishes; the other milestones of the method lie before or after the clock.
 */
export const clockSteps = [
  'template-locked',
  'sample-drawn',
  'forms-issued',
  'returns-due',
  'joint-evaluation',
  'pack-published',
  'panel',
] as const satisfies readonly MilestoneKey[];
export type ClockStep = (typeof clockSteps)[number];

/** Working days from the notice to fieldwork, both counted. */
export const clockLength = 10;

export type ClockState = 'to-come' | 'due' | 'started' | 'done' | 'done-late' | 'late';

/** What a person reads for each. */
export const clockStateLabels: Record<ClockState, string> = {
  'to-come': 'To come',
  due: 'Due today',
  started: 'Started',
  done: 'Done in time',
  'done-late': 'Done late',
  late: 'Late',
};

export interface ClockReading {
  readonly state: ClockState;
  /** Working days past its day, until it was done or until today; 0 in time. */
  readonly lateBy: number;
}

/** Whether a value names a step of the clock. */
export function isClockStep(value: string): value is ClockStep {
  return (clockSteps as readonly string[]).includes(value);
}

/** Where a step stands: its day by the plan, and the days somebody started and finished it. */
export function readClock(
  step: { readonly day: Day; readonly startedOn: Day | null; readonly doneOn: Day | null },
  today: Day,
  extraHolidays: readonly Day[] = [],
): ClockReading {
  const until = step.doneOn ?? today;
  const lateBy =
    until > step.day ? Math.max(1, workingDaysBetween(step.day, until, extraHolidays)) : 0;
  if (step.doneOn) return { state: lateBy > 0 ? 'done-late' : 'done', lateBy };
  if (lateBy > 0) return { state: 'late', lateBy };
  if (step.startedOn) return { state: 'started', lateBy };
  return { state: step.day === today ? 'due' : 'to-come', lateBy };
}

/** Which day of the ten a day is: 1 is the notice; under 1 before it, over 10 after fieldwork. */
export function clockDay(notice: Day, day: Day, extraHolidays: readonly Day[] = []): number {
  const worked = workingDaysBetween(notice, day, extraHolidays);
  return worked < 0 ? worked : worked + 1;
}
