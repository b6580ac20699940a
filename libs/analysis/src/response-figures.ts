import { workingDaysBetween, type Day } from '@sightline/domain';
import type { ResponseFigure, ResponseFigures, ReturnStanding } from './audit-figures';
import type { ReturnInput } from './audit-input';
import type { AuditReading } from './audit-reading';
import { groupBy } from './ordering';
import { share, summarise } from './share';

/** Who was asked, who answered and when, overall and by agency (domain brief 8, Settled 3). */
export function responseFigures(reading: AuditReading): ResponseFigures {
  const { returns, agencies, input } = reading;
  const byAgency = groupBy(returns, ({ agency }) => agency.id);
  const workingDays = workingDaysOnce(reading.settings.extraHolidays);
  const figure = (some: readonly TimedReturn[]) => responseOf(some, input.audit.today, workingDays);
  return {
    overall: figure(returns),
    byAgency: agencies.map(({ id }) => ({
      agencyId: id,
      ...figure(byAgency.get(id) ?? []),
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
  const known = new Map<string, number>();
  return (from, to) => {
    const key = `${from} ${to}`;
    const days = known.get(key) ?? workingDaysBetween(from, to, extraHolidays);
    known.set(key, days);
    return days;
  };
}

/** The figures of some returns, whichever audits and agencies they are of. */
export function responseOf(
  returns: readonly TimedReturn[],
  today: Day,
  workingDays: WorkingDays,
): ResponseFigure {
  const ids = (some: readonly TimedReturn[]) => some.map(({ input }) => input.id);
  const standing = (wanted: ReturnStanding) => returns.filter((one) => one.standing === wanted);
  const expected = returns.filter((one) => one.standing !== 'not-expected');
  const full = standing('in');
  const nil = standing('nil');
  const notAccessible = standing('not-accessible');
  const missing = standing('missing');
  const outstanding = standing('outstanding');
  const declined = standing('declined');
  const late = full.filter(isLate);
  const onTime = expected.filter(isOnTime);
  return {
    expected: expected.length,
    in: full.length,
    nil: nil.length,
    notAccessible: notAccessible.length,
    declined: declined.length,
    missing: missing.length,
    outstanding: outstanding.length,
    waived: returns.filter(({ input }) => input.status === 'waived').length,
    withdrawn: returns.filter(({ input }) => input.status === 'withdrawn').length,
    late: late.length,
    withinExtension: late.filter(isWithinExtension).length,
    overdue: [...missing, ...outstanding].filter((one) => isOverdue(one, today)).length,
    responseRate: share(full.length + nil.length, expected.length),
    onTime: share(onTime.length, expected.length - nil.length - notAccessible.length),
    workingDays: summarise(full.flatMap((one) => turnaround(one, workingDays))),
    returnIds: {
      in: ids(full),
      nil: ids(nil),
      notAccessible: ids(notAccessible),
      declined: ids(declined),
      missing: ids(missing),
      outstanding: ids(outstanding),
      late: ids(late),
      onTime: ids(onTime),
    },
  };
}

function isLate({ input }: TimedReturn): boolean {
  const { signedOffDay, originalDueDay } = input;
  return signedOffDay !== null && originalDueDay !== null && signedOffDay > originalDueDay;
}

/** Signed off in time; a return queried afterwards was still on time (Settled 3). */
function isOnTime({ input, standing }: TimedReturn): boolean {
  if (standing === 'nil' || standing === 'not-accessible' || input.signedOffDay === null) {
    return false;
  }
  return input.originalDueDay === null || input.signedOffDay <= input.originalDueDay;
}

function isWithinExtension({ input }: TimedReturn): boolean {
  const { signedOffDay, dueDay } = input;
  return signedOffDay !== null && dueDay !== null && signedOffDay <= dueDay;
}

function isOverdue({ input }: TimedReturn, today: Day): boolean {
  return input.dueDay !== null && input.dueDay < today;
}

function turnaround({ input }: TimedReturn, workingDays: WorkingDays): number[] {
  const { issuedDay, signedOffDay } = input;
  return issuedDay === null || signedOffDay === null ? [] : [workingDays(issuedDay, signedOffDay)];
}
