import {
  addMonths,
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  weekday,
  type Day,
} from '@sightline/domain';

/** When the audits of the demonstration meet, so that something is always due this week. */
export interface Timetable {
  readonly today: Day;
  /** The panel of the special guardianship audit met in the week past and has two cases left. */
  readonly sgoPanel: Day;
  /** The panel of the audit of missing children, whose returns are due this week. */
  readonly missingPanel: Day;
  /** The challenge panel of this year's section 11 round, whose forms are with the agencies. */
  readonly section11Panel: Day;
  /** That of the round before, a year earlier. */
  readonly section11Before: Day;
}

/** Working days from the day returns are due to the panel (domain brief 1.3). */
const dueBeforePanel = 10;

export function timetableOf(today: Day): Timetable {
  const section11Panel = addWorkingDays(today, 50);
  const yearBefore = addMonths(section11Panel, -12);
  return {
    today,
    sgoPanel: addWorkingDays(today, -4),
    missingPanel: addWorkingDays(dueThisWeek(today), dueBeforePanel),
    section11Panel,
    section11Before: isWorkingDay(yearBefore) ? yearBefore : nextWorkingDay(yearBefore),
  };
}

/** Two working days ahead where the week has them, else its last working day, else the next one. */
function dueThisWeek(today: Day): Day {
  const ahead = [2, 1].map((days) => addWorkingDays(today, days));
  const inWeek = ahead.find((day) => weekday(day) > weekday(today) && isWorkingDay(day));
  return inWeek ?? nextWorkingDay(today);
}
