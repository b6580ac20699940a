import type { AuditView, ReviewView } from '@sightline/contracts';
import {
  bodyOf,
  lastTrailRow,
  signedIn,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type People,
  type TestApp,
} from '../support';

const plan = {
  ...{ financialYear: 2026, quarter: 2, date: '2026-09-24' },
  ...{ theme: 'Children placed under SGO', method: 'macfa' },
};

describe('planning an audit', () => {
  let app: TestApp;
  let people: People;
  let coordinator: ApiClient;
  let county: ApiClient;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    people = signedIn(app);
    coordinator = await people.asCoordinator();
    county = await people.as({ role: 'coordinator', partnership: 'Castle County' });
  });
  afterAll(() => app.stop());

  const planned = async (more: object = {}, client = coordinator) =>
    bodyOf(await client.post<AuditView>('audits', { ...plan, ...more }));
  const fieldsOf = (problem: { fields?: readonly { field: string }[] }) =>
    problem.fields?.map(({ field }) => field);

  it('asks whoever has not signed in to do so, and refuses all but a co-ordinator', async () => {
    expect((await app.client().post('audits', plan)).status).toBe(401);
    for (const client of [await people.asChair(), await people.asSpoc('police')]) {
      expect((await client.post('audits', plan)).status).toBe(403);
    }
    expect(await trailRows(app, 'audit.plan')).toEqual([]);
  });

  it.each([
    ['nothing', {}, ['financialYear', 'quarter', 'theme', 'method']],
    ['an unknown method', { ...plan, method: 'spot-check' }, ['method']],
    ['a quarter that is none', { ...plan, quarter: 0 }, ['quarter']],
    ['words for a year', { ...plan, financialYear: '2026/27' }, ['financialYear']],
    ['a date that does not exist', { ...plan, date: '2026-09-31' }, ['date']],
    ['a day outside its quarter', { ...plan, date: '2026-10-01' }, ['date']],
    ['a month outside its quarter', { ...plan, date: '2027-01' }, ['date']],
    ['a review of nobody', { ...plan, reviewIds: [crypto.randomUUID()] }, ['reviewIds']],
    ['an earlier audit of nobody', { ...plan, reAuditOfId: crypto.randomUUID() }, ['reAuditOfId']],
    ['a field nobody knows', { ...plan, status: 'approved' }, ['status']],
  ])('refuses %s, naming the field', async (_what, dto, fields) => {
    const answer = await coordinator.post<AuditView>('audits', dto);
    expect([answer.status, fieldsOf(answer.problem)]).toEqual([422, fields]);
    expect(await trailRows(app, 'audit.plan')).toEqual([]);
  });

  it('plans for a day, a month or a date not yet known, and says so on the trail', async () => {
    const day = await planned();
    expect(day.date).toEqual({ precision: 'day', value: '2026-09-24', asPrinted: null });
    expect((await planned({ theme: 'Plans', date: '2026-09' })).date.precision).toBe('month');
    expect((await planned({ theme: 'Neglect', date: '' })).date.precision).toBe('unknown');
    expect(day).toMatchObject({ status: 'planned', acts: ['open', 'postpone', 'cancel'] });
    const [row] = await trailRows(app, 'audit.plan');
    expect(row).toMatchObject({
      ...{ actorName: 'Ruth Okafor', subjectId: day.id, auditId: day.id },
      data: { theme: plan.theme, financialYear: '2026/27', quarter: 2 },
    });
  });

  it('links reviews and an earlier audit, of the own partnership only', async () => {
    const review = bodyOf(await coordinator.post<ReviewView>('reviews', { name: 'Child Quebec' }));
    const other = bodyOf(await county.post<ReviewView>('reviews', { name: 'Child Quebec' }));
    const earlier = await planned({ theme: 'Exploitation', quarter: 1, date: '2026-05' });
    const theirs = await planned({ theme: 'Exploitation' }, county);
    for (const [field, value] of [
      ['reviewIds', [review.id, other.id]],
      ['reAuditOfId', theirs.id],
    ] as const) {
      const answer = await coordinator.post('audits', { ...plan, [field]: value });
      expect([answer.status, fieldsOf(answer.problem)]).toEqual([422, [field]]);
    }
    const links = { theme: 'Dip test', reviewIds: [review.id], reAuditOfId: earlier.id };
    expect(await planned(links)).toMatchObject({
      reviews: [{ id: review.id, name: 'Child Quebec' }],
      reAuditOf: { id: earlier.id, theme: 'Exploitation', yearLabel: '2026/27' },
    });
  });

  it('refuses an audit as the re-audit of itself', async () => {
    const { id, revision } = await planned({ theme: 'Itself' });
    const dto = { ...plan, theme: 'Itself', reAuditOfId: id, revision };
    expect((await coordinator.patch(`audits/${id}`, dto)).status).toBe(422);
  });

  it('refuses to change what somebody else has changed meanwhile', async () => {
    const { id, revision } = await planned({ theme: 'Supervision' });
    const edited = { ...plan, theme: 'Reflective supervision', revision };
    expect(bodyOf(await coordinator.patch<AuditView>(`audits/${id}`, edited)).theme).toBe(
      'Reflective supervision',
    );
    const stale = await coordinator.patch<AuditView>(`audits/${id}`, { ...edited, theme: 'Lost' });
    expect([stale.status, stale.problem.code]).toEqual([409, 'record.stale']);
    expect(bodyOf(await coordinator.get<AuditView>(`audits/${id}`)).theme).toBe(edited.theme);
    const row = await lastTrailRow(app, 'audit.edit');
    expect(row.data).toEqual({ changed: ['theme'] });
  });

  it('postpones and cancels with a reason only, and takes both back', async () => {
    const { id, revision } = await planned({ theme: 'Mock JTAI', method: 'mock-jtai' });
    const act = (name: string, dto: object) =>
      coordinator.post<AuditView>(`audits/${id}/${name}`, dto);
    for (const name of ['postpone', 'cancel']) {
      const answer = await act(name, { revision, reason: 'no' });
      expect([answer.status, fieldsOf(answer.problem)]).toEqual([422, ['reason']]);
    }
    const reason = 'A real inspection has begun';
    const postponed = bodyOf(await act('postpone', { revision, reason }));
    expect(postponed).toMatchObject({ status: 'postponed', statusReason: reason });
    const opened = await act('open', { revision: postponed.revision });
    expect([opened.status, opened.problem.code]).toEqual([409, 'transition.refused']);
    const moved = {
      financialYear: 2026,
      quarter: 4,
      date: '2027-02',
      revision: postponed.revision,
    };
    const again = bodyOf(await act('replan', moved));
    expect(again).toMatchObject({ status: 'planned', statusReason: null, quarter: 4 });
    expect((await lastTrailRow(app, 'audit.replan')).data).toEqual({
      ...{ from: '2026/27 Q2 2026-09-24', to: '2026/27 Q4 2027-02' },
    });
    const cancelled = bodyOf(await act('cancel', { revision: again.revision, reason }));
    expect(cancelled.status).toBe('cancelled');
    expect((await act('replan', { ...moved, revision: cancelled.revision })).status).toBe(409);
    const back = bodyOf(await act('reinstate', { revision: cancelled.revision, reason }));
    expect(back.status).toBe('planned');
    expect((await trailRows(app, 'audit.act')).slice(-3).map(({ data }) => data)).toEqual([
      { act: 'postpone', from: 'planned', to: 'postponed', reason },
      { act: 'cancel', from: 'planned', to: 'cancelled', reason },
      { act: 'reinstate', from: 'cancelled', to: 'planned', reason },
    ]);
  });
});
