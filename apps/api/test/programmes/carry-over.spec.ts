import type {
  AuditView,
  CarryOverView,
  ImportProgrammeView,
  ProgrammeView,
} from '@sightline/contracts';
import { aDesk, aPerson, bodyOf, trailRows } from '../support';

const heading = 'financial_year,quarter,date,theme,method,linked_reviews,status,status_reason';
const lastYear = [
  heading,
  '2016/17,4,,Child sexual exploitation,macfa,,closed,',
  '2016/17,4,,Mock JTAI,mock-jtai,,postponed,The inspection of 2017',
  '2016/17,3,2016-11,Plans,macfa,Child S,planned,',
  '2016/17,2,2016-09,Out of hours,macfa,,cancelled,Too few cases',
].join('\n');

describe('next year’s programme', () => {
  const desk = aDesk(async ({ coordinator }) =>
    bodyOf(await coordinator.post<ImportProgrammeView>('programmes/import', { csv: lastYear })),
  );

  const offers = async (client = desk.coordinator) =>
    bodyOf(await client.get<CarryOverView[]>('programmes/2017/carry-over'));
  const carry = (auditIds: readonly string[], more: object = {}) =>
    desk.coordinator.post<ProgrammeView>('programmes/2017/carry-over', { auditIds, ...more });

  it('is begun by the co-ordinator only', async () => {
    expect((await (await desk.people.asChair()).get('programmes/2017/carry-over')).status).toBe(
      403,
    );
    expect((await carry([])).status).toBe(422);
    const county = await desk.people.as({ role: 'coordinator', partnership: 'Castle County' });
    expect(await offers(county)).toEqual([]);
    const theirs = (await offers()).map(({ auditId }) => auditId);
    const answer = await county.post('programmes/2017/carry-over', { auditIds: theirs });
    expect(answer.status).toBe(422);
  });

  it('offers what was postponed and what was not begun, ticked, and what may be looked at again', async () => {
    expect(
      (await offers()).map(({ theme, kind, isTicked, why }) => [theme, kind, isTicked, why]),
    ).toEqual([
      ['Plans', 'carried-over', true, 'Planned for 2016/17 and not begun'],
      ['Child sexual exploitation', 're-audit', false, 'Closed; tick it to look again'],
      ['Mock JTAI', 'postponed', true, 'Postponed: The inspection of 2017'],
    ]);
  });

  it('plans those chosen, linked to what they come from, and offers them no more', async () => {
    const person = await aPerson(desk.app, { name: 'Amina Yusuf', roles: [{ role: 'chair' }] });
    const plans = (await offers())[0]!;
    const before = bodyOf(await desk.coordinator.get<AuditView>(`audits/${plans.auditId}`));
    bodyOf(
      await desk.coordinator.patch(`audits/${plans.auditId}`, {
        ...{ financialYear: 2016, quarter: 3, theme: 'Plans', method: 'macfa' },
        reviewIds: before.reviews.map(({ id }) => id),
        ...{ leadIds: [person.id], revision: before.revision },
      }),
    );
    const chosen = (await offers()).map(({ auditId }) => auditId);
    const made = bodyOf(await carry(chosen));
    expect(made.audits.map((each) => [each.theme, each.status, each.date.precision])).toEqual([
      ['Plans', 'planned', 'unknown'],
      ['Child sexual exploitation', 'planned', 'unknown'],
      ['Mock JTAI', 'planned', 'unknown'],
    ]);
    const [carried, again] = made.audits;
    expect(carried).toMatchObject({
      ...{ carriedFrom: '2016/17', reAuditOf: null, reviews: [{ name: 'Child S' }] },
      leadPeople: [{ name: 'Amina Yusuf' }],
    });
    expect(again).toMatchObject({ carriedFrom: null, reAuditOf: { yearLabel: '2016/17' } });
    expect(await offers()).toEqual([]);
    expect((await carry(chosen)).status).toBe(422);
    expect((await trailRows(desk.app, 'audit.plan')).slice(-3)).toHaveLength(3);
  });

  it('refuses to make anybody of another partnership a lead', async () => {
    const elsewhere = await aPerson(desk.app, {
      roles: [{ role: 'coordinator', partnership: 'Castle County' }],
    });
    const plan = { financialYear: 2026, quarter: 1, theme: 'Neglect', method: 'macfa' };
    const answer = await desk.coordinator.post('audits', { ...plan, leadIds: [elsewhere.id] });
    expect([answer.status, answer.problem.fields?.[0]?.field]).toEqual([422, 'leadIds']);
  });
});
