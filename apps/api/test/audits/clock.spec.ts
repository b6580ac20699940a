import type { AuditView } from '@sightline/contracts';
import {
  anAuditInTheField,
  as,
  bodyOf,
  lastTrailRow,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

describe('the ten-working-day clock of a mock JTAI', () => {
  const clock = new TestClock('2026-03-02T09:00:00.000Z');
  let app: TestApp;
  let field: FieldAudit;
  let coordinator: ApiClient;

  beforeAll(async () => {
    app = await startApp({ clock });
    field = await anAuditInTheField(app, { method: 'mock-jtai', panelInWorkingDays: 20 });
    coordinator = await field.people.asCoordinator();
  });
  afterAll(() => app.stop());

  const audit = async () => bodyOf(await coordinator.get<AuditView>(`audits/${field.auditId}`));
  /** Sessions do not last over the days of the clock. */
  const onThe = async (instant: string) => {
    clock.set(instant);
    coordinator = await as(app, { role: 'coordinator' });
  };
  const time = async (key: string, act: string, client = coordinator) => {
    const { revision } = await audit();
    return client.post<AuditView>(`audits/${field.auditId}/clock/${key}`, { act, revision });
  };
  const step = async (key: string) => (await audit()).clock?.steps.find((each) => each.key === key);

  it('is timed by the co-ordinator only, and has its own steps', async () => {
    expect((await time('sample-drawn', 'start', await field.people.asChair())).status).toBe(403);
    expect((await time('briefing', 'start')).status).toBe(404);
    expect((await time('sample-drawn', 'undo')).problem.code).toBe('transition.refused');
    expect((await time('sample-drawn', 'stop')).status).toBe(422);
    expect(await trailRows(app, 'audit.clock')).toEqual([]);
  });

  it('begins on the day of the notice, nine working days before fieldwork', async () => {
    // Fieldwork on 30 March 2026: notice on 17 March.
    expect((await audit()).clock).toMatchObject({ today: -11 });
    expect(await step('template-locked')).toMatchObject({ day: '2026-03-17', state: 'to-come' });
    await onThe('2026-03-17T09:00:00.000Z');
    expect((await audit()).clock?.today).toBe(1);
    expect((await step('template-locked'))?.state).toBe('due');
  });

  it('times each step as it is started, done in time and done late', async () => {
    bodyOf(await time('template-locked', 'start'));
    expect(await step('template-locked')).toMatchObject({
      ...{ state: 'started', startedAt: '2026-03-17T09:00:00.000Z', doneAt: null },
    });
    bodyOf(await time('template-locked', 'finish'));
    expect((await step('template-locked'))?.state).toBe('done');
    await onThe('2026-03-23T09:00:00.000Z');
    expect(await step('sample-drawn')).toMatchObject({
      day: '2026-03-19',
      state: 'late',
      lateBy: 2,
    });
    bodyOf(await time('sample-drawn', 'finish'));
    await onThe('2026-04-30T08:00:00.000Z');
    expect(await step('sample-drawn')).toMatchObject({ state: 'done-late', lateBy: 2 });
    expect((await time('sample-drawn', 'finish')).problem.code).toBe('transition.refused');
    expect((await lastTrailRow(app, 'audit.clock')).data).toEqual({
      ...{ key: 'sample-drawn', act: 'finish' },
    });
  });

  it('takes the last of the two back', async () => {
    expect((bodyOf(await time('sample-drawn', 'undo')), await step('sample-drawn'))).toMatchObject({
      ...{ doneAt: null, state: 'late' },
    });
    bodyOf(await time('sample-drawn', 'undo'));
    expect((await step('sample-drawn'))?.startedAt).toBeNull();
  });
});

describe('an audit that is no mock JTAI', () => {
  it('has no clock', async () => {
    const app = await startApp({ clock: new TestClock() });
    const field = await anAuditInTheField(app);
    expect((await field.audit()).clock).toBeNull();
    await app.stop();
  });
});
