import type { NoticesView, OutboxView, ScheduleView } from '@sightline/contracts';
import type { Role } from '@sightline/domain';
import { JobWorker } from '../../src/app/platform/jobs';
import {
  anAuditInTheField,
  aPerson,
  as,
  asPerson,
  bodyOf,
  lastTrailRow,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

/** The panel of Thu 28 Sep 2017 and its worked dates (domain 1.3); issued at T−30. */
const issueDay = '2017-08-16T09:00:00.000Z';

describe('the schedule of an audit', () => {
  let app: TestApp;
  let field: FieldAudit;
  const clock = new TestClock(issueDay);

  const work = (): Promise<number> => app.get(JobWorker).workOff();
  const coordinator = (): Promise<ApiClient> => as(app, { role: 'coordinator' });
  const schedule = async (): Promise<ScheduleView> =>
    bodyOf(await (await coordinator()).get<ScheduleView>(`audits/${field.auditId}/schedule`));
  /** Morning after morning, up to and with that day. */
  const goTo = async (day: string): Promise<void> => {
    while (clock.today() < day) {
      clock.set(new Date(Date.parse(`${clock.today()}T07:00:00.000Z`) + 86_400_000).toISOString());
      await work();
    }
  };
  const saidOn = async (day: string): Promise<string[]> =>
    (await schedule()).sent
      .filter(({ sentAt }) => sentAt.startsWith(day))
      .map(({ key, role, agency }) => `${key} ${role} ${agency ?? '-'}`)
      .sort();

  beforeAll(async () => {
    app = await startApp({ clock });
    field = await anAuditInTheField(app, {
      theme: 'Children under special guardianship',
      panelInWorkingDays: 30,
    });
    await work();
  }, 60_000);
  afterAll(() => app.stop());

  it('is for the co-ordinator and the chair, and only in their own partnership', async () => {
    const path = `audits/${field.auditId}/schedule`;
    const spoc = await as(app, { role: 'spoc', kind: 'police' });
    expect((await spoc.get(path)).status).toBe(403);
    const other = await as(app, { role: 'coordinator', partnership: 'Castle County' });
    expect((await other.get(path)).status).toBe(404);
    const chair = await as(app, { role: 'chair' });
    expect(bodyOf(await chair.get<ScheduleView>(path)).mayWrite).toBe(false);
    const pausing = await chair.post(`${path}/pause`, { reason: 'No', revision: 0 });
    expect(pausing.status).toBe(403);
  });

  it('tells the contacts at once that their returns are open', async () => {
    expect(await saidOn('2017-08-16')).toEqual([
      'opened spoc Children’s Services',
      'opened spoc Hospitals Trust',
      'opened spoc Police',
    ]);
    const { sent } = await schedule();
    expect(sent[0]!.words).toMatch(
      /^“Children under special guardianship”: 2 returns for .+ are open\. .+ due on Thu 14 Sep 2017\.$/,
    );
    expect((await lastTrailRow(app, 'schedule.send')).data).toEqual({
      key: 'opened',
      day: '2017-08-16',
      people: 3,
    });
  });

  it('shows what is to come, on which day, and to whom as things stand', async () => {
    const { planned, state } = await schedule();
    expect(state).toBeNull();
    expect(planned.map(({ key, day }) => [key, day])).toEqual([
      ['half-way', '2017-09-07'],
      ['due-soon', '2017-09-12'],
      ['due', '2017-09-14'],
      ['overdue', '2017-09-15'],
      ['escalate-contact', '2017-09-15'],
      ['escalate-member', '2017-09-19'],
      ['escalate-board', '2017-09-21'],
      ['closing', '2017-09-21'],
    ]);
    const board = planned.find(({ key }) => key === 'escalate-board')!;
    expect(new Set(board.tellings.map(({ name }) => name))).toEqual(new Set(['Gwen Pritchard']));
  });

  it('nudges half-way only those who have not begun', async () => {
    await field.takeReturn('police', 0, 'in-progress');
    await goTo('2017-09-07');
    expect(await saidOn('2017-09-07')).toEqual([
      'half-way spoc Children’s Services',
      'half-way spoc Hospitals Trust',
    ]);
    await work();
    expect(await saidOn('2017-09-07')).toHaveLength(2);
  });

  it('says nothing while it is paused, and on resuming what is still true', async () => {
    const path = `audits/${field.auditId}/schedule`;
    const someone = await coordinator();
    expect((await someone.post(`${path}/pause`, { reason: '', revision: 0 })).status).toBe(422);
    const paused = bodyOf(
      await someone.post<ScheduleView>(`${path}/pause`, {
        reason: 'The hospital’s records system is down this week.',
        revision: 0,
      }),
    );
    expect(paused.pause).toMatchObject({ by: 'Ruth Okafor' });
    const again = await someone.post(`${path}/pause`, { reason: 'Once more', revision: 1 });
    expect(again.problem.code).toBe('transition.refused');
    await goTo('2017-09-13');
    expect(await saidOn('2017-09-12')).toEqual([]);
    const stale = await (
      await coordinator()
    ).post(`${path}/resume`, { reason: 'It is back', revision: 0 });
    expect(stale.problem.code).toBe('record.stale');
    bodyOf(
      await (
        await coordinator()
      ).post<ScheduleView>(`${path}/resume`, { reason: 'It is back', revision: 1 }),
    );
    await work();
    expect(await saidOn('2017-09-13')).toContain('due-soon auditor Police');
    expect((await trailRows(app, 'schedule.pause')).length).toBe(1);
    expect((await lastTrailRow(app, 'schedule.resume')).data).toEqual({ reason: 'It is back' });
  });

  it('climbs the ladder: contact, subgroup member, Board member, each told what was said', async () => {
    const member = await aPerson(app, {
      name: 'Member of the police',
      roles: [{ role: 'subgroup-member', kind: 'police', fromDay: '2017-01-01' }],
    });
    await goTo('2017-09-15');
    expect(await saidOn('2017-09-14')).toContain('due spoc Police');
    const late = await saidOn('2017-09-15');
    expect(late).toContain('escalate-contact spoc Police');
    expect(late).toContain('overdue auditor Police');
    await goTo('2017-09-21');
    const { sent } = await schedule();
    const onLadder = (role: Role) =>
      sent.find((one) => one.role === role && one.agency === 'Police')!;
    expect(onLadder('subgroup-member')).toMatchObject({
      name: 'Member of the police',
      words:
        '“Children under special guardianship”: 2 of 2 returns of Police were due on ' +
        'Thu 14 Sep 2017 and have not come. Its contact was told on Fri 15 Sep 2017.',
    });
    expect(onLadder('board-member').words).toMatch(
      /Its contact was told on Fri 15 Sep 2017\. Its subgroup member was told on Tue 19 Sep 2017\.$/,
    );
    const own = await asPerson(app, member);
    const told = bodyOf(await own.get<NoticesView>('notices'));
    expect(told.items.map(({ kind }) => kind)).toEqual(['returns.escalated']);
  });

  it('tells the office what is in before the panel, and nobody anything twice', async () => {
    expect(await saidOn('2017-09-21')).toEqual(
      expect.arrayContaining(['closing chair -', 'closing coordinator -']),
    );
    const before = (await schedule()).sent.length;
    await goTo('2017-09-27');
    expect((await schedule()).sent).toHaveLength(before);
    expect((await schedule()).planned).toEqual([]);
  });

  it('writes mail of plain words and links: no case reference, nothing of a child', async () => {
    const administrator = await as(app, { role: 'administrator' });
    const { items } = bodyOf(await administrator.get<OutboxView>('outbox?limit=100'));
    expect(items.length).toBeGreaterThan(10);
    for (const { subject, text } of items) {
      for (const { reference } of field.cases)
        expect(`${subject}\n${text}`).not.toContain(reference);
      expect(text).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
    }
  });

  it('moves with the panel: a reminder of a moved step is said for its new day', async () => {
    clock.set('2017-08-16T09:00:00.000Z');
    const other = await anAuditInTheField(app, { panelInWorkingDays: 30, theme: 'Neglect' });
    await work();
    const someone = await coordinator();
    const { revision } = await other.audit();
    const moved = { day: '2017-09-04', revision };
    bodyOf(await someone.put(`audits/${other.auditId}/milestones/half-way-nudge`, moved));
    const { planned } = bodyOf(await someone.get<ScheduleView>(`audits/${other.auditId}/schedule`));
    expect(planned[0]).toMatchObject({ key: 'half-way', day: '2017-09-04' });
  });
});
