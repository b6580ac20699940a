import type {
  CaseFileView,
  GradeReplyView,
  NoticesView,
  PanelCaseSummaryView,
  PanelCaseView,
  ReturnView,
} from '@sightline/contracts';
import { Audit } from '../../src/app/audits';
import {
  anAuditAtPanel,
  bodyOf,
  judgeEveryCase,
  lastTrailRow,
  startApp,
  TestClock,
  writeReport,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const reason = 'The dates of the two visits do not agree.';

/** Returns and cases that change after the panel has looked at them. */
describe('what changes after the judgement', () => {
  let app: TestApp;
  let field: FieldAudit;
  let chair: ApiClient;
  let coordinator: ApiClient;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditAtPanel(app, {
      courseOf: (kind, index) =>
        kind === 'health-provider' && index === 1 ? 'in-progress' : 'signed-off',
    });
    chair = await field.people.asChair();
    coordinator = await field.people.asCoordinator();
    await judgeEveryCase(field);
  });
  afterAll(() => app.stop());

  const outdated = async () => {
    const rows = bodyOf(await chair.get<PanelCaseSummaryView[]>(`audits/${field.auditId}/panel`));
    return [0, 1].map((at) => {
      const { id } = field.caseAt(at);
      return rows.find(({ caseFile }) => caseFile.id === id)!.outdatedBy.length;
    });
  };
  const query = async (kind: 'police') => {
    const path = `returns/${field.returnId(kind, 0)}`;
    const { revision } = bodyOf(await coordinator.get<ReturnView>(path));
    bodyOf(await coordinator.post<ReturnView>(`${path}/query`, { revision, reason }));
  };
  const approval = async () => {
    const { report } = await writeReport(field);
    return chair.post(`reports/${report.id}/approve`, { revision: report.revision });
  };

  it('leaves a judgement standing while the returns are as they were', async () => {
    expect(await outdated()).toEqual([0, 0]);
  });

  it('marks a judgement whose return is open again', async () => {
    await query('police');
    expect(await outdated()).toEqual([1, 0]);
    const path = `cases/${field.caseAt(0).id}/panel`;
    const { decided, outdatedBy } = bodyOf(await chair.get<PanelCaseView>(path));
    expect(decided).toMatchObject({ grade: 'G' });
    expect(outdatedBy).toHaveLength(1);
  });

  it('lets it stand again where the agency signs what it had signed', async () => {
    const { answers } = await field.openReturn('police', 0);
    bodyOf(await field.save('police', 0, { N2: answers['N2'] }));
    await field.act('auditor', 'police', 0, 'submit');
    await field.act('spoc', 'police', 0, 'sign-off');
    expect(await outdated()).toEqual([0, 0]);
  });

  it('keeps the report from approval until the chair has confirmed it', async () => {
    await query('police');
    bodyOf(await field.save('police', 0, { N3: { value: 'G', evidence: 'Written anew since.' } }));
    await field.act('auditor', 'police', 0, 'submit');
    await field.act('spoc', 'police', 0, 'sign-off');
    expect(await outdated()).toEqual([1, 0]);
    const refused = await approval();
    expect(refused.status).toBe(422);
    expect(refused.problem.detail).toContain(field.caseAt(0).reference);
    expect(refused.problem.detail).toContain('confirm the judgement');
    await judgeEveryCase(field);
    expect(await outdated()).toEqual([0, 0]);
  });

  it('marks a judgement that was made before a late return came in', async () => {
    await field.act('auditor', 'health-provider', 1, 'submit');
    expect(await outdated()).toEqual([0, 0]);
    await field.act('spoc', 'health-provider', 1, 'sign-off');
    expect(await outdated()).toEqual([0, 1]);
  });

  it('does not open a return again that the panel has moderated', async () => {
    const { revision } = bodyOf(
      await chair.get<PanelCaseView>(`cases/${field.caseAt(1).id}/panel`),
    );
    const dto = { measure: 'own-practice', outcome: 'confirmed', revision };
    const path = `returns/${field.returnId('police', 1)}`;
    bodyOf(await chair.put(`${path}/moderated-grades`, dto));
    const moderated = bodyOf(await coordinator.get<ReturnView>(path));
    const refused = await coordinator.post(`${path}/query`, {
      ...{ revision: moderated.revision, reason },
    });
    expect(refused.status).toBe(409);
    expect(refused.problem.detail).toContain('moderated');
  });

  it('shuts the pack of a case that is withdrawn, and tells those who could read it', async () => {
    const { id, reference } = field.caseAt(1);
    const path = `cases/${id}`;
    const police = await field.people.asSpoc('police');
    expect((await police.get(`${path}/pack`)).status).toBe(200);
    const cases = bodyOf(await coordinator.get<CaseFileView[]>(`audits/${field.auditId}/cases`));
    const { revision } = cases.find((one) => one.id === id)!;
    const why = 'A criminal trial is listed';
    bodyOf(await coordinator.post(`${path}/withdraw`, { revision, reason: why }));
    for (const client of [police, chair, coordinator]) {
      expect((await client.get(`${path}/pack`)).status).toBe(404);
      expect((await client.get<GradeReplyView[]>(`${path}/grade-replies`)).status).toBe(404);
    }
    expect(await lastTrailRow(app, 'pack.recall')).toMatchObject({
      ...{ subjectId: id, data: { reason: why } },
    });
    const [told] = bodyOf(await police.get<NoticesView>('notices')).items;
    expect(told).toMatchObject({ kind: 'pack.recalled' });
    expect(told!.words).toContain('Destroy any copy');
    expect(told!.words).not.toContain(reference);
    const left = bodyOf(await chair.get<PanelCaseSummaryView[]>(`audits/${field.auditId}/panel`));
    expect(left.map(({ caseFile }) => caseFile.id)).toEqual([field.caseAt(0).id]);
  });

  it('keeps every case of an approved report in it', async () => {
    const { id } = field.caseAt(0);
    await app.transactor.run(() =>
      app.transactor.manager.update(Audit, { id: field.auditId }, { status: 'approved' }),
    );
    const cases = bodyOf(await coordinator.get<CaseFileView[]>(`audits/${field.auditId}/cases`));
    const { revision } = cases.find((one) => one.id === id)!;
    const dto = { revision, reason: 'A criminal trial is listed' };
    const refused = await coordinator.post(`cases/${id}/withdraw`, dto);
    expect(refused.status).toBe(409);
    expect(refused.problem.detail).toContain('The report is approved');
  });
});
