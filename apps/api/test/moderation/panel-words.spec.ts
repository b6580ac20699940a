import type {
  GradeReplyView,
  PackView,
  PanelCaseView,
  PanelMeetingView,
} from '@sightline/contracts';
import {
  aChild,
  anAuditAtPanel,
  bodyOf,
  keepIdentity,
  lastTrailRow,
  startApp,
  TestClock,
  type Answer,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const named = `The auditor had known ${aChild.givenName} for years.`;
const because = 'It is the word that the record itself has';

/** What the panel writes is looked at as answers are, with the names of the case's own vault. */
describe('names in what the panel writes', () => {
  let app: TestApp;
  let field: FieldAudit;
  let chair: ApiClient;
  let police: ApiClient;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditAtPanel(app);
    chair = await field.people.asChair();
    police = await field.people.asSpoc('police');
    await keepIdentity(field, 0);
  });
  afterAll(() => app.stop());

  const casePath = (rest: string) => `cases/${field.caseAt(0).id}/${rest}`;
  const revision = async () => bodyOf(await chair.get<PanelCaseView>(casePath('panel'))).revision;
  const refusedAt = ({ status, problem }: Answer<unknown>) => [
    status,
    ...(problem.fields ?? []).map(({ field: name }) => name),
  ];

  it('are refused in an interest, and stay with a reason', async () => {
    const path = `audits/${field.auditId}/panel-meeting`;
    const agencyId = field.agencyId('police');
    const line = { agencyId, caseId: field.caseAt(0).id, words: named, hasWithdrawn: true };
    const dto = { quorum: 2, agencies: [], others: [], deputies: [], revision: 0 };
    const refused = await chair.put(path, { ...dto, interests: [line] });
    expect(refusedAt(refused)).toEqual([422, 'interests.0.words']);
    const kept = await chair.put<PanelMeetingView>(path, {
      ...dto,
      interests: [{ ...line, because }],
    });
    expect(bodyOf(kept).interests).toMatchObject([{ words: named, because }]);
    expect((await lastTrailRow(app, 'panel.words-decided')).data).toEqual({
      ...{ place: 'interest', kinds: ['name'] },
    });
  });

  it('of a child of one case are nobody’s in an interest that concerns them all', async () => {
    const path = `audits/${field.auditId}/panel-meeting`;
    const agencies = [
      { agencyId: field.agencyId('police'), attendance: 'attended', who: 'Mr Nigel Fotheringay' },
    ];
    const dto = { quorum: 2, agencies, others: [], interests: [], deputies: [], revision: 1 };
    expect(refusedAt(await chair.put(path, dto))).toEqual([422, 'agencies.0.who']);
  });

  it('are refused in why an agency is not admitted', async () => {
    const line = { agencyId: field.agencyId('police'), reason: named };
    const path = casePath('pack/admissions');
    const dto = { revision: await revision(), notAdmitted: [line] };
    expect(refusedAt(await chair.put(path, dto))).toEqual([422, 'notAdmitted.0.reason']);
    const kept = await chair.put<PackView>(path, { ...dto, notAdmitted: [{ ...line, because }] });
    expect(bodyOf(kept).publication?.notAdmitted).toMatchObject([{ reason: named, because }]);
    const none = { revision: await revision(), notAdmitted: [] };
    bodyOf(await chair.put<PackView>(path, none));
  });

  it('are refused in the note of a grade and in the agency’s reply to it', async () => {
    const path = `returns/${field.returnId('police', 0)}`;
    const dto = {
      ...{ measure: 'own-practice', outcome: 'lowered', agreed: 'RI', reason: 'evidence-thin' },
      ...{ note: named, revision: await revision() },
    };
    expect(refusedAt(await chair.put(`${path}/moderated-grades`, dto))).toEqual([422, 'note']);
    bodyOf(await chair.put(`${path}/moderated-grades`, { ...dto, note: 'The plan was late.' }));
    const [line] = bodyOf(await police.get<GradeReplyView[]>(casePath('grade-replies')));
    const { measure, decidedAt } = line!;
    const reply = { measure, decidedAt, stance: 'dissents', words: named };
    expect(refusedAt(await police.put(`${path}/grade-reply`, reply))).toEqual([422, 'words']);
    const kept = await police.put<GradeReplyView[]>(`${path}/grade-reply`, { ...reply, because });
    expect(bodyOf(kept)[0]?.reply).toMatchObject({ words: named, because });
  });

  it('are refused in the rationale, and in the reason that it stays', async () => {
    const rationale = `Nobody asked ${aChild.givenName} what she wanted to happen next.`;
    const path = casePath('judgement');
    const dto = { grade: 'G', rationale, revision: await revision() };
    expect(refusedAt(await chair.put(path, dto))).toEqual([422, 'rationale']);
    const worse = { ...dto, because: `${aChild.carers} agreed to it` };
    expect(refusedAt(await chair.put(path, worse))).toEqual([422, 'because']);
    const view = bodyOf(await chair.put<PanelCaseView>(path, { ...dto, because }));
    expect(view.decided).toMatchObject({ rationale, because });
  });

  it('have no place in why a pack is taken back, which stands on the trail', async () => {
    const dto = { revision: await revision(), reason: named };
    expect(refusedAt(await chair.post(casePath('pack/recall'), dto))).toEqual([422, 'reason']);
  });
});
