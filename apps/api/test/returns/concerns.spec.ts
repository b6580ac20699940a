import type {
  ConcernAlertView,
  ConcernsView,
  PanelCaseView,
  ReturnView,
} from '@sightline/contracts';
import {
  anAuditInTheField,
  aPerson,
  asPerson,
  bodyOf,
  closeConcern,
  concernsOf,
  lastTrailRow,
  signedIn,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const worry = 'She is staying with an adult whom nobody has met.';

describe('somebody at risk now', () => {
  let app: TestApp;
  let clock: TestClock;
  let field: FieldAudit;
  let auditor: ApiClient;
  let spoc: ApiClient;
  let chair: ApiClient;
  let id: string;

  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock });
    field = await anAuditInTheField(app, { kinds: ['police', 'health-provider'] });
    await field.takeReturn('police', 0, 'allocated');
    auditor = await field.people.asAuditor('police');
    spoc = await field.people.asSpoc('police');
    chair = await field.people.asChair();
    id = field.returnId('police', 0);
  });
  afterAll(() => app.stop());

  const opened = async (client = auditor) => bodyOf(await client.get<ReturnView>(`returns/${id}`));
  const raise = (client: ApiClient, words: unknown = worry, returnId = id) =>
    client.post<ConcernsView>(`returns/${returnId}/concerns`, { words });
  const alertsFor = async (client: ApiClient) =>
    bodyOf(await client.get<ConcernAlertView[]>('concerns'));
  const step = (client: ApiClient, concernId: string, act: string, dto: object) =>
    client.post<ConcernsView>(`returns/${id}/concerns/${concernId}/${act}`, dto);
  const newest = async () => (await concernsOf(chair, id)).concerns[0]!;

  it('is raised only by who may open the return, and read by nobody else', async () => {
    const other = await field.people.asAuditor('health-provider');
    expect((await raise(app.client())).status).toBe(401);
    expect((await raise(other)).status).toBe(404);
    expect((await other.get(`returns/${id}/concerns`)).status).toBe(404);
    expect((await (await field.people.as({ role: 'board-member' })).get('concerns')).status).toBe(
      403,
    );
    expect((await concernsOf(auditor, id)).concerns).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['spaces', '        '],
    ['no text', 7],
    ['hidden marks only', '\u200f\u202e\u0007\u200f\u200f'],
    ['more than two thousand characters', 'x'.repeat(2001)],
  ])('is not raised with %s for words', async (_what, words) => {
    const answer = await raise(auditor, words);
    expect(answer.status).toBe(422);
    expect(answer.problem.fields?.map(({ field: name }) => name)).toEqual(['words']);
    expect((await opened()).hasOpenConcern).toBe(false);
  });

  it('says first what to do, before anything is raised', async () => {
    const { advice, mayRaise } = await concernsOf(auditor, id);
    expect(mayRaise).toBe(true);
    expect(advice).toMatchObject({ lead: null, acknowledgeHours: 4 });
    expect(advice.outOfHours).toContain('Emergency Duty Team');
  });

  it('is raised beside the form, which stays as it is and goes on', async () => {
    const before = await opened();
    const { concerns } = bodyOf(await raise(auditor));
    expect(concerns).toMatchObject([
      {
        ...{ status: 'raised', isOverdue: false, acts: [] },
        raised: { at: '2026-03-02T09:00:00.000Z', by: auditor.session.name, words: worry },
        acknowledgeBy: '2026-03-02T13:00:00.000Z',
      },
    ]);
    const after = await opened();
    expect(after).toMatchObject({ hasOpenConcern: true, status: before.status, answers: {} });
    expect(after.history.at(-1)).toMatchObject({ act: 'raise-concern', reason: null });
    const { revision } = before;
    const changes = { D2: { value: 3 } };
    bodyOf(await auditor.patch(`returns/${id}/answers`, { revision, changes }));
    const row = await lastTrailRow(app, 'return.concern');
    expect(row).toMatchObject({
      subjectId: id,
      data: { is: 'raised', concernId: concerns[0]!.id },
    });
  });

  it('alerts the agency’s contact and the chair, nobody of another agency, without its words', async () => {
    for (const client of [spoc, chair]) {
      const alerts = await alertsFor(client);
      expect(alerts).toMatchObject([
        {
          ...{ returnId: id, reference: field.caseAt(0).reference, agency: 'Police' },
          ...{ status: 'raised', isOverdue: false },
        },
      ]);
      expect(JSON.stringify(alerts)).not.toContain(worry);
    }
    expect(await alertsFor(await field.people.asSpoc('health-provider'))).toEqual([]);
    const county = await aPerson(app, { roles: [{ role: 'chair', partnership: 'Castle County' }] });
    expect(await alertsFor(await asPerson(app, county))).toEqual([]);
  });

  it('is acknowledged by the contact or the chair, and not by others', async () => {
    const { id: concernId } = await newest();
    const seen = { seen: 'raised' };
    const ask = async (client: ApiClient) =>
      (await step(client, concernId, 'acknowledge', seen)).status;
    expect(await ask(app.client())).toBe(401);
    expect(await ask(auditor)).toBe(403);
    expect(await ask(await field.people.asCoordinator())).toBe(403);
    expect(await ask(await field.people.asSpoc('health-provider'))).toBe(404);
    const { concerns } = bodyOf(await step(spoc, concernId, 'acknowledge', seen));
    expect(concerns[0]).toMatchObject({
      ...{ status: 'acknowledged', isOverdue: false },
      acknowledged: { at: clock.instant(), by: spoc.session.name },
    });
    expect((await lastTrailRow(app, 'return.concern')).data).toMatchObject({ is: 'acknowledged' });
  });

  it('does not take a step twice', async () => {
    const { id: concernId } = await newest();
    const again = await step(chair, concernId, 'acknowledge', { seen: 'raised' });
    expect([again.status, again.problem.code]).toEqual([409, 'record.stale']);
    const seen = { seen: 'acknowledged' };
    expect((await step(chair, concernId, 'acknowledge', seen)).problem.code).toBe(
      'transition.refused',
    );
    const elsewhere = `returns/${field.returnId('police', 1)}/concerns/${concernId}/acknowledge`;
    expect((await chair.post(elsewhere, seen)).status).toBe(404);
  });

  it('records what was done and how it ended, and is closed', async () => {
    const { id: concernId } = await newest();
    const words = 'Duty social worker and police went the same evening; she is safe.';
    bodyOf(await step(spoc, concernId, 'action', { seen: 'acknowledged', words }));
    expect((await opened()).hasOpenConcern).toBe(true);
    bodyOf(await step(chair, concernId, 'close', { seen: 'actioned', words }));
    expect(await newest()).toMatchObject({
      ...{ status: 'closed', acts: [] },
      actioned: { words, by: spoc.session.name },
      closed: { words, by: chair.session.name },
    });
    expect((await opened()).hasOpenConcern).toBe(false);
    expect(await alertsFor(spoc)).toEqual([]);
    expect(JSON.stringify(await trailRows(app))).not.toContain('same evening');
  });

  it('may be raised again, and the return is held until the last is closed', async () => {
    bodyOf(await raise(auditor, 'A second worry, about her brother.'));
    bodyOf(await raise(spoc, 'A third worry, about the flat.'));
    expect((await concernsOf(chair, id)).concerns.map(({ status }) => status)).toEqual([
      ...['raised', 'raised', 'closed'],
    ]);
    await closeConcern(chair, id);
    expect((await opened()).hasOpenConcern).toBe(true);
  });

  it('is not acknowledged by who raised it', async () => {
    bodyOf(await raise(spoc, 'A fourth worry, late in the day.'));
    const { id: concernId } = await newest();
    const answer = await step(spoc, concernId, 'acknowledge', { seen: 'raised' });
    expect([answer.status, answer.problem.code]).toEqual([403, 'permission.missing']);
    expect(answer.problem.detail).toContain('You raised this concern');
    await closeConcern(chair, id);
  });

  it('is raised by answer N8 where none is open, without words of its own', async () => {
    const other = field.returnId('health-provider', 0);
    await field.takeReturn('health-provider', 0, 'in-progress', { N8: { value: 'yes' } });
    const { concerns } = await concernsOf(chair, other);
    expect(concerns).toMatchObject([{ status: 'raised', raised: { words: null } }]);
  });

  it('can be raised where the form is not known, closed or signed off', async () => {
    const unknown = field.returnId('health-provider', 1);
    bodyOf(await raise(await field.people.asSpoc('health-provider'), worry, unknown));
    await field.takeReturn('police', 1, 'signed-off');
    const signedOff = field.returnId('police', 1);
    bodyOf(await raise(await field.people.asCoordinator(), worry, signedOff));
    await field.convene();
    const pack = bodyOf(await chair.get<PanelCaseView>(`cases/${field.caseAt(1).id}/panel`));
    expect(pack.isHeld).toBe(true);
    expect(pack.agencies.map(({ agency, concerns }) => [agency.kind, concerns.length])).toEqual(
      expect.arrayContaining([
        ['police', 1],
        ['health-provider', 1],
      ]),
    );
    expect(JSON.stringify(pack)).not.toContain(worry);
  });

  it('is overdue once nobody acknowledged it in time', async () => {
    bodyOf(await raise(auditor, 'A fifth worry, left alone.'));
    clock.advance({ hours: 4, minutes: 1 });
    const later = await signedIn(app).asChair();
    const [concern] = (await concernsOf(later, id)).concerns;
    expect(concern).toMatchObject({ status: 'raised', isOverdue: true });
    const alert = (await alertsFor(later)).find((one) => one.id === concern?.id);
    expect(alert?.isOverdue).toBe(true);
  });
});
