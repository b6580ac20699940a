import type { FindingView, RecommendationView } from '@sightline/contracts';
import { Audit } from '../../src/app/audits';
import {
  anAuditAtPanel,
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

describe('findings', () => {
  let app: TestApp;
  let field: FieldAudit;
  let chair: ApiClient;
  let list: string;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditAtPanel(app, { kinds: ['childrens-social-care', 'police'] });
    chair = await field.people.asChair();
    list = `audits/${field.auditId}/findings`;
  });
  afterAll(() => app.stop());

  const written = (more: object = {}) => ({
    kind: 'development',
    title: 'History was not verified before the order was made',
    evidence: 'Two of two files did not show a check with the previous authority.',
    soWhat: 'A known risk could be missed.',
    themes: ['chronology', 'chronology'],
    questionIds: ['SGO-5'],
    caseIds: [field.caseAt(0).id],
    agencyIds: [field.agencyId('police')],
    ...more,
  });
  const add = async (more: object = {}) =>
    bodyOf(await chair.post<FindingView>(list, written(more)));
  const setStatus = (status: Audit['status']) =>
    app.transactor.run(() =>
      app.transactor.manager.update(Audit, { id: field.auditId }, { status }),
    );

  describe('who writes and reads them', () => {
    it('asks whoever has not signed in to do so', async () => {
      const client = app.client();
      expect((await client.get(list)).status).toBe(401);
      expect((await client.post(list, written())).status).toBe(401);
    });

    it('refuses agencies, panel members, the scrutineer and the board', async () => {
      for (const who of [
        { role: 'spoc', kind: 'police' },
        { role: 'auditor', kind: 'police' },
        { role: 'panel-member', kind: 'childrens-social-care' },
        { role: 'scrutineer' },
        { role: 'board-member' },
        { role: 'administrator' },
      ] as const) {
        const client = await field.people.as(who);
        expect((await client.get(list)).status).toBe(403);
        expect((await client.post(list, written())).status).toBe(403);
      }
    });

    it('does not exist for another partnership', async () => {
      const finding = await add();
      const county = await field.people.as({ role: 'coordinator', partnership: 'Castle County' });
      expect((await county.get(list)).status).toBe(404);
      expect((await county.post(list, written())).status).toBe(404);
      const path = `findings/${finding.id}`;
      const { revision } = finding;
      expect((await county.patch(path, { ...written(), revision })).status).toBe(404);
      expect((await county.delete(`${path}?revision=${revision}`)).status).toBe(404);
      bodyOf(await chair.delete(`${path}?revision=${revision}`));
    });
  });

  it.each([
    ['no kind', { kind: 'opinion' }, ['kind']],
    ['a title of two letters', { title: 'No' }, ['title']],
    [
      'a title and evidence of spaces',
      { title: '      ', evidence: '       ' },
      ['title', 'evidence'],
    ],
    ['a case of another audit', { caseIds: ['018f0000-0000-7000-8000-000000000001'] }, ['caseIds']],
    ['a case that is no id', { caseIds: ['C01'] }, ['caseIds']],
    [
      'an agency outside the scope',
      { agencyIds: ['018f0000-0000-7000-8000-000000000001'] },
      ['agencyIds'],
    ],
    ['a question that the form has not', { questionIds: ['SGO-5', 'MIS-7'] }, ['questionIds']],
    ['a field nobody knows', { colour: 'red' }, ['colour']],
  ])('refuses %s, naming the field', async (_what, more, fields) => {
    const answer = await chair.post(list, written(more));
    expect(answer.status).toBe(422);
    expect(answer.problem.fields?.map(({ field: name }) => name)).toEqual(fields);
  });

  it('waits for the panel', async () => {
    const early = await anAuditInTheField(app, { kinds: ['police'] });
    const dto = written({ caseIds: [], agencyIds: [] });
    const answer = await chair.post(`audits/${early.auditId}/findings`, dto);
    expect(answer.status).toBe(409);
    expect(answer.problem.code).toBe('transition.refused');
  });

  it('adds a finding and puts it on the trail without its words', async () => {
    const finding = await add();
    expect(finding).toMatchObject({ position: 1, revision: 1, themes: ['chronology'] });
    expect(bodyOf(await chair.get<FindingView[]>(list))).toEqual([finding]);
    expect(await lastTrailRow(app, 'finding.add')).toMatchObject({
      ...{ actorName: 'Martin Ashworth', subjectId: finding.id, auditId: field.auditId },
      data: { kind: 'development', cases: 1, agencies: 1, questions: 1, candidateKey: null },
    });
    const rows = await trailRows(app);
    expect(rows.some(({ data }) => JSON.stringify(data).includes('previous authority'))).toBe(
      false,
    );
  });

  it('refuses a change of what somebody else has changed', async () => {
    const finding = await add({ title: 'A plan that nobody reviewed' });
    const path = `findings/${finding.id}`;
    const coordinator = await field.people.asCoordinator();
    const dto = { ...written({ title: 'A plan that was not reviewed' }), revision: 1 };
    const edited = bodyOf(await coordinator.patch<FindingView>(path, dto));
    expect(edited).toMatchObject({ title: 'A plan that was not reviewed', revision: 2 });
    const stale = await chair.patch(path, { ...dto, title: 'Another title' });
    expect(stale.status).toBe(409);
    expect(stale.problem.code).toBe('record.stale');
    expect((await chair.delete(`${path}?revision=1`)).status).toBe(409);
    expect((await chair.delete(path)).status).toBe(422);
    expect(await lastTrailRow(app, 'finding.edit')).toMatchObject({
      actorName: 'Ruth Okafor',
      data: { changed: ['title'] },
    });
  });

  it('puts findings in another order, all of them or none', async () => {
    const [first, second] = bodyOf(await chair.get<FindingView[]>(list));
    const order = (ids: readonly string[]) => chair.post<FindingView[]>(`${list}/order`, { ids });
    expect((await order([second!.id])).status).toBe(409);
    expect((await order([second!.id, second!.id])).status).toBe(409);
    expect((await order([second!.id, 'first'])).status).toBe(422);
    const ordered = bodyOf(await order([second!.id, first!.id]));
    expect(ordered.map(({ id, position }) => [id, position])).toEqual([
      [second!.id, 1],
      [first!.id, 2],
    ]);
    expect(await lastTrailRow(app, 'finding.order')).toMatchObject({ data: { findings: 2 } });
  });

  it('keeps a finding on which a recommendation rests', async () => {
    const finding = await add({ title: 'The school was never told' });
    const recommendation = bodyOf(
      await chair.post<RecommendationView>(`audits/${field.auditId}/recommendations`, {
        ...{ text: 'Tell the school within a working day.', rationale: '', priority: 'high' },
        ...{ findingIds: [finding.id], addressedTo: 'Castle City Children’s Services' },
      }),
    );
    const path = `findings/${finding.id}?revision=1`;
    const refused = await chair.delete(path);
    expect(refused.status).toBe(409);
    expect(refused.problem.code).toBe('record.in-use');
    bodyOf(await chair.delete(`recommendations/${recommendation.id}?revision=1`));
    expect((await chair.delete(path)).status).toBe(204);
    expect(await lastTrailRow(app, 'finding.remove')).toMatchObject({ subjectId: finding.id });
    expect((await chair.delete(path)).status).toBe(404);
  });

  it('tells the audit what is still to be written', async () => {
    const blockers = async () =>
      (await field.audit()).steps.find(({ key }) => key === 'findings')?.blockers;
    expect(await blockers()).toEqual(['Write a recommendation that rests on the findings']);
    for (const { id, revision } of bodyOf(await chair.get<FindingView[]>(list))) {
      bodyOf(await chair.delete(`findings/${id}?revision=${revision}`));
    }
    expect(await blockers()).toEqual(['Write the findings']);
  });

  it('is frozen once the report is approved', async () => {
    const finding = await add();
    const path = `findings/${finding.id}`;
    await setStatus('approved');
    const refusals = [
      await chair.post(list, written()),
      await chair.patch(path, { ...written(), revision: 1 }),
      await chair.delete(`${path}?revision=1`),
      await chair.post(`${list}/order`, { ids: [finding.id] }),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([409, 409, 409, 409]);
    expect(refusals.map(({ problem }) => problem.code)).toEqual(Array(4).fill('report.frozen'));
    expect(bodyOf(await chair.get<FindingView[]>(list))).toHaveLength(1);
  });
});
