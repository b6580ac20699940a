import { programmeColumns } from '@sightline/contracts';
import {
  addMonths,
  addWorkingDays,
  dayParts,
  financialYearBounds,
  financialYearOf,
  quarterOf,
  type Day,
} from '@sightline/domain';
import type { Timetable } from './timetable';

type Column = (typeof programmeColumns)[number]['name'];
type Row = Partial<Record<Column, string>>;

/** Themes by which the driver finds the audits that it carries on with. */
export const themes = {
  sgo: 'Children placed under SGO',
  missing: 'Children who go missing',
  section11: 'Section 11 self-assessment',
} as const;

/** The audit that Castle County took part in. */
export const sharedTheme = 'Intra-familial sexual abuse';

/** Castle City's programme as the file that a co-ordinator would import. */
export function castleProgramme(timetable: Timetable): string {
  const rows = [...lastYear(timetable), ...thisYear(timetable)];
  const columns = programmeColumns.map(({ name }) => name);
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(','));
  return [columns.join(','), ...lines].join('\n');
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const lastCse = 'Child sexual exploitation';

/** First day of the financial year before today's. */
function lastYearBegan({ today }: Timetable): Day {
  return financialYearBounds(financialYearOf(addMonths(today, -12))).from;
}

function lastYear(timetable: Timetable): Row[] {
  const from = lastYearBegan(timetable);
  const month = (after: number) => inMonth(addMonths(from, after));
  return [
    {
      ...month(2),
      theme: lastCse,
      method: 'macfa',
      status: 'closed',
      reasons: 'national-theme | Child exploitation was a theme of the joint inspections',
      comment: 'Found that the toolkit was not clearly understood; a dip test was asked for.',
    },
    {
      ...month(5),
      theme: 'Out-of-hours referrals to the Emergency Duty Team',
      method: 'macfa',
      status: 'closed',
    },
    {
      ...month(7),
      theme: 'Quality of plans (physical abuse)',
      method: 'macfa',
      status: 'closed',
      comment: 'Further work by Children’s Services followed.',
    },
    {
      ...month(9),
      theme: 'Mock JTAI',
      method: 'mock-jtai',
      status: 'postponed',
      status_reason: 'An inspection of children’s services began in the same week',
    },
    {
      ...month(10),
      theme: 'Medical neglect',
      method: 'macfa',
      status: 'closed',
      reasons: 'learning-review | Child R | Was Not Brought is to be recorded and acted on',
      comment: 'Showed that Was Not Brought is understood and not yet always coded.',
    },
  ];
}

function thisYear(timetable: Timetable): Row[] {
  const { sgoPanel, missingPanel, section11Panel, section11Before } = timetable;
  return [
    {
      ...onDay(addWorkingDays(sgoPanel, -58)),
      theme: sharedTheme,
      method: 'macfa',
      status: 'closed',
      comment: 'Cross-authority: co-ordinated with Castle County.',
    },
    {
      ...inMonth(addWorkingDays(sgoPanel, -30)),
      theme: 'Private fostering',
      method: 'rapid-macfa',
      status: 'cancelled',
      status_reason: 'Too few arrangements are known this year; taken up with the survey instead',
    },
    {
      ...onDay(sgoPanel),
      theme: themes.sgo,
      method: 'macfa',
      reasons: lines(
        'learning-review | Child R | Recommendation 4: look at support after the order',
        'performance-data | Orders made to relatives have risen for three years',
      ),
      leads: 'QA subgroup chair',
      comment: 'Children recently placed and children in placement for some time.',
    },
    {
      ...onDay(missingPanel),
      theme: themes.missing,
      method: 'macfa',
      reasons: lines(
        'inspection | Return home interviews were late for one child in three',
        'performance-data | Missing episodes from care rose in two quarters together',
      ),
      comment: 'Focus on children in care.',
      note: 'Brought forward after the inspection.',
    },
    {
      ...inMonth(addWorkingDays(missingPanel, 22)),
      theme: 'CSE toolkit compliance',
      method: 'dip-test',
      re_audit_of: `${financialYearOf(lastYearBegan(timetable))}: ${lastCse}`,
      reasons: `earlier-audit | ${financialYearOf(lastYearBegan(timetable))}: ${lastCse} | The toolkit was not clearly understood`,
      leads: 'Exploitation Co-ordinator; Board Officer',
    },
    {
      ...inMonth(addWorkingDays(missingPanel, 44)),
      theme: 'Mock JTAI',
      method: 'mock-jtai',
      comment: 'To test the process. A project plan is written separately.',
    },
    {
      ...onDay(section11Panel),
      theme: themes.section11,
      method: 'section-11',
      re_audit_of: `${financialYearOf(section11Before)}: ${themes.section11}`,
      comment: 'Each agency audits itself; last year’s answers are offered to confirm.',
    },
    {
      ...onDay(addWorkingDays(missingPanel, 60)),
      theme: 'Working with complex families',
      method: 'macfa',
      reasons: lines(
        'learning-review | Child R |',
        'learning-review | Family W | History was not read',
      ),
    },
  ];
}

/** A reason a line, in one cell. */
function lines(...reasons: readonly string[]): string {
  return reasons.join('\n');
}

function onDay(day: Day) {
  return { ...whenOf(day), date: day };
}

function inMonth(day: Day) {
  const { year, month } = dayParts(day);
  return { ...whenOf(day), date: `${year}-${String(month).padStart(2, '0')}` };
}

function whenOf(day: Day) {
  return { financial_year: financialYearOf(day), quarter: String(quarterOf(day)) };
}
