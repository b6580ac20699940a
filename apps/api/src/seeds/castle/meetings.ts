import {
  addDays,
  addFinancialYears,
  addMonths,
  addWorkingDays,
  financialYearBounds,
  financialYearOf,
  isWorkingDay,
  type AgencyKind,
  type Representation,
  type Day,
} from '@sightline/domain';
import { AuditsRepository } from '../../app/audits';
import { MeetingsService } from '../../app/programmes';
import { sharedTheme, themes } from './programme';
import type { Stage } from './stage';
import { later, officeTime } from './story';
import type { Timetable } from './timetable';

/** The day of the meeting that agreed last year's programme. */
export function agreementDay(today: Day): Day {
  const from = financialYearBounds(addFinancialYears(financialYearOf(today), -1)).from;
  const day = addDays(from, 18);
  return isWorkingDay(day) ? day : addWorkingDays(day, 1);
}

interface ToldMeeting {
  readonly heldOn: Day;
  readonly title: string;
  /** Theme -> what was decided. */
  readonly decisions: Readonly<Record<string, string>>;
}

const members: Partial<Record<AgencyKind, string>> = {
  'childrens-social-care': 'Head of Safeguarding',
  police: 'Detective Chief Inspector, Public Protection',
  'health-provider': 'Named Nurse',
  education: 'Education Safeguarding Lead',
  'general-practice': 'Named GP',
  probation: 'Senior Probation Officer',
};

const decidedLastYear: readonly Readonly<Record<string, string>>[] = [
  {},
  { 'Child sexual exploitation': 'The scope was agreed; every agency takes part' },
  { 'Child sexual exploitation': 'The toolkit is not clearly understood: a dip test next year' },
  {},
  { 'Quality of plans (physical abuse)': 'Children’s Services report on the work that followed' },
  {
    'Medical neglect': 'Was Not Brought is understood; its coding is looked at with the hospitals',
  },
];

const decidedThisYear: readonly Readonly<Record<string, string>>[] = [
  { [sharedTheme]: 'What was learned is shared with Castle County’s subgroup' },
  { [themes.sgo]: 'The scope and the key lines of enquiry were agreed' },
  { [themes.missing]: 'Brought forward after the inspection, with a focus on children in care' },
  { [themes.section11]: 'The scores are challenged at a panel of their own' },
];

/** Six meetings of last year, and those of this year that were held: every other month. */
function toldMeetings({ today }: Timetable): ToldMeeting[] {
  const thisYear = financialYearBounds(financialYearOf(today)).from;
  const held = (from: Day, months: number) => addWorkingDays(addMonths(from, months), 9);
  const lastYear = addMonths(thisYear, -12);
  const title = 'QA subgroup';
  const told = [
    ...decidedLastYear.map((decisions, index) => ({
      heldOn: index === 0 ? agreementDay(today) : held(lastYear, 2 * index),
      ...{ title, decisions },
    })),
    ...decidedThisYear.map((decisions, index) => ({
      ...{ heldOn: held(thisYear, 2 * index), title, decisions },
    })),
  ];
  return told.filter(({ heldOn }) => heldOn < today);
}

/** Later meetings miss fewer agencies, so that attendance is seen to rise. */
function attendanceAt(meeting: number, agency: number): Representation {
  const score = (agency * 7 + meeting * 3) % 12;
  const missing = Math.max(1, 6 - meeting);
  if (score < missing) return score % 2 === 0 ? 'apologies' : 'absent';
  return score === 11 ? 'deputy' : 'present';
}

/** The subgroup's meetings: those before Sightline came were recorded when it did. */
export function tellMeetings(
  { app, story, cast }: Stage,
  timetable: Timetable,
  imported: Date,
): void {
  const meetings = app.get(MeetingsService);
  const coordinator = cast.as('coordinator');
  toldMeetings(timetable).forEach(({ heldOn, title, decisions }, index) => {
    const dayAfter = officeTime(addWorkingDays(heldOn, 1), index);
    const at = dayAfter > imported ? dayAfter : later(imported, 12);
    story.tell(at, coordinator, async () => {
      const planned = await app.get(AuditsRepository).listAll(coordinator);
      const audits = Object.entries(decisions).flatMap(([theme, decision]) => {
        const audit = planned.find((each) => each.theme === theme);
        return audit ? [{ auditId: audit.id, decision }] : [];
      });
      const isOnAudit = audits.length > 0;
      const attendance = [...cast.agencyIds].map(([kind, agencyId], place) => ({
        ...{ agencyId, attendance: attendanceAt(index, place), member: members[kind] },
      }));
      await meetings.record(coordinator, { heldOn, title, isOnAudit, attendance, audits });
    });
  });
}
