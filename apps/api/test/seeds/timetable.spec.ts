import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  quarterOf,
  weekday,
  type Day,
} from '@sightline/domain';
import { readProgrammeFile } from '../../src/app/programmes/programme-file';
import { castleProgramme } from '../../src/seeds/castle/programme';
import { timetableOf } from '../../src/seeds/castle/timetable';

/** Every day of two years, bank holidays, weekends and the turn of a financial year among them. */
const days: readonly Day[] = Array.from({ length: 730 }, (_, index) =>
  addDays('2026-01-01', index),
);

/** Ten working days before the panel (domain brief 1.3). */
function dueOn(today: Day): Day {
  return addWorkingDays(timetableOf(today).missingPanel, -10);
}

describe('The dates of the demonstration, whatever day it is first started', () => {
  it('have returns due this week, or on the next working day where the week is over', () => {
    const wrong = days.filter((today) => {
      const due = dueOn(today);
      const sunday = addDays(today, 7 - weekday(today));
      const isWeekOver = addWorkingDays(addDays(today, -1), 1) > sunday;
      return due < today || (due > sunday && !isWeekOver);
    });
    expect(wrong).toEqual([]);
  });

  it('have panels on working days, one in the week past and one to come', () => {
    const wrong = days.filter((today) => {
      const { sgoPanel, missingPanel } = timetableOf(today);
      const areWorked = isWorkingDay(sgoPanel) && isWorkingDay(missingPanel);
      return !areWorked || sgoPanel >= today || missingPanel <= today;
    });
    expect(wrong).toEqual([]);
  });

  it('put the audit at the panel into this quarter or the one before', () => {
    const wrong = days.filter((today) => {
      const steps = (4 + quarterOf(today) - quarterOf(timetableOf(today).sgoPanel)) % 4;
      return steps > 1;
    });
    expect(wrong).toEqual([]);
  });

  it('make a programme that the product imports without a word', () => {
    const someDays = days.filter((_, index) => index % 9 === 0);
    const problems = someDays.flatMap((today) => {
      const file = readProgrammeFile(castleProgramme(timetableOf(today)));
      return file.problems.map(({ line, message }) => `${today}, line ${line}: ${message}`);
    });
    expect(problems).toEqual([]);
  });
});
