import type { AuditCardView, AuditView, PastAuditView, TemplateView } from '@sightline/contracts';
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

describe('audits from before Sightline', () => {
  let app: TestApp;
  let field: FieldAudit;
  let coordinator: ApiClient;
  let formVersionId: string;
  let past: PastAuditView;

  const added = (more: object = {}) => ({
    ...{ theme: 'Special guardianship, before', method: 'macfa', financialYear: 2020, quarter: 3 },
    repeatedByIds: [],
    ...more,
  });
  const item = (more: object = {}) => ({
    ...{ asked: 'Was history checked?', questionId: 'SGO-5', isSame: true },
    ...{ yes: 4, partly: 2, no: 3, notEvidenced: 1, total: 10 },
    ...more,
  });
  const grades = [
    { label: 'Outstanding', count: 0 },
    { label: 'Good', count: 4 },
    { label: 'Requires improvement', count: 5 },
    { label: 'Inadequate', count: 1 },
  ];
  const entered = (more: object = {}) => ({
    ...{ formVersionId, source: 'Findings report of March 2021, page 12', casesAudited: 10 },
    ...{ sampling: 'random', countedAs: 'answer', items: [item()] },
    judgements: { scale: 'four', levels: grades, judged: 10 },
    recommendations: [
      {
        text: 'Check history with the previous authority.',
        addressedTo: 'Children’s Services',
        questionIds: ['SGO-5'],
      },
    ],
    revision: 0,
    ...more,
  });

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditAtPanel(app, { kinds: ['childrens-social-care', 'police'] });
    coordinator = await field.people.asCoordinator();
    const templates = bodyOf(await coordinator.get<TemplateView[]>('templates'));
    formVersionId = templates.find(({ key }) => key === 'sgo')!.versions[0]!.id;
    const dto = added({ repeatedByIds: [field.auditId] });
    past = bodyOf(await coordinator.post<PastAuditView>('past-audits', dto));
  });
  afterAll(() => app.stop());

  const path = () => `past-audits/${past.auditId}`;
  const enter = (more: object = {}) => coordinator.put<PastAuditView>(path(), entered(more));
  const fieldsOf = async (more: object) => {
    const answer = await enter(more);
    expect(answer.status).toBe(422);
    return answer.problem.fields ?? [];
  };

  it('asks whoever has not signed in to do so, and only the co-ordinator enters', async () => {
    expect((await app.client().get(path())).status).toBe(401);
    expect((await app.client().put(path(), entered())).status).toBe(401);
    const chair = await field.people.asChair();
    expect((await chair.get(path())).status).toBe(200);
    expect((await chair.put(path(), entered())).status).toBe(403);
    expect((await chair.post('past-audits', added())).status).toBe(403);
    const spoc = await field.people.asSpoc('police');
    expect((await spoc.get(path())).status).toBe(403);
  });

  it('do not exist for another partnership', async () => {
    const county = await field.people.as({ role: 'coordinator', partnership: 'Castle County' });
    expect((await county.get(path())).status).toBe(404);
    expect((await county.put(path(), entered())).status).toBe(404);
    const stranger = await county.post('past-audits', added({ repeatedByIds: [field.auditId] }));
    expect(stranger.problem.fields?.map(({ field: name }) => name)).toEqual(['repeatedByIds']);
  });

  it('stand closed in the programme of their year, linked from the audit that repeats them', async () => {
    expect(past).toMatchObject({ yearLabel: '2020/21', entered: null, canEnter: true });
    expect(past.repeatedBy.map(({ id }) => id)).toEqual([field.auditId]);
    const cards = bodyOf(await coordinator.get<AuditCardView[]>('audits'));
    expect(cards.find(({ id }) => id === past.auditId)?.status).toBe('closed');
    const now = bodyOf(await coordinator.get<AuditView>(`audits/${field.auditId}`));
    expect(now.reAuditOf).toMatchObject({ id: past.auditId });
  });

  it('refuses an audit that the programme of that year holds already', async () => {
    const answer = await coordinator.post('past-audits', added());
    expect(answer.status).toBe(422);
    expect(answer.problem.fields?.[0]?.field).toBe('theme');
  });

  it.each<[string, object, string, string]>([
    [
      'counts that do not add up',
      { items: [item({ total: 12 })] },
      'items.0.total',
      'Yes, partly, no and not evidenced add up to 10, not to 12',
    ],
    [
      'more cases than were audited',
      { countedAs: 'case', casesAudited: 9, judgements: { scale: 'none', levels: [], judged: 0 } },
      'items.0.total',
      'More than the 9 cases that were audited',
    ],
    [
      'a question that the form has not',
      { items: [item({ questionId: 'MIS-7' })] },
      'items.0.questionId',
      'Choose a question of the form that is answered yes, partly or no',
    ],
    [
      'two items beside one question',
      { items: [item(), item()] },
      'items.1.questionId',
      'Another item stands beside this question already',
    ],
    [
      'another question without what was different',
      { items: [item({ isSame: false })] },
      'items.0.difference',
      'Say what was different',
    ],
    [
      'grades that do not add up',
      { judgements: { scale: 'four', levels: grades, judged: 9 } },
      'judgements.judged',
      'The levels add up to 10, not to 9',
    ],
    [
      'another scale without its name',
      { judgements: { scale: 'other', levels: grades, judged: 10 } },
      'judgements.name',
      'Say what the scale was called',
    ],
    [
      'no source',
      { source: ' ' },
      'source',
      'Say where the counts were read, in 5 to 500 characters',
    ],
    [
      'a form of nobody’s',
      { formVersionId: '018f0000-0000-7000-8000-000000000001' },
      'formVersionId',
      'Choose a form from the list',
    ],
  ])('refuses %s, at its field', async (_what, more, name, message) => {
    expect(await fieldsOf(more)).toContainEqual({ field: name, message });
  });

  it('refuses an audit with cases of its own', async () => {
    const answer = await coordinator.put(`past-audits/${field.auditId}`, entered());
    expect(answer.status).toBe(409);
    expect(answer.problem.detail).toContain('cases of its own');
  });

  it('keeps the figures, says who entered them, and tells the trail counts only', async () => {
    const { entered: kept } = bodyOf(await enter());
    expect(kept).toMatchObject({
      ...{ source: 'Findings report of March 2021, page 12', casesAudited: 10, revision: 1 },
      ...{ enteredBy: 'Ruth Okafor', formTitle: expect.any(String) as string },
      items: [item()],
    });
    expect(await lastTrailRow(app, 'past-audit.enter')).toMatchObject({
      ...{ subjectId: past.auditId, actorName: 'Ruth Okafor' },
      data: { items: 1, recommendations: 1, judged: 10, revision: 1 },
    });
  });

  it('changes them at the revision seen; a recommendation keeps its id', async () => {
    expect((await enter()).status).toBe(409);
    const before = bodyOf(await coordinator.get<PastAuditView>(path())).entered!;
    const [one] = before.recommendations;
    const recommendations = [{ ...one!, text: 'Check history with every earlier authority.' }];
    const after = bodyOf(await enter({ revision: 1, recommendations })).entered!;
    expect(after.recommendations.map(({ id }) => id)).toEqual([one!.id]);
    expect(after).toMatchObject({ revision: 2 });
  });
});
