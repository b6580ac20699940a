import type { AuditView, PlanningView } from '@sightline/contracts';
import { milestoneDay, planMilestones } from '@sightline/domain';
import { aDesk, anAuditInTheField, bodyOf, lastTrailRow, trailRows } from '../support';

const closure = { day: '2026-03-26', why: 'The civic offices are closed' };

describe('what a partnership plans by', () => {
  const desk = aDesk();

  const read = async (client = desk.coordinator) =>
    bodyOf(await client.get<PlanningView>('planning'));
  const write = (more: object, client = desk.coordinator) =>
    client.put<PlanningView>('planning', { closedDays: [], expected: [], revision: 0, ...more });

  it('is written by the co-ordinator and the administrator only', async () => {
    expect((await desk.app.client().get('planning')).status).toBe(401);
    for (const client of [await desk.people.asChair(), await desk.people.asSpoc('police')]) {
      expect((await write({}, client)).status).toBe(403);
      expect((await read(client)).revision).toBe(0);
    }
    expect(await trailRows(desk.app, 'planning.write')).toEqual([]);
  });

  it.each([
    [
      'a day that does not exist',
      { closedDays: [{ ...closure, day: '2026-02-30' }] },
      'closedDays.0.day',
    ],
    ['a day twice', { closedDays: [closure, closure] }, 'closedDays'],
    [
      'a day without its reason',
      { closedDays: [{ day: closure.day, why: '' }] },
      'closedDays.0.why',
    ],
    [
      'a return of no time',
      { expected: [{ method: 'macfa', returns: 8, hours: 0 }] },
      'expected.0.hours',
    ],
  ])('refuses %s', async (_what, dto, field) => {
    const answer = await write(dto);
    expect([answer.status, answer.problem.fields?.map((each) => each.field)]).toEqual([
      422,
      [field],
    ]);
  });

  it('counts in every working day of the partnership, and moves what nobody set', async () => {
    const audit = async () =>
      bodyOf(await desk.coordinator.get<AuditView>(`audits/${field.auditId}`));
    const dayOf = async (key: string) =>
      (await audit()).milestones.find((each) => each.key === key)?.day;
    const field = await anAuditInTheField(desk.app, { panelInWorkingDays: 40 });
    const { panelDay } = await audit();
    const expected = planMilestones('macfa', panelDay!, [closure.day]);
    const before = await dayOf('returns-due');
    expect(before).toBe(milestoneDay(planMilestones('macfa', panelDay!), 'returns-due'));
    // A day between the returns and the panel, so that the returns are due a day earlier.
    const day = (await dayOf('quality-check'))!;
    const written = bodyOf(await write({ closedDays: [{ ...closure, day }] }));
    expect(written).toMatchObject({ revision: 1, updatedBy: 'Ruth Okafor' });
    const moved = planMilestones('macfa', panelDay!, [day]);
    expect(await dayOf('returns-due')).toBe(milestoneDay(moved, 'returns-due'));
    expect(await dayOf('returns-due')).not.toBe(before);
    expect(await dayOf('panel')).toBe(panelDay);
    expect(milestoneDay(expected, 'panel')).toBe(panelDay);
    expect((await lastTrailRow(desk.app, 'planning.write')).data).toEqual({
      revision: 1,
      closedDays: [day],
      lateDue: null,
      accuracyDays: null,
      quorum: null,
    });
    expect((await lastTrailRow(desk.app, 'grid.due-days')).data).toMatchObject({
      day: milestoneDay(moved, 'returns-due'),
    });
    expect(await trailRows(desk.app, 'audit.recount')).toHaveLength(1);
    const county = await desk.people.as({ role: 'coordinator', partnership: 'Castle County' });
    expect((await read(county)).closedDays).toEqual([]);
  });

  it('tells the client which days are closed, for the words beside a due day', async () => {
    const [day] = (await read()).closedDays;
    const client = desk.app.client();
    const session = await client.signIn('ruth.okafor@castle.example', 'demonstration');
    expect(day).toBeDefined();
    if (session.status === 200) expect(session.body.closedDays).toEqual([day!.day]);
    expect(
      bodyOf(await desk.coordinator.get<{ closedDays: string[] }>('session')).closedDays,
    ).toEqual([day!.day]);
  });

  it('refuses a panel on a bank holiday, on a closed day and on a day past, saying which', async () => {
    const plan = { financialYear: 2026, quarter: 1, theme: 'Neglect', method: 'macfa' };
    const detailOf = async (date: string, more: object = {}) => {
      const answer = await desk.coordinator.post('audits', { ...plan, date, ...more });
      return [answer.status, answer.problem.detail];
    };
    expect(await detailOf('2026-04-03')).toEqual([
      422,
      'Fri 3 Apr 2026 is a bank holiday: Good Friday',
    ]);
    const { closedDays, revision } = await read();
    const closed = { day: '2026-04-14', why: 'Staff conference' };
    bodyOf(await write({ closedDays: [...closedDays, closed], revision }));
    expect(await detailOf('2026-04-14')).toEqual([
      422,
      'Tue 14 Apr 2026 is a day on which your partnership is closed',
    ]);
    expect((await detailOf('2026-04-18'))[1]).toBe(
      'Sat 18 Apr 2026 is not a working day in England',
    );
  });

  it('keeps only the expected work that differs, and refuses a stale write', async () => {
    const { closedDays, revision } = await read();
    const expected = [
      { method: 'macfa', returns: 10, hours: 4.5 },
      { method: 'ilor', returns: 1, hours: 7 },
    ];
    const written = bodyOf(await write({ closedDays, expected, revision }));
    const macfa = written.expected.find(({ method }) => method === 'macfa');
    expect(macfa).toEqual({
      method: 'macfa',
      returns: 10,
      hours: 4.5,
      usual: { returns: 8, hours: 4 },
    });
    const stale = await write({ closedDays, expected, revision });
    expect([stale.status, stale.problem.code]).toEqual([409, 'record.stale']);
  });
});
