import type { ReturnView } from '@sightline/contracts';
import {
  anAuditInTheField,
  bodyOf,
  lastTrailRow,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const reason = 'Say which record shows the visits';

describe('handing in a return', () => {
  const clock = new TestClock();
  let app: TestApp;
  let field: FieldAudit;
  let auditor: ApiClient;
  let spoc: ApiClient;
  let coordinator: ApiClient;

  beforeAll(async () => {
    app = await startApp({ clock });
    field = await anAuditInTheField(app, { kinds: ['police', 'health-provider'] });
    auditor = await field.people.asAuditor('police');
    spoc = await field.people.asSpoc('police');
    coordinator = await field.people.asCoordinator();
    for (const index of [0, 1]) await field.takeReturn('police', index, 'allocated');
  });
  afterAll(() => app.stop());

  const address = (caseIndex: number) => `returns/${field.returnId('police', caseIndex)}`;
  const open = async (caseIndex = 0) => bodyOf(await spoc.get<ReturnView>(address(caseIndex)));
  const act = async (client: ApiClient, name: string, more: object = {}, caseIndex = 0) => {
    const { revision } = await open(caseIndex);
    return client.post<ReturnView>(`${address(caseIndex)}/${name}`, { revision, ...more });
  };

  it('refuses a form that has not been started', async () => {
    const early = await act(auditor, 'submit');
    expect([early.status, early.problem.code]).toEqual([409, 'transition.refused']);
  });

  it('refuses an incomplete form with the list of what is missing', async () => {
    const { revision } = await open();
    const changes = { N8: { value: 'no' } };
    bodyOf(await auditor.patch(`${address(0)}/answers`, { revision, changes }));
    const answer = await act(auditor, 'submit');
    expect([answer.status, answer.problem.code]).toEqual([422, 'return.incomplete']);
    const { fields = [], detail } = answer.problem;
    expect(fields.length).toBeGreaterThan(30);
    expect(fields.map(({ field: name }) => name)).toContain('N3');
    expect(detail).toBe(`${fields.length} answers are still needed.`);
    expect((await open()).status).toBe('in-progress');
  });

  it('is the auditor’s to do, not the contact’s to whom it was not given', async () => {
    await field.fill('police', 0);
    expect((await act(app.client(), 'submit')).status).toBe(401);
    expect((await act(spoc, 'submit')).status).toBe(403);
    expect((await act(coordinator, 'submit')).status).toBe(403);
    expect((await act(await field.people.asAuditor('health-provider'), 'submit')).status).toBe(404);
    expect((await open()).status).toBe('in-progress');
  });

  it('takes a complete form, closes it to its auditor and says so on the trail', async () => {
    const done = bodyOf(await act(auditor, 'submit'));
    expect([done.status, done.isWritable]).toEqual(['submitted', false]);
    expect((await lastTrailRow(app, 'return.act')).data).toEqual({
      ...{ act: 'submit', from: 'in-progress', to: 'submitted', reason: null },
    });
    const { revision } = done;
    const changes = { N9: { value: 'Afterthought.' } };
    const late = await auditor.patch(`${address(0)}/answers`, { revision, changes });
    expect([late.status, late.problem.code]).toEqual([409, 'return.closed']);
  });

  it('is signed off by the own agency’s contact only', async () => {
    expect((await act(auditor, 'sign-off')).status).toBe(403);
    expect((await act(coordinator, 'sign-off')).status).toBe(403);
    expect((await act(await field.people.asSpoc('health-provider'), 'sign-off')).status).toBe(404);
    const stale = await spoc.post(`${address(0)}/sign-off`, { revision: 1 });
    expect([stale.status, stale.problem.code]).toEqual([409, 'record.stale']);
    expect((await open()).status).toBe('submitted');
  });

  it('goes back to its auditor with a reason, which stays until it is handed in again', async () => {
    for (const more of [{}, { reason: '    ' }]) {
      const refused = await act(spoc, 'send-back', more);
      expect(refused.problem.fields?.map(({ field: name }) => name)).toEqual(['reason']);
    }
    const back = bodyOf(await act(spoc, 'send-back', { reason }));
    expect(back).toMatchObject({ status: 'sent-back', openReason: reason });
    expect(bodyOf(await auditor.get<ReturnView>(address(0))).isWritable).toBe(true);
    await field.fill('police', 0, { N9: { value: 'The visits are in the log.' } });
    expect(await open()).toMatchObject({ status: 'in-progress', openReason: reason });
    expect(bodyOf(await act(auditor, 'submit')).openReason).toBeNull();
  });

  it('is signed off, queried with a reason, and signed off again', async () => {
    expect(bodyOf(await act(spoc, 'sign-off')).status).toBe('signed-off');
    expect((await act(spoc, 'send-back', { reason })).status).toBe(409);
    expect((await act(spoc, 'query', { reason })).status).toBe(403);
    expect((await act(coordinator, 'query')).status).toBe(422);
    expect(bodyOf(await act(coordinator, 'query', { reason })).status).toBe('queried');
    await field.fill('police', 0);
    bodyOf(await act(auditor, 'submit'));
    bodyOf(await act(spoc, 'sign-off'));
    const acts = (await open()).history.map(({ act: name }) => name);
    expect(acts).toEqual([
      ...['issue', 'confirm-known', 'allocate', 'start', 'submit', 'send-back', 'resume'],
      ...['submit', 'sign-off', 'query', 'resume', 'submit', 'sign-off'],
    ]);
  });

  it('keeps in its history who did what, when and why', async () => {
    const sentBack = (await open()).history.find(({ act: name }) => name === 'send-back');
    expect(sentBack).toEqual({
      ...{ at: clock.instant(), by: 'DI Karen Oldfield', act: 'send-back' },
      ...{ from: 'submitted', to: 'sent-back', reason },
    });
  });

  it('may be declined by its agency, and withdrawn or waived by the co-ordinator alone', async () => {
    expect((await act(coordinator, 'decline', { reason }, 1)).status).toBe(403);
    for (const name of ['waive', 'withdraw', 're-issue']) {
      expect((await act(spoc, name, { reason }, 1)).status).toBe(403);
    }
    expect(bodyOf(await act(spoc, 'decline', { reason }, 1)).status).toBe('declined');
    expect((await act(coordinator, 'waive', { reason }, 1)).status).toBe(409);
    expect(bodyOf(await act(coordinator, 're-issue', { reason }, 1)).status).toBe('known-check');
    expect(bodyOf(await act(coordinator, 'waive', { reason }, 1)).status).toBe('waived');
    expect((await trailRows(app, 'return.act')).slice(-3).map(({ data }) => data)).toMatchObject([
      { act: 'decline', to: 'declined', reason },
      { act: 're-issue', from: 'declined', reason },
      { act: 'waive', to: 'waived', reason },
    ]);
  });

  it('is recorded as read once in a quarter of an hour, not at every look', async () => {
    const reads = async () =>
      (await trailRows(app, 'return.open')).filter(({ actorName }) => actorName === 'Ruth Okafor')
        .length;
    await coordinator.get(address(0));
    const before = await reads();
    await coordinator.get(address(0));
    expect(await reads()).toBe(before);
    clock.advance({ minutes: 16 });
    await coordinator.get(address(0));
    expect(await reads()).toBe(before + 1);
  });
});
