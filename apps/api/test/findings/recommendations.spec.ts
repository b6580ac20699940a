import type { AuditFigures } from '@sightline/analysis';
import type { AuditView, FindingView, RecommendationView } from '@sightline/contracts';
import { Audit } from '../../src/app/audits';
import {
  anAuditAtPanel,
  bodyOf,
  lastTrailRow,
  startApp,
  TestClock,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

describe('recommendations', () => {
  let app: TestApp;
  let field: FieldAudit;
  let chair: ApiClient;
  let list: string;
  let finding: FindingView;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditAtPanel(app, { kinds: ['childrens-social-care', 'police'] });
    chair = await field.people.asChair();
    list = `audits/${field.auditId}/recommendations`;
    finding = bodyOf(
      await chair.post<FindingView>(`audits/${field.auditId}/findings`, {
        ...{ kind: 'development', title: 'Information came late', evidence: 'In both cases.' },
        ...{ soWhat: '', themes: [], questionIds: ['E1'], caseIds: [], agencyIds: [] },
      }),
    );
  });
  afterAll(() => app.stop());

  const written = (more: object = {}) => ({
    text: 'Agree who tells the school, and by when.',
    rationale: 'Schools heard late in both cases.',
    findingIds: [finding.id],
    priority: 'high',
    addressedTo: 'Castle City Children’s Services',
    ...more,
  });

  it('asks whoever has not signed in to do so, and refuses those who do not write', async () => {
    expect((await app.client().get(list)).status).toBe(401);
    for (const who of [
      { role: 'spoc', kind: 'police' },
      { role: 'panel-member', kind: 'childrens-social-care' },
      { role: 'scrutineer' },
    ] as const) {
      const client = await field.people.as(who);
      expect((await client.get(list)).status).toBe(403);
      expect((await client.post(list, written())).status).toBe(403);
    }
  });

  it.each([
    ['no finding', { findingIds: [] }, ['findingIds']],
    [
      'an unknown finding',
      { findingIds: ['018f0000-0000-7000-8000-000000000001'] },
      ['findingIds'],
    ],
    ['no body to address', { addressedTo: '  ' }, ['addressedTo']],
    ['no priority', { priority: 'urgent' }, ['priority']],
    ['a few letters', { text: 'Do better' }, ['text']],
  ])('refuses %s, naming the field', async (_what, more, fields) => {
    const answer = await chair.post(list, written(more));
    expect(answer.status).toBe(422);
    expect(answer.problem.fields?.map(({ field: name }) => name)).toEqual(fields);
  });

  it('adds, changes and removes one, each on the trail', async () => {
    const added = bodyOf(await chair.post<RecommendationView>(list, written()));
    expect(added).toMatchObject({ position: 1, revision: 1, isAccepted: null });
    expect(await lastTrailRow(app, 'recommendation.add')).toMatchObject({
      ...{ subjectId: added.id, auditId: field.auditId },
      data: { priority: 'high', findings: 1, isAccepted: null },
    });
    const path = `recommendations/${added.id}`;
    const county = await field.people.as({ role: 'coordinator', partnership: 'Castle County' });
    const dto = { ...written({ isAccepted: true }), revision: 1 };
    expect((await county.patch(path, dto)).status).toBe(404);
    expect((await county.delete(`${path}?revision=1`)).status).toBe(404);
    const edited = bodyOf(await chair.patch<RecommendationView>(path, dto));
    expect(edited).toMatchObject({ isAccepted: true, revision: 2 });
    expect(await lastTrailRow(app, 'recommendation.edit')).toMatchObject({
      data: { changed: ['isAccepted'] },
    });
    expect((await chair.patch(path, dto)).problem.code).toBe('record.stale');
    expect((await chair.delete(`${path}?revision=1`)).status).toBe(409);
    expect((await chair.delete(`${path}?revision=2`)).status).toBe(204);
    expect(await lastTrailRow(app, 'recommendation.remove')).toMatchObject({ subjectId: added.id });
  });

  it('puts them in another order', async () => {
    const first = bodyOf(await chair.post<RecommendationView>(list, written()));
    const second = bodyOf(await chair.post<RecommendationView>(list, written()));
    expect(second.position).toBe(2);
    const ids = [second.id, first.id];
    const ordered = bodyOf(await chair.post<RecommendationView[]>(`${list}/order`, { ids }));
    expect(ordered.map(({ id }) => id)).toEqual(ids);
    expect((await chair.post(`${list}/order`, { ids: [first.id] })).status).toBe(409);
  });

  it('are looked at again by the audit that follows this one up', async () => {
    const later = await anAuditAtPanel(app, {
      kinds: ['police'],
      answersOf: (_kind, index) => (index === 0 ? { E1: { value: 'partly' } } : {}),
    });
    await app.transactor.run(() =>
      app.transactor.manager.update(Audit, { id: later.auditId }, { reAuditOfId: field.auditId }),
    );
    const path = `audits/${later.auditId}/figures`;
    const { progress } = bodyOf(await chair.get<AuditFigures>(path));
    expect(progress).toHaveLength(2);
    expect(progress[0]).toMatchObject({
      addressedTo: 'Castle City Children’s Services',
      progress: null,
      items: [{ questionId: 'E1', met: { text: '1 of 2' } }],
    });
  });

  it('are frozen with the report', async () => {
    const { id } = bodyOf(await chair.get<AuditView>(`audits/${field.auditId}`));
    await app.transactor.run(() =>
      app.transactor.manager.update(Audit, { id }, { status: 'published' }),
    );
    const answer = await chair.post(list, written());
    expect(answer.status).toBe(409);
    expect(answer.problem.code).toBe('report.frozen');
  });
});
