import type { AuditView, CaseFileView, PanelCaseView } from '@sightline/contracts';
import { Audit } from '../../src/app/audits';
import {
  anAuditAtPanel,
  anAuditInTheField,
  bodyOf,
  closeConcern,
  lastTrailRow,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const rationale = 'The agencies shared what they knew late, and the plan suffered for it.';

describe('judging a case', () => {
  let app: TestApp;
  let field: FieldAudit;
  let chair: ApiClient;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditAtPanel(app, {
      casesPerStratum: 2,
      answersOf: (kind, index) =>
        kind === 'police' && index === 1 ? { N8: { value: 'yes' } } : {},
    });
    chair = await field.people.asChair();
  });
  afterAll(() => app.stop());

  const path = (caseIndex: number) => `cases/${field.caseAt(caseIndex).id}/judgement`;
  const judge = async (client: ApiClient, caseIndex: number, more: object) => {
    const { revision } = await revisionOf(caseIndex);
    return client.put<PanelCaseView>(path(caseIndex), { revision, rationale, ...more });
  };
  const revisionOf = async (caseIndex: number): Promise<CaseFileView> => {
    const cases = bodyOf(await chair.get<CaseFileView[]>(`audits/${field.auditId}/cases`));
    return cases[caseIndex]!;
  };
  const setStatus = (status: Audit['status']) =>
    app.transactor.run(() =>
      app.transactor.manager.update(Audit, { id: field.auditId }, { status }),
    );

  it('is for whoever has signed in as chair', async () => {
    const dto = { grade: 'G', rationale, revision: 1 };
    expect((await app.client().put(path(0), dto)).status).toBe(401);
    const others = [
      await field.people.asCoordinator(),
      await field.people.asSpoc('police'),
      await field.people.as({ role: 'panel-member', kind: 'childrens-social-care' }),
      await field.people.as({ role: 'scrutineer' }),
    ];
    for (const client of others) expect((await client.put(path(0), dto)).status).toBe(403);
  });

  it('does not exist where the case is another partnership’s or none', async () => {
    const dto = { grade: 'G', rationale, revision: 1 };
    const nowhere = 'cases/00000000-0000-7000-8000-000000000000/judgement';
    expect((await chair.put(nowhere, dto)).status).toBe(404);
  });

  it('needs a grade and a rationale', async () => {
    const answer = await judge(chair, 0, { grade: 'Fine', rationale: 'Because.' });
    expect(answer.status).toBe(422);
    expect(answer.problem.fields?.map(({ field: name }) => name)).toEqual(['grade', 'rationale']);
    const blank = await judge(chair, 0, { grade: 'G', rationale: ' '.repeat(40) });
    expect(blank.problem.fields?.map(({ field: name }) => name)).toEqual(['rationale']);
  });

  it('needs a reason where the judgement is not the one offered', async () => {
    for (const differenceReason of [undefined, '   ']) {
      const answer = await judge(chair, 0, { grade: 'RI', differenceReason });
      expect(answer.status).toBe(422);
      expect(answer.problem.code).toBe('judgement.reason-required');
      expect(answer.problem.fields).toEqual([
        { field: 'differenceReason', message: expect.stringContaining('Good') },
      ]);
    }
  });

  it('waits while an immediate safeguarding concern is open', async () => {
    const answer = await judge(chair, 1, { grade: 'G' });
    expect(answer.status).toBe(409);
    expect(answer.problem.code).toBe('transition.refused');
    expect(answer.problem.detail).toMatch(/-C02 is held: .+ \(Police\)/);
  });

  it('waits for the panel', async () => {
    const early = await anAuditInTheField(app);
    const { id, revision } = early.caseAt(0);
    const answer = await chair.put(`cases/${id}/judgement`, { grade: 'G', rationale, revision });
    expect(answer.status).toBe(409);
    expect(answer.problem.detail).toContain('in the field');
  });

  it('is over once the report is approved', async () => {
    await setStatus('approved');
    expect((await judge(chair, 0, { grade: 'G' })).status).toBe(409);
    await setStatus('panel');
  });

  it('refuses a judgement of a case that somebody else has just changed', async () => {
    const { revision } = await revisionOf(0);
    const dto = { grade: 'G', rationale, revision: revision - 1 };
    const answer = await chair.put(path(0), dto);
    expect(answer.status).toBe(409);
    expect(answer.problem.code).toBe('record.stale');
    expect((await revisionOf(0)).status).toBe('confirmed');
  });

  it('lets one of two chairs who judge at once win', async () => {
    const { revision } = await revisionOf(2);
    const answers = await Promise.all(
      ['first', 'second'].map((who) =>
        chair.put(path(2), { grade: 'G', rationale: `${rationale} (${who})`, revision }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await trailRows(app, 'panel.judge')).toHaveLength(1);
  });

  it('records the grade that is offered without a reason', async () => {
    const view = bodyOf(await judge(chair, 0, { grade: 'G', differenceReason: 'Not needed' }));
    expect(view.decided).toMatchObject({
      grade: 'G',
      rationale,
      differenceReason: null,
      by: 'Martin Ashworth',
    });
    expect(view.caseFile.status).toBe('judged');
  });

  it('records another grade with its reason, and what there was before on the trail', async () => {
    const differenceReason = 'The grades missed that no agency saw the child alone.';
    const view = bodyOf(await judge(chair, 0, { grade: 'RI', differenceReason }));
    expect(view.decided).toMatchObject({ grade: 'RI', differenceReason });
    expect(view.judgement).toBe('RI');
    expect(await lastTrailRow(app, 'panel.judge')).toMatchObject({
      actorName: 'Martin Ashworth',
      subjectId: field.caseAt(0).id,
      auditId: field.auditId,
      data: { grade: 'RI', offered: 'G', before: 'G' },
    });
  });

  it('keeps the words of a rationale off the trail', async () => {
    const rows = await trailRows(app);
    expect(
      rows.filter(({ data }) => JSON.stringify(data).includes('shared what they knew')),
    ).toEqual([]);
  });

  it('can be judged once the chair has ruled on the concern', async () => {
    await closeConcern(chair, field.returnId('police', 1));
    expect(bodyOf(await judge(chair, 1, { grade: 'G' })).isHeld).toBe(false);
  });

  it('tells the audit that only the last case waits, and then none', async () => {
    const blockers = async () =>
      (await field.audit()).steps.find(({ key }) => key === 'panel')?.blockers;
    expect(await blockers()).toEqual([expect.stringMatching(/^1 case still to judge: .+-C04$/)]);
    bodyOf(await judge(chair, 3, { grade: 'G' }));
    expect(await blockers()).toEqual([]);
    const audit = bodyOf(await chair.get<AuditView>(`audits/${field.auditId}`));
    expect(audit.acts).toContain('draft');
  });
});
