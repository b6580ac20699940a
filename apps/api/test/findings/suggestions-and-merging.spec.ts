import type {
  DroppedCandidateView,
  FindingCandidateView,
  FindingView,
  RecommendationView,
} from '@sightline/contracts';
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

describe('suggestions dropped, and findings made one', () => {
  let app: TestApp;
  let field: FieldAudit;
  let chair: ApiClient;
  let path: string;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditAtPanel(app, {
      kinds: ['childrens-social-care', 'police'],
      answersOf: (kind) => ({
        D3: kind === 'police' ? { value: 'no' } : undefined,
        E1: kind === 'police' ? { value: 'no' } : undefined,
      }),
    });
    chair = await field.people.asChair();
    path = `audits/${field.auditId}/finding-candidates`;
  });
  afterAll(() => app.stop());

  const offered = async () => bodyOf(await chair.get<FindingCandidateView[]>(path));
  const keys = async () => (await offered()).map(({ key }) => key);
  const written = (more: object = {}) => ({
    ...{ kind: 'development', title: 'History was not verified', evidence: 'In both files.' },
    ...{ soWhat: '', themes: [], questionIds: ['SGO-5'], agencyIds: [] },
    caseIds: [field.caseAt(0).id],
    ...more,
  });
  const add = async (more: object = {}) =>
    bodyOf(await chair.post<FindingView>(`audits/${field.auditId}/findings`, written(more)));

  it('are for those who write findings of the audit', async () => {
    const dto = { key: 'development:D3', reason: 'It is a slip of one form.' };
    for (const act of ['drop', 'restore']) {
      expect((await app.client().post(`${path}/${act}`, dto)).status).toBe(401);
      const spoc = await field.people.asSpoc('police');
      expect((await spoc.post(`${path}/${act}`, dto)).status).toBe(403);
    }
    const county = await field.people.as({ role: 'coordinator', partnership: 'Castle County' });
    expect((await county.post(`${path}/drop`, dto)).status).toBe(404);
    expect((await county.get(`${path}/dropped`)).status).toBe(404);
  });

  it('drops a suggestion with a reason, shows it, and takes it back', async () => {
    const silent = await chair.post(`${path}/drop`, { key: 'development:D3', reason: ' ' });
    expect(silent.problem.fields?.map(({ field: name }) => name)).toEqual(['reason']);
    const unknown = { key: 'development:none', reason: 'Nobody offered it.' };
    expect((await chair.post(`${path}/drop`, unknown)).status).toBe(409);
    const dto = { key: 'development:D3', reason: 'It is a slip of one form.' };
    const dropped = bodyOf(await chair.post<DroppedCandidateView[]>(`${path}/drop`, dto));
    expect(dropped).toMatchObject([{ ...dto, droppedBy: 'Martin Ashworth' }]);
    expect(await keys()).not.toContain('development:D3');
    expect((await chair.post(`${path}/drop`, dto)).status).toBe(409);
    const row = await lastTrailRow(app, 'candidate.drop');
    expect(row).toMatchObject({ auditId: field.auditId, data: { key: 'development:D3' } });
    expect(JSON.stringify(row?.data)).not.toContain('slip');
    const back = { key: 'development:D3' };
    expect(bodyOf(await chair.post(`${path}/restore`, back))).toEqual([]);
    expect(await keys()).toContain('development:D3');
    expect((await chair.post(`${path}/restore`, back)).status).toBe(409);
    expect(await lastTrailRow(app, 'candidate.restore')).toMatchObject({ data: back });
  });

  it('accepts several suggestions as one finding, and a further one into it later', async () => {
    const [d3, e1] = (await offered()).filter(({ key }) => /:(D3|E1)$/.test(key));
    const finding = await add({ candidateKey: d3!.key, title: 'Sharing came late' });
    const more = written({ title: 'Sharing came late', mergedKeys: [e1!.key], revision: 1 });
    const edited = bodyOf(await chair.patch<FindingView>(`findings/${finding.id}`, more));
    expect(edited.candidateKeys).toEqual([d3!.key, e1!.key]);
    const left = await keys();
    expect(left).not.toContain(d3!.key);
    expect(left).not.toContain(e1!.key);
  });

  it('makes one finding of two: recommendations rest on the one, and the other is gone', async () => {
    const [kept, gone] = [await add(), await add({ title: 'History was not asked for' })];
    const recommended = bodyOf(
      await chair.post<RecommendationView>(`audits/${field.auditId}/recommendations`, {
        ...{ text: 'Ask the authority before.', rationale: '', priority: 'high' },
        ...{ findingIds: [kept.id, gone.id], addressedTo: 'Children’s Services' },
      }),
    );
    const dto = (more: object = {}) => ({
      ...written({ title: 'History was neither asked for nor verified' }),
      ...{ revision: 1, absorbs: [{ id: gone.id, revision: 1 }] },
      ...more,
    });
    const merge = `findings/${kept.id}/merge`;
    expect((await app.client().post(merge, dto())).status).toBe(401);
    const spoc = await field.people.asSpoc('police');
    expect((await spoc.post(merge, dto())).status).toBe(404);
    const county = await field.people.as({ role: 'coordinator', partnership: 'Castle County' });
    expect((await county.post(merge, dto())).status).toBe(404);
    const itself = await chair.post(merge, dto({ absorbs: [{ id: kept.id, revision: 1 }] }));
    expect(itself.problem.fields?.map(({ field: name }) => name)).toEqual(['absorbs']);
    const late = await chair.post(merge, dto({ absorbs: [{ id: gone.id, revision: 7 }] }));
    expect(late.status).toBe(409);
    const merged = bodyOf(await chair.post<FindingView>(merge, dto()));
    expect(merged).toMatchObject({ title: dto().title, revision: 2 });
    const all = bodyOf(await chair.get<FindingView[]>(`audits/${field.auditId}/findings`));
    expect(all.map(({ id }) => id)).not.toContain(gone.id);
    const recommendations = bodyOf(
      await chair.get<RecommendationView[]>(`audits/${field.auditId}/recommendations`),
    );
    const after = recommendations.find(({ id }) => id === recommended.id);
    expect(after?.findingIds).toEqual([kept.id]);
    expect(await lastTrailRow(app, 'finding.merge')).toMatchObject({
      subjectId: kept.id,
      data: { absorbed: [gone.id], cases: 1 },
    });
  });

  it('asks why a recommendation is not accepted', async () => {
    const finding = await add({ title: 'A third finding' });
    const dto = {
      ...{ text: 'Move the panel to Mondays.', rationale: '', priority: 'low' },
      ...{ findingIds: [finding.id], addressedTo: 'The subgroup', isAccepted: false },
    };
    const list = `audits/${field.auditId}/recommendations`;
    const refused = await chair.post(list, dto);
    expect(refused.problem.fields).toEqual([
      { field: 'answerReason', message: 'Say why it is not accepted' },
    ]);
    const answerReason = 'The room is taken on Mondays.';
    const kept = bodyOf(await chair.post<RecommendationView>(list, { ...dto, answerReason }));
    expect(kept).toMatchObject({ isAccepted: false, answerReason });
  });
});
