import type { PanelCaseView, PanelMeetingView, ReportView } from '@sightline/contracts';
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

const memberOfSocialCare = { role: 'panel-member', kind: 'childrens-social-care' } as const;

describe('the meeting of a panel', () => {
  let app: TestApp;
  let field: FieldAudit;
  let chair: ApiClient;
  let path: string;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditAtPanel(app, {
      casesPerStratum: 1,
      courseOf: (kind, index) =>
        kind === 'health-provider' && index === 1 ? 'in-progress' : 'signed-off',
    });
    chair = await field.people.asChair();
    path = `audits/${field.auditId}/panel-meeting`;
  });
  afterAll(() => app.stop());

  const record = (more: object = {}) => ({
    quorum: 2,
    agencies: [
      { agencyId: field.agencyId('police'), attendance: 'attended', who: 'Detective inspector' },
      {
        agencyId: field.agencyId('childrens-social-care'),
        attendance: 'attended',
        who: 'Service manager',
      },
      { agencyId: field.agencyId('health-provider'), attendance: 'apologies', who: '' },
    ],
    others: ['Independent scrutineer'],
    interests: [
      {
        agencyId: field.agencyId('childrens-social-care'),
        caseId: field.caseAt(1).id,
        words: 'Its member supervised the officer',
        hasWithdrawn: true,
      },
    ],
    deputies: [{ caseId: field.caseAt(1).id, chairedBy: 'the vice-chair' }],
    revision: 0,
    ...more,
  });

  it('is refused to those who do not run the panel, and to strangers', async () => {
    const member = await field.people.as(memberOfSocialCare);
    expect((await app.client().get(path)).status).toBe(401);
    expect((await member.put(path, record())).status).toBe(403);
    const county = await field.people.as({ role: 'coordinator', partnership: 'Castle County' });
    expect((await county.get(path)).status).toBe(404);
    expect((await county.put(path, record())).status).toBe(404);
  });

  it('is not recorded yet, with the number that usually makes a quorum', async () => {
    const view = bodyOf(await chair.get<PanelMeetingView>(path));
    expect(view).toMatchObject({ quorum: 3, isQuorate: null, revision: 0, canWrite: true });
    expect(view.agencies.map(({ attendance }) => attendance)).toEqual([null, null, null]);
  });

  it('refuses agencies and cases of elsewhere, and a line that is there twice', async () => {
    const twice = [...record().agencies, record().agencies[0]];
    const strange = { agencyId: field.auditId, words: 'Something', hasWithdrawn: false };
    const answer = await chair.put(path, record({ agencies: twice, interests: [strange] }));
    expect(answer.status).toBe(422);
    expect(answer.problem.fields?.map(({ field: name }) => name)).toEqual([
      'agencies.3',
      'interests.0',
    ]);
  });

  it('records who came, and says whether they were enough', async () => {
    const view = bodyOf(await chair.put<PanelMeetingView>(path, record()));
    expect(view).toMatchObject({ attended: 2, isQuorate: true, revision: 1 });
    expect((await lastTrailRow(app, 'panel.meeting')).data).toEqual({
      ...{ attended: 2, apologies: 1, quorum: 2, isQuorate: true, interests: 1, deputies: 1 },
    });
    expect((await chair.put(path, record())).status).toBe(409);
  });

  it('shows those who came the record, without cases that are not theirs to see', async () => {
    const member = await field.people.as(memberOfSocialCare);
    const view = bodyOf(await member.get<PanelMeetingView>(path));
    expect(view).toMatchObject({ canWrite: false, isQuorate: true });
    expect(view.interests).toHaveLength(1);
    const agencyId = field.agencyId('childrens-social-care');
    const notAdmitted = [{ agencyId, reason: 'Supervised the worker.' }];
    const pack = `cases/${field.caseAt(1).id}/pack`;
    const { revision } = bodyOf(
      await chair.get<{ revision: number }>(`cases/${field.caseAt(1).id}/panel`),
    );
    bodyOf(await chair.put(`${pack}/admissions`, { revision, notAdmitted }));
    const after = bodyOf(await member.get<PanelMeetingView>(path));
    expect(after).toMatchObject({ interests: [], deputies: [] });
    expect(after.cases.map(({ id }) => id)).toEqual([field.caseAt(0).id]);
  });

  it('names cases that were judged without an agency’s return', async () => {
    await judgeEveryCase(field);
    const { judgedWithout } = bodyOf(await chair.get<PanelMeetingView>(path));
    expect(judgedWithout).toMatchObject([{ reference: field.caseAt(1).reference }]);
    expect(judgedWithout[0]!.agencies).toHaveLength(1);
  });

  it('is printed in Method of the report, and moves it when it changes', async () => {
    await writeReport(field);
    const report = bodyOf(await chair.get<ReportView>(`audits/${field.auditId}/report`));
    const method = report.sections.find(({ key }) => key === 'method')!.narrative;
    expect(method).toContain('The meeting was quorate.');
    expect(method).toContain('(Detective inspector)');
    expect(method).toContain('(Service manager)');
    expect(method).toContain('Independent scrutineer');
    expect(method).toContain(`${field.caseAt(1).reference} was chaired by the vice-chair`);
    expect(method).toContain('Its member supervised the officer; took no part in its judgement');
    bodyOf(await chair.put<PanelMeetingView>(path, record({ quorum: 3, revision: 1 })));
    const after = bodyOf(await chair.get<ReportView>(`audits/${field.auditId}/report`));
    expect(after.sections.find(({ key }) => key === 'method')!.narrative).toContain(
      'The meeting was not quorate: 3 agencies had to be there.',
    );
  });

  it('says nothing of an interest in a case that was withdrawn, least of all of every case', async () => {
    const { id, revision } = bodyOf(
      await chair.get<PanelCaseView>(`cases/${field.caseAt(1).id}/panel`),
    ).caseFile;
    const coordinator = await field.people.asCoordinator();
    const reason = 'A trial was listed.';
    bodyOf(await coordinator.post(`cases/${id}/withdraw`, { reason, revision }));
    const after = bodyOf(await chair.get<ReportView>(`audits/${field.auditId}/report`));
    const method = after.sections.find(({ key }) => key === 'method')!.narrative;
    expect(method).not.toContain('supervised the officer');
    expect(method).not.toContain('every case');
  });
});
