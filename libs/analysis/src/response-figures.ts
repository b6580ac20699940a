import { workingDaysBetween, type Day } from '@sightline/domain';
import type { ResponseFigure, ResponseFigures, ReturnStanding } from './audit-figures';
import type { ReturnInput } from './audit-input';
import type { AuditReading } from './audit-reading';
import { share, summarise } from './share';

/** Who was asked, who answered and when, overall and by agency (domain brief 8, Settled 3). */
export function responseFigures(reading: AuditReading): ResponseFigures {
  const { returns, agencies, input } = reading;
  const workingDays = workingDaysOnce(reading.settings.extraHolidays);
  const overall = new ResponseTally();
  const byAgency = agencies.map(() => new ResponseTally());
  for (const one of returns) {
    const timing = timingOf(one, input.audit.today, workingDays);
    overall.add(timing);
    byAgency[one.agencyIndex]?.add(timing);
  }
  return {
    overall: overall.figure,
    byAgency: agencies.map(({ id }, index) => ({
      agencyId: id,
      ...(byAgency[index] ?? new ResponseTally()).figure,
    })),
  };
}

/** Of a return, what response and timeliness look at. */
export interface TimedReturn {
  readonly input: Pick<
    ReturnInput,
    'id' | 'status' | 'issuedDay' | 'dueDay' | 'originalDueDay' | 'signedOffDay'
  >;
  readonly standing: ReturnStanding;
}

/** Working days between two days; negative where the second is earlier. */
export type WorkingDays = (from: Day, to: Day) => number;

/** Many returns share their two days, and counting walks the calendar day by day. */
export function workingDaysOnce(extraHolidays: readonly Day[]): WorkingDays {
  const known = new Map<Day, Map<Day, number>>();
  return (from, to) => {
    const since = known.get(from) ?? new Map<Day, number>();
    const days = since.get(to) ?? workingDaysBetween(from, to, extraHolidays);
    known.set(from, since.set(to, days));
    return days;
  };
}

/** The figures of some returns, whichever audits and agencies they are of. */
export function responseOf(
  returns: readonly TimedReturn[],
  today: Day,
  workingDays: WorkingDays,
): ResponseFigure {
  const tally = new ResponseTally();
  for (const one of returns) tally.add(timingOf(one, today, workingDays));
  return tally.figure;
}

/**
 * All that is counted of one return, read from it once. Made by a plain literal: see ADR 45 on objects
 * of one shape.
 */
interface Timing {
  readonly id: string;
  readonly status: ReturnInput['status'];
  readonly standing: ReturnStanding;
  readonly isLate: boolean;
  readonly isWithinExtension: boolean;
  readonly isOverdue: boolean;
  readonly isOnTime: boolean;
  readonly workingDays: number | null;
}

function timingOf(one: TimedReturn, today: Day, workingDays: WorkingDays): Timing {
  const { input, standing } = one;
  const isIn = standing === 'in';
  const late = isIn && isLate(one);
  return {
    id: input.id,
    status: input.status,
    standing,
    isLate: late,
    isWithinExtension: late && isWithinExtension(one),
    isOverdue: (standing === 'missing' || standing === 'outstanding') && isOverdue(one, today),
    isOnTime: isOnTime(one),
    workingDays: isIn ? turnaround(one, workingDays) : null,
  };
}

class ResponseTally {
  private readonly ids: Record<ReturnStanding, string[]> = {
    ...{ in: [], nil: [], 'not-accessible': [], declined: [], missing: [], outstanding: [] },
    'not-expected': [],
  };
  private readonly late: string[] = [];
  private readonly onTime: string[] = [];
  private readonly days: number[] = [];
  private withinExtension = 0;
  private overdue = 0;
  private waived = 0;
  private withdrawn = 0;

  add(timing: Timing): void {
    this.ids[timing.standing].push(timing.id);
    if (timing.isLate) this.late.push(timing.id);
    if (timing.isOnTime) this.onTime.push(timing.id);
    if (timing.isWithinExtension) this.withinExtension += 1;
    if (timing.isOverdue) this.overdue += 1;
    if (timing.status === 'waived') this.waived += 1;
    if (timing.status === 'withdrawn') this.withdrawn += 1;
    if (timing.workingDays !== null) this.days.push(timing.workingDays);
  }

  get figure(): ResponseFigure {
    const { in: full, nil, missing, outstanding, declined } = this.ids;
    const { late, onTime, withinExtension, overdue, waived, withdrawn } = this;
    const notAccessible = this.ids['not-accessible'];
    const open = declined.length + missing.length + outstanding.length;
    const expected = full.length + nil.length + notAccessible.length + open;
    return {
      expected,
      in: full.length,
      nil: nil.length,
      notAccessible: notAccessible.length,
      declined: declined.length,
      missing: missing.length,
      outstanding: outstanding.length,
      ...{ waived, withdrawn, late: late.length, withinExtension, overdue },
      responseRate: share(full.length + nil.length, expected),
      onTime: share(onTime.length, expected - nil.length - notAccessible.length),
      workingDays: summarise(this.days),
      returnIds: { in: full, nil, notAccessible, declined, missing, outstanding, late, onTime },
    };
  }
}

function isLate({ input }: TimedReturn): boolean {
  const { signedOffDay, originalDueDay } = input;
  return signedOffDay !== null && originalDueDay !== null && signedOffDay > originalDueDay;
}

/** Signed off in time; a return queried afterwards was still on time (Settled 3). */
function isOnTime({ input, standing }: TimedReturn): boolean {
  if (standing === 'nil' || standing === 'not-accessible' || standing === 'not-expected') {
    return false;
  }
  if (input.signedOffDay === null) return false;
  return input.originalDueDay === null || input.signedOffDay <= input.originalDueDay;
}

function isWithinExtension({ input }: TimedReturn): boolean {
  const { signedOffDay, dueDay } = input;
  return signedOffDay !== null && dueDay !== null && signedOffDay <= dueDay;
}

function isOverdue({ input }: TimedReturn, today: Day): boolean {
  return input.dueDay !== null && input.dueDay < today;
}

function turnaround({ input }: TimedReturn, workingDays: WorkingDays): number | null {
  const { issuedDay, signedOffDay } = input;
  return issuedDay === null || signedOffDay === null ? null : workingDays(issuedDay, signedOffDay);
}
