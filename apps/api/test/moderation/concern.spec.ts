import type { AuditFigures } from '@sightline/analysis';
import type {
  ConcernsView,
  PanelCaseSummaryView,
  PanelCaseView,
  ReportView,
  ReturnView,
} from '@sightline/contracts';
import {
  anAuditAtPanel,
  bodyOf,
  closeConcern,
  concernsOf,
  lastTrailRow,
  startApp,
  TestClock,
  trailRows,
  writeReport,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const outcome = 'Seen the same day with the duty team; a strategy discussion was held.';
const heldAt = 1;

describe('an immediate safeguarding concern', () => {
  let app: TestApp;
  let field: FieldAudit;
  let chair: ApiClient;
  let address: string;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditAtPanel(app, {
      kinds: ['childrens-social-care', 'police', 'health-provider'],
      courseOf: (kind, index) =>
        kind === 'health-provider' && index === heldAt ? 'in-progress' : 'signed-off',
      answersOf: (kind, index) =>
        kind === 'health-provider' && index === heldAt ? { N8: { value: 'yes' } } : {},
    });
    chair = await field.people.asChair();
    address = `returns/${field.returnId('health-provider', heldAt)}`;
    await writeReport(field);
  });
  afterAll(() => app.stop());

  const open = async () => bodyOf(await chair.get<ReturnView>(address));
  const returnId = () => field.returnId('health-provider', heldAt);
  /** The last step, once what was done is recorded. */
  const close = async (client: ApiClient, more: object = {}) => {
    const [concern] = (await concernsOf(chair, returnId())).concerns;
    const dto = { words: outcome, seen: concern!.status, ...more };
    return client.post<ConcernsView>(`${address}/concerns/${concern!.id}/close`, dto);
  };
  const pack = async () =>
    bodyOf(await chair.get<PanelCaseView>(`cases/${field.caseAt(heldAt).id}/panel`));
  const judge = async () => {
    const { revision } = (await pack()).caseFile;
    const rationale = 'The agencies shared what they knew, and the plan followed from it.';
    const dto = { grade: 'G', rationale, revision };
    return chair.put<PanelCaseView>(`cases/${field.caseAt(heldAt).id}/judgement`, dto);
  };
  /** Whether the case is held, by everything that says so. */
  const whereHeld = async () => {
    const { auditId } = field;
    const reference = field.caseAt(heldAt).reference;
    const list = bodyOf(await chair.get<PanelCaseSummaryView[]>(`audits/${auditId}/panel`));
    const figures = bodyOf(await chair.get<AuditFigures>(`audits/${auditId}/figures`));
    const report = bodyOf(await chair.get<ReportView>(`audits/${auditId}/report`));
    const view = await pack();
    return {
      list: list.find(({ caseFile }) => caseFile.reference === reference)?.isHeld,
      pack: view.isHeld,
      line: view.agencies.some(({ hasOpenConcern }) => hasOpenConcern),
      figures: figures.judgements.cases[heldAt]?.offer.isHeld,
      report: report.blockers.some(
        (words) => words === `An immediate safeguarding concern is still open in ${reference}.`,
      ),
      audit: (await field.audit()).steps.some(({ blockers }) =>
        blockers.includes(`${reference} is held: a safeguarding concern is open`),
      ),
    };
  };
  const everywhere = (isHeld: boolean) => ({
    ...{ list: isHeld, pack: isHeld, line: isHeld },
    ...{ figures: isHeld, report: isHeld, audit: isHeld },
  });

  it('holds the case everywhere from the moment it is written', async () => {
    expect(await whereHeld()).toEqual(everywhere(true));
    const answer = await judge();
    expect([answer.status, answer.problem.code]).toEqual([409, 'transition.refused']);
    expect((await lastTrailRow(app, 'return.concern')).data).toMatchObject({ is: 'raised' });
  });

  it('is not closed by another answer', async () => {
    bodyOf(await field.save('health-provider', heldAt, { N8: { value: 'no' } }));
    expect(await whereHeld()).toEqual(everywhere(true));
    expect((await judge()).status).toBe(409);
  });

  it('is closed by the agency’s contact or the chair only', async () => {
    expect((await close(app.client())).status).toBe(401);
    expect((await close(await field.people.asCoordinator())).status).toBe(403);
    expect((await close(await field.people.asAuditor('health-provider'))).status).toBe(403);
    expect((await close(await field.people.asSpoc('police'))).status).toBe(404);
    expect((await open()).hasOpenConcern).toBe(true);
  });

  it('is not closed before what was done is recorded', async () => {
    const answer = await close(chair);
    expect([answer.status, answer.problem.code]).toEqual([409, 'transition.refused']);
    const [concern] = (await concernsOf(chair, returnId())).concerns;
    const dto = { words: 'The social worker was told within the hour.', seen: concern!.status };
    bodyOf(await chair.post(`${address}/concerns/${concern!.id}/action`, dto));
    expect(await whereHeld()).toEqual(everywhere(true));
  });

  it.each([
    ['without how it ended', { words: undefined }, ['words']],
    ['with spaces for how it ended', { words: ' '.repeat(20) }, ['words']],
    ['without the status that was seen', { seen: undefined }, ['seen']],
  ])('is not closed %s', async (_how, more, fields) => {
    const answer = await close(chair, more);
    expect(answer.status).toBe(422);
    expect(answer.problem.fields?.map(({ field: name }) => name)).toEqual(fields);
  });

  it('is not closed by who has not seen the latest step', async () => {
    const answer = await close(chair, { seen: 'raised' });
    expect([answer.status, answer.problem.code]).toEqual([409, 'record.stale']);
    expect(await whereHeld()).toEqual(everywhere(true));
  });

  it('frees the case everywhere once it is closed, and says so on the trail', async () => {
    const { concerns } = bodyOf(await close(chair));
    expect(concerns[0]).toMatchObject({ status: 'closed', closed: { words: outcome }, acts: [] });
    const done = await open();
    expect(done.hasOpenConcern).toBe(false);
    expect(done.history.at(-1)).toMatchObject({ act: 'close-concern', reason: null });
    expect(await whereHeld()).toEqual(everywhere(false));
    expect(await lastTrailRow(app, 'return.concern')).toMatchObject({
      ...{ actorName: 'Martin Ashworth', subjectId: done.id, data: { is: 'closed' } },
    });
    expect(JSON.stringify(await trailRows(app))).not.toContain('duty team');
    expect(bodyOf(await judge()).judgement).toBe('G');
  });

  it('is closed once', async () => {
    const again = await close(chair);
    expect([again.status, again.problem.code]).toEqual([409, 'transition.refused']);
  });

  it('holds a case that was judged already when it comes with a late return', async () => {
    bodyOf(await field.save('health-provider', heldAt, { N8: { value: 'yes' } }));
    expect(await whereHeld()).toEqual(everywhere(true));
    await closeConcern(await field.people.asSpoc('health-provider'), returnId());
    expect(await whereHeld()).toEqual(everywhere(false));
  });
});
