import type { AuditFigures } from '@sightline/analysis';
import { demonstrationPassword } from '../../src/app/people';
import {
  anAuditAtPanel,
  bodyOf,
  closeConcern,
  lastTrailRow,
  startApp,
  TestClock,
  type FieldAudit,
  type TestApp,
} from '../support';

describe('the figures of an audit', () => {
  const clock = new TestClock();
  let app: TestApp;
  let field: FieldAudit;
  let path: string;

  beforeAll(async () => {
    app = await startApp({ clock });
    field = await anAuditAtPanel(app, {
      courseOf: (kind, index) => (kind === 'police' && index === 1 ? 'nil' : 'signed-off'),
      answersOf: (kind, index) =>
        kind === 'childrens-social-care' && index === 0
          ? { E1: { value: 'no' }, N8: { value: 'yes' } }
          : {},
    });
    path = `audits/${field.auditId}/figures`;
  });
  afterAll(() => app.stop());

  it('are for the co-ordinator and the chair of the partnership', async () => {
    expect((await app.client().get(path)).status).toBe(401);
    for (const who of [
      { role: 'spoc', kind: 'police' },
      { role: 'auditor', kind: 'police' },
      { role: 'panel-member', kind: 'childrens-social-care' },
      { role: 'scrutineer' },
      { role: 'board-member' },
    ] as const) {
      expect((await (await field.people.as(who)).get(path)).status).toBe(403);
    }
    const county = await field.people.as({ role: 'coordinator', partnership: 'Castle County' });
    expect((await county.get(path)).status).toBe(404);
  });

  it('count what the agencies returned', async () => {
    const coordinator = await field.people.asCoordinator();
    const figures = bodyOf(await coordinator.get<AuditFigures>(path));
    expect(figures.madeFor).toBe('2026-03-02');
    expect(figures.response.overall).toMatchObject({ expected: 6, in: 5, nil: 1, late: 0 });
    const item = figures.compliance.items.find(({ questionId }) => questionId === 'E1');
    expect(item?.overall).toMatchObject({ yes: 4, no: 1 });
    expect(item?.overall.met.text).toBe('4 of 5');
    expect(figures.judgements.cases.map(({ offer }) => offer.isHeld)).toEqual([true, false]);
  });

  it('know the panel’s work, and a concern that was ruled on', async () => {
    const chair = await field.people.asChair();
    await closeConcern(chair, field.returnId('childrens-social-care', 0));
    bodyOf(
      await chair.put(`returns/${field.returnId('police', 0)}/moderated-grades`, {
        ...{ measure: 'own-practice', outcome: 'lowered', agreed: 'RI' },
        ...{ reason: 'evidence-thin', revision: field.caseAt(0).revision },
      }),
    );
    bodyOf(
      await chair.put(`cases/${field.caseAt(0).id}/judgement`, {
        grade: 'G',
        rationale: 'The agencies worked to one plan and it made a difference.',
        revision: field.caseAt(0).revision + 1,
      }),
    );
    const figures = bodyOf(await chair.get<AuditFigures>(path));
    expect(figures.judgements.cases[0]).toMatchObject({ judgement: 'G', offer: { isHeld: false } });
    expect(figures.shifts['own-practice'].overall).toMatchObject({ pairs: 1, steps: -1 });
  });

  it('are on the trail as read', async () => {
    expect(await lastTrailRow(app, 'figures.open')).toMatchObject({
      subjectType: 'audit',
      subjectId: field.auditId,
    });
  });

  it('judge lateness by the first sign-off, whatever is queried later', async () => {
    const clients = await Promise.all([
      field.people.asCoordinator(),
      field.people.asSpoc('health-provider'),
      field.people.asAuditor('health-provider'),
    ]);
    clock.advance({ days: 90 });
    for (const client of clients) {
      bodyOf(await client.signIn(client.session.email, demonstrationPassword));
    }
    const [coordinator] = clients;
    const { revision } = await field.openReturn('health-provider', 1);
    const reason = 'Please say which plan the review looked at.';
    const query = `returns/${field.returnId('health-provider', 1)}/query`;
    bodyOf(await coordinator.post(query, { reason, revision }));
    await field.fill('health-provider', 1);
    await field.act('auditor', 'health-provider', 1, 'submit');
    await field.act('spoc', 'health-provider', 1, 'sign-off');
    const { response } = bodyOf(await coordinator.get<AuditFigures>(path));
    expect(response.overall).toMatchObject({ in: 5, late: 0 });
    expect(response.overall.onTime.text).toBe('5 of 5');
  });
});
