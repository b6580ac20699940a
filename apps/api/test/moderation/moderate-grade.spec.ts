import type { PanelCaseView, ReturnView } from '@sightline/contracts';
import {
  anAuditAtPanel,
  anAuditInTheField,
  bodyOf,
  lastTrailRow,
  startApp,
  TestClock,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

describe('moderating a grade', () => {
  let app: TestApp;
  let field: FieldAudit;
  let chair: ApiClient;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditAtPanel(app, {
      courseOf: (kind, index) =>
        kind === 'health-provider' && index === 1 ? 'submitted' : 'signed-off',
      answersOf: (kind, index) =>
        kind === 'police' && index === 1 ? { N3: { value: 'insufficient' } } : {},
    });
    chair = await field.people.asChair();
  });
  afterAll(() => app.stop());

  type Kind = Parameters<FieldAudit['returnId']>[0];
  const path = (kind: Kind, index: number) =>
    `returns/${field.returnId(kind, index)}/moderated-grades`;
  const pack = async (index: number) =>
    bodyOf(await chair.get<PanelCaseView>(`cases/${field.caseAt(index).id}/panel`));
  const moderate = async (kind: Kind, index: number, dto: object) => {
    const { revision } = await pack(index);
    return chair.put<PanelCaseView>(path(kind, index), {
      measure: 'multi-agency',
      outcome: 'confirmed',
      revision,
      ...dto,
    });
  };
  const lineOf = (view: PanelCaseView, kind: Kind) =>
    view.agencies.find(({ agency }) => agency.kind === kind)!;
  const statusOf = async (kind: Kind, index: number) =>
    (await field.openReturn(kind, index)).status;

  it('is for whoever has signed in as chair', async () => {
    const dto = { measure: 'multi-agency', outcome: 'confirmed', revision: 1 };
    expect((await app.client().put(path('police', 0), dto)).status).toBe(401);
    const others = [
      await field.people.asCoordinator(),
      await field.people.asSpoc('police'),
      await field.people.asAuditor('police'),
    ];
    for (const client of others) {
      expect((await client.put(path('police', 0), dto)).status).toBe(403);
    }
  });

  it('does not exist where the return does not, or is another agency’s', async () => {
    const dto = { measure: 'multi-agency', outcome: 'confirmed', revision: 1 };
    const member = { role: 'panel-member', kind: 'childrens-social-care' } as const;
    const other = await field.people.as(member);
    expect((await other.put(path('police', 0), dto)).status).toBe(404);
    const nowhere = 'returns/00000000-0000-7000-8000-000000000000/moderated-grades';
    expect((await chair.put(nowhere, dto)).status).toBe(404);
  });

  it.each([
    ['an unknown measure', { measure: 'own' }, ['measure']],
    ['an unknown outcome', { outcome: 'better' }, ['outcome']],
    ['lowered to nothing for no reason', { outcome: 'lowered' }, ['agreed', 'reason']],
    [
      'lowered to the same grade',
      { outcome: 'lowered', agreed: 'G', reason: 'evidence-thin' },
      ['agreed'],
    ],
    [
      'raised to a lower grade',
      { outcome: 'raised', agreed: 'RI', reason: 'too-harsh' },
      ['agreed'],
    ],
    ['raised without a reason', { outcome: 'raised', agreed: 'O' }, ['reason']],
    ['confirmed as another grade', { outcome: 'confirmed', agreed: 'O' }, ['agreed']],
    ['left unmoderated with a grade', { outcome: 'unmoderated', agreed: 'G' }, ['agreed']],
  ])('refuses %s', async (_what, dto, fields) => {
    const answer = await moderate('police', 0, dto);
    expect(answer.status).toBe(422);
    expect(answer.problem.fields?.map(({ field: name }) => name)).toEqual(fields);
    expect(await statusOf('police', 0)).toBe('signed-off');
  });

  it('refuses to confirm a grade that was not given', async () => {
    const answer = await moderate('police', 1, { outcome: 'confirmed' });
    expect(answer.status).toBe(422);
    expect(answer.problem.fields?.map(({ field: name }) => name)).toEqual(['outcome']);
  });

  it('refuses a return that its agency has not signed off', async () => {
    const answer = await moderate('health-provider', 1, { outcome: 'unmoderated' });
    expect(answer.status).toBe(409);
    expect(answer.problem.detail).toContain('to sign off');
  });

  it('refuses before the panel', async () => {
    const early = await anAuditInTheField(app);
    await early.takeReturn('police', 0, 'signed-off');
    const answer = await chair.put(`returns/${early.returnId('police', 0)}/moderated-grades`, {
      measure: 'multi-agency',
      outcome: 'confirmed',
      revision: early.caseAt(0).revision,
    });
    expect(answer.status).toBe(409);
    expect(answer.problem.code).toBe('transition.refused');
  });

  it('refuses what was seen before somebody else changed the case', async () => {
    const { revision } = await pack(0);
    const answer = await moderate('police', 0, { revision: revision - 1 });
    expect(answer.status).toBe(409);
    expect(answer.problem.code).toBe('record.stale');
    expect(await statusOf('police', 0)).toBe('signed-off');
  });

  it('lowers a grade with a reason; the self-grade stays as it was', async () => {
    const before = await field.openReturn('police', 0);
    const view = bodyOf(
      await moderate('police', 0, {
        ...{ outcome: 'lowered', agreed: 'RI', reason: 'impact-overstated' },
        note: ' The plan was late. ',
      }),
    );
    expect(lineOf(view, 'police').multiAgency).toMatchObject({
      ...{ self: 'G', outcome: 'lowered', agreed: 'RI', reason: 'impact-overstated' },
      note: 'The plan was late.',
    });
    const after = await field.openReturn('police', 0);
    expect(after.answers).toEqual(before.answers);
    expect(after.status).toBe('moderated');
    expect(view.caseFile.status).toBe('discussed');
    expect(await lastTrailRow(app, 'panel.moderate')).toMatchObject({
      actorName: 'Martin Ashworth',
      subjectId: field.returnId('police', 0),
      auditId: field.auditId,
      data: {
        ...{ measure: 'multi-agency', outcome: 'lowered', self: 'G', agreed: 'RI' },
        reason: 'impact-overstated',
      },
    });
  });

  it('offers the lower median of the grades that stand', async () => {
    bodyOf(
      await moderate('childrens-social-care', 0, {
        ...{ outcome: 'lowered', agreed: 'RI', reason: 'evidence-thin' },
      }),
    );
    const { offer } = await pack(0);
    expect(offer).toMatchObject({ grade: 'RI', lowerMedian: 'RI', range: 1, gradedBy: 3 });
  });

  it('confirms own practice beside it, and a second decision takes the place of the first', async () => {
    const dto = { measure: 'own-practice', outcome: 'confirmed' };
    const confirmed = bodyOf(await moderate('police', 0, dto));
    expect(lineOf(confirmed, 'police').ownPractice).toMatchObject({
      ...{ outcome: 'confirmed', agreed: 'G', reason: null },
    });
    expect(lineOf(confirmed, 'police').multiAgency.outcome).toBe('lowered');
    const raised = { outcome: 'raised', agreed: 'O', reason: 'new-information' };
    const again = bodyOf(await moderate('police', 0, { ...dto, ...raised }));
    expect(lineOf(again, 'police').ownPractice).toMatchObject(raised);
  });

  it('leaves a return signed off whose grade was not looked at', async () => {
    bodyOf(await moderate('health-provider', 0, { outcome: 'unmoderated' }));
    expect(await statusOf('health-provider', 0)).toBe('signed-off');
    const events = await chair.get<ReturnView>(`returns/${field.returnId('police', 0)}`);
    expect(bodyOf(events).history.at(-1)).toMatchObject({ act: 'moderate', to: 'moderated' });
  });
});
