import { addDays, weekday, type Day } from './days';
import type { DayRange } from './financial-years';
import type { AuditMethod } from './methods';
import { addWorkingDays, isWorkingDay } from './working-days';

/** What an audit of a method is expected to take before its form and its sample are known. */
export interface ExpectedWork {
  /** Returns that each agency fills. */
  readonly returns: number;
  /** Hours a return, reading the file included. */
  readonly hours: number;
}

/**
 * Proposals: sizes of real audits (domain brief 1.2) and an auditor's half day a full form. A dip
 * test is done by one or two named people, so it costs the agencies nothing.
 */
export const expectedWork: Record<AuditMethod, ExpectedWork> = {
  macfa: { returns: 8, hours: 4 },
  'rapid-macfa': { returns: 5, hours: 2 },
  'dip-test': { returns: 0, hours: 0.5 },
  'mock-jtai': { returns: 6, hours: 4 },
  'focus-group': { returns: 4, hours: 2 },
  'section-11': { returns: 1, hours: 15 },
  ilor: { returns: 1, hours: 7 },
};

/** The work one audit asks of its agencies. */
export interface AuditWork {
  readonly auditId: string;
  /** From the issue of forms to the day they are due. */
  readonly forms: DayRange;
  readonly agencies: readonly { readonly agencyId: string; readonly hours: number }[];
}

/** What an agency has to do in a week that begins on this Monday. */
export interface WorkWeek {
  readonly agencyId: string;
  readonly monday: Day;
  readonly parts: readonly { readonly auditId: string; readonly hours: number }[];
}

/** The Monday of the week a day is in. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/** The Mondays of the weeks that touch a range of days. */
export function mondaysOf({ from, to }: DayRange): Day[] {
  const mondays: Day[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) mondays.push(monday);
  return mondays;
}

/**
 * The hours of each agency in each week: an audit's hours fall evenly on the working days on which
 * agencies hold its forms, the day of issue left out. Ordered by agency, then week.
 */
export function workloadOf(
  audits: readonly AuditWork[],
  extraHolidays: readonly Day[] = [],
): WorkWeek[] {
  const weeks = new Map<string, WorkWeek & { parts: { auditId: string; hours: number }[] }>();
  for (const { auditId, forms, agencies } of audits) {
    const days = daysByWeek(forms, extraHolidays);
    const all = [...days.values()].reduce((sum, count) => sum + count, 0);
    if (all === 0) continue;
    for (const { agencyId, hours } of agencies) {
      if (hours === 0) continue;
      for (const [monday, count] of days) {
        const key = `${agencyId} ${monday}`;
        const week = weeks.get(key) ?? { agencyId, monday, parts: [] };
        week.parts.push({ auditId, hours: (hours * count) / all });
        weeks.set(key, week);
      }
    }
  }
  return [...weeks.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, week]) => week);
}

/** Monday -> working days of the range in its week, the first day left out. */
function daysByWeek({ from, to }: DayRange, extraHolidays: readonly Day[]): Map<Day, number> {
  const found = new Map<Day, number>();
  for (let day = addWorkingDays(from, 1, extraHolidays); day <= to; day = addDays(day, 1)) {
    if (!isWorkingDay(day, extraHolidays)) continue;
    const monday = mondayOf(day);
    found.set(monday, (found.get(monday) ?? 0) + 1);
  }
  return found;
}
