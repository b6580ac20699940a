import type { ImportProgrammeView } from '@sightline/contracts';
import { partnershipNames } from '../../src/seeds/castle-people';
import { Agency, Partnership } from '../../src/app/people';
import {
  aCommentedDraft,
  aDraftOf,
  anAuditAtPanel,
  anAuditInTheField,
  aPerson,
  approveReport,
  aSmallForm,
  as,
  asPerson,
  bodyOf,
  judgeEveryCase,
  openAccuracy,
  writeReport,
  type AuditOptions,
  type Course,
  type TestApp,
} from '../support';
import { visitors, type Visitor } from './personas';

const city = { name: 'Castle City', mark: 'city' };
const county = { name: 'Castle County', mark: 'county' };
const kinds = ['childrens-social-care', 'police', 'health-provider'] as const;

/** Words that stand only in the records of one partnership: in the theme of each of its audits. */
export const partnershipMarks = /marker-(\w+)/g;
/** Words that stand only in the answers of one return: partnership, agency, audit, case. */
export const returnMarks = /secret-[a-z-]+-\d/g;

/** Two partnerships that share two agencies, and a third with a programme; people in all of them. */
export async function twoPartnerships(app: TestApp): Promise<Visitor[]> {
  const people = (await visitors(app)).filter(({ role }) => role !== undefined);
  const others = await countyPeople(app);
  for (const partnership of [city, county]) {
    await audits(app, partnership);
    await forms(app, partnership);
  }
  await importBoardProgramme(app);
  return [...people, ...others];
}

/** An audit in each state that matters, with words of its own in every return. */
async function audits(app: TestApp, { name, mark }: typeof city): Promise<void> {
  const options = (audit: string): AuditOptions => ({
    ...{ partnership: name, kinds, casesPerStratum: 1 },
    theme: `Missing children, ${audit}, marker-${mark}`,
  });
  const answersOf = (audit: string) => (kind: string, index: number) => ({
    C1: { value: `Weekly visits, secret-${mark}-${kind}-${audit}-${index}.` },
  });
  const field = await anAuditInTheField(app, options('field'));
  const { auditId } = field;
  for (const role of ['coordinator', 'chair'] as const) {
    const person = await as(app, { role, partnership: name });
    bodyOf(await person.post('calendar-feeds', { auditId }));
  }
  const answers = answersOf('field');
  await field.takeReturn('police', 0, 'in-progress', answers('police', 0));
  await field.takeReturn('police', 1, 'submitted', answers('police', 1));
  await field.takeReturn('health-provider', 0, 'nil');
  await field.takeReturn('childrens-social-care', 1, 'signed-off', answers(kinds[0], 1));
  const courseOf = (kind: string, index: number): Course =>
    kind === 'health-provider' && index === 1 ? 'nil' : 'signed-off';
  const drafted = await anAuditAtPanel(app, {
    ...options('draft'),
    ...{ courseOf, answersOf: answersOf('draft') },
  });
  const { report } = await writeReport(drafted);
  await openAccuracy(drafted, report);
  const approved = await anAuditAtPanel(app, {
    ...options('approved'),
    answersOf: answersOf('approved'),
  });
  await judgeEveryCase(approved);
  await approveReport(approved, (await writeReport(approved)).report);
  const chair = await approved.people.asChair();
  bodyOf(await chair.post(`audits/${approved.auditId}/publication`));
}

/** A form of the partnership's own, and a draft with a comment, with its words in them. */
async function forms(app: TestApp, { name, mark }: typeof city): Promise<void> {
  const coordinator = await as(app, { role: 'coordinator', partnership: name });
  const title = `Bruising in babies, marker-${mark}`;
  const { id, revision } = await aDraftOf(coordinator, aSmallForm({ key: 'own', title }));
  const note = 'The first';
  bodyOf(await coordinator.post(`template-drafts/${id}/publish`, { revision, note }));
  await aCommentedDraft(coordinator, { key: 'next', title });
}

/** Everybody the county's audits need, and one person who holds a role in both partnerships. */
async function countyPeople(app: TestApp): Promise<Visitor[]> {
  const careId = (
    await app.transactor.manager.findOneByOrFail(Agency, {
      name: 'Castle County Children’s Services',
    })
  ).id;
  const here = { partnership: county.name };
  const made: Visitor[] = [];
  for (const [column, ...roles] of [
    ['County chair', { ...here, role: 'chair' }],
    ['County SPOC, care', { ...here, role: 'spoc', agencyId: careId }],
    ['County auditor, care', { ...here, role: 'auditor', agencyId: careId }],
    ['County auditor, police', { ...here, role: 'auditor', kind: 'police' }],
    ['County SPOC, health', { ...here, role: 'spoc', kind: 'health-provider' }],
    ['County auditor, health', { ...here, role: 'auditor', kind: 'health-provider' }],
    ['County panel, health', { ...here, role: 'panel-member', kind: 'health-provider' }],
    ['County board', { ...here, role: 'board-member' }],
    ['County scrutineer', { ...here, role: 'scrutineer' }],
    ['County administrator', { ...here, role: 'administrator' }],
    ['County key-holder', { ...here, role: 'key-holder' }],
    [
      'SPOC in the city and chair in the county',
      { role: 'spoc', kind: 'police' },
      { ...here, role: 'chair' },
    ],
  ] as const) {
    const { email } = await aPerson(app, { roles });
    const enter = () => asPerson(app, { email });
    made.push({ column, words: column, email, enter, client: await enter() });
  }
  return made;
}

async function importBoardProgramme(app: TestApp): Promise<void> {
  const board = await app.transactor.manager.findOneByOrFail(Partnership, {
    name: partnershipNames.board,
  });
  const ruth = await as(app, { role: 'coordinator' });
  bodyOf(await ruth.switchTo(board.id));
  const csv = [
    'financial_year,quarter,date,theme,method,linked_reviews',
    '2017/18,2,2017-09-28,"Placed under orders, marker-board",macfa,Child J',
    '2017/18,4,2018-01-25,"Missing children, marker-board",macfa,',
  ].join('\n');
  bodyOf(await ruth.post<ImportProgrammeView>('programmes/import', { csv }));
}
