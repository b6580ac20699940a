import type {
  AuditCardView,
  AuditView,
  GridView,
  NoticesView,
  ReturnView,
  TimelinessView,
} from '@sightline/contracts';
import { addDays, daysBetween } from '@sightline/domain';
import {
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

const move = { direction: 'out-of-area', answerable: 'part' };
const reason = 'The part that is known is enough for the panel';

describe('a child who moved to or from another area', () => {
  const clock = new TestClock();
  let app: TestApp;
  let field: FieldAudit;
  let spoc: ApiClient;
  let auditor: ApiClient;
  let coordinator: ApiClient;
  let day: string;

  beforeAll(async () => {
    app = await startApp({ clock });
    field = await anAuditInTheField(app, {
      kinds: ['police', 'health-provider'],
      casesPerStratum: 2,
    });
    spoc = await field.people.asSpoc('police');
    auditor = await field.people.asAuditor('police');
    coordinator = await field.people.asCoordinator();
    day = addDays(clock.today(), -40);
  });
  afterAll(() => app.stop());

  const path = (caseIndex: number) => `returns/${field.returnId('police', caseIndex)}`;
  const open = async (caseIndex: number, client = spoc) =>
    bodyOf(await client.get<ReturnView>(path(caseIndex)));
  const record = async (caseIndex: number, more: object = {}, client = spoc) => {
    const { revision } = await open(caseIndex);
    const body = { revision, ...move, day, ...more };
    return client.post<ReturnView>(`${path(caseIndex)}/area-move`, body);
  };
  const decide = async (caseIndex: number, more: object, client = coordinator) => {
    const { revision } = await open(caseIndex, coordinator);
    const body = { revision, reason, ...more };
    return client.post<ReturnView>(`${path(caseIndex)}/area-move/decision`, body);
  };
  const cellOf = async (caseIndex: number) => {
    const grid = bodyOf(await coordinator.get<GridView>(`audits/${field.auditId}/grid`));
    const returnId = field.returnId('police', caseIndex);
    return grid.cells.find((cell) => cell.returnId === returnId)!;
  };

  it('is said by the agency of the return only', async () => {
    const { revision } = await open(0);
    const body = { revision, ...move, day };
    expect((await app.client().post(`${path(0)}/area-move`, body)).status).toBe(401);
    const health = await field.people.asSpoc('health-provider');
    expect((await health.post(`${path(0)}/area-move`, body)).status).toBe(404);
    for (const client of [coordinator, await field.people.asChair()]) {
      expect((await client.post(`${path(0)}/area-move`, body)).status).toBe(403);
    }
    expect((await auditor.post(`${path(0)}/area-move`, body)).status).toBe(404);
    expect(await trailRows(app, 'return.area-move')).toEqual([]);
  });

  it('is within the window and not to come, and names nobody', async () => {
    const wrong: readonly (readonly [object, string])[] = [
      [{ day: addDays(clock.today(), 1) }, 'day'],
      [{ day: addDays(clock.today(), -800) }, 'day'],
      [{ day: '2026-02-30' }, 'day'],
      [{ direction: 'away' }, 'direction'],
      [{ answerable: 'some' }, 'answerable'],
      [{ note: 'Zofia Nowak went to her aunt' }, 'note'],
    ];
    for (const [more, place] of wrong) {
      const { status, problem } = await record(0, more);
      expect([status, problem.fields?.[0]?.field]).toEqual([422, place]);
    }
    expect((await open(0)).areaMove).toBeNull();
  });

  it('is kept as an offset, and the co-ordinator is told', async () => {
    const view = bodyOf(await record(0, { note: 'The record was closed after the move' }));
    expect(view.areaMove).toMatchObject({
      ...{
        ...move,
        dayOffset: daysBetween(view.anchorDay!, day),
        note: 'The record was closed after the move',
      },
      ...{ by: spoc.session.name, decided: null, mayDecide: false, others: [] },
    });
    expect((await lastTrailRow(app, 'return.area-move')).data).toEqual(move);
    const stored = await app.transactor.query('SELECT * FROM area_moves', []);
    expect(JSON.stringify(stored)).not.toContain(day);
    expect((await cellOf(0)).areaMove).toBe('to-decide');
    const { items } = bodyOf(await coordinator.get<NoticesView>('notices'));
    expect(items.map(({ kind }) => kind)).toContain('return.moved-area');
  });

  it('is decided by the co-ordinator, once, with a reason', async () => {
    expect((await decide(0, { decision: 'keep' }, spoc)).status).toBe(403);
    expect((await decide(0, { decision: 'keep', reason: '' })).status).toBe(422);
    expect((await decide(1, { decision: 'keep' })).status).toBe(404);
    const view = bodyOf(await decide(0, { decision: 'keep' }));
    expect(view.areaMove!.decided).toMatchObject({
      ...{ decision: 'keep', reason, by: coordinator.session.name },
    });
    expect(view.status).toBe('known-check');
    expect((await lastTrailRow(app, 'return.area-decision')).data).toEqual({ decision: 'keep' });
    expect((await cellOf(0)).areaMove).toBe('decided');
    expect((await decide(0, { decision: 'keep' })).status).toBe(409);
    expect((await record(0)).status).toBe(409);
  });

  it('may have another agency of the audit asked again', async () => {
    await field.checkKnown('health-provider', 1, true);
    bodyOf(await record(1, { answerable: 'nothing' }));
    const health = field.returnId('health-provider', 1);
    const { areaMove } = await open(1, coordinator);
    expect(areaMove!.others.map(({ returnId }) => returnId)).toEqual([health]);
    const elsewhere = field.returnId('health-provider', 0);
    const wrong = { decision: 'ask-other', otherReturnId: elsewhere };
    expect((await decide(1, wrong)).status).toBe(404);
    expect((await open(1)).areaMove!.decided).toBeNull();
    bodyOf(await decide(1, { decision: 'ask-other', otherReturnId: health }));
    const asked = bodyOf(await coordinator.get<ReturnView>(`returns/${health}`));
    expect(asked).toMatchObject({ status: 'issued', nilKind: null });
  });

  it('may have its case withdrawn: what was answered is kept, and counted nowhere', async () => {
    await field.takeReturn('health-provider', 2, 'signed-off');
    await field.takeReturn('police', 2, 'in-progress');
    const before = bodyOf(await coordinator.get<TimelinessView>('timeliness')).overall;
    const answers = Object.keys((await open(2)).answers).length;
    bodyOf(await record(2, {}, auditor));
    const view = bodyOf(await decide(2, { decision: 'withdraw-case' }));
    expect(view.status).toBe('withdrawn');
    expect(Object.keys(view.answers)).toHaveLength(answers);
    const after = bodyOf(await coordinator.get<TimelinessView>('timeliness')).overall;
    expect([after.expected, after.in]).toEqual([before.expected - 2, before.in - 1]);
    const cards = bodyOf(await coordinator.get<AuditCardView[]>('audits'));
    const card = cards.find(({ id }) => id === field.auditId)!;
    expect([card.caseCount, card.returnsExpected, card.returnsIn]).toEqual([3, 6, 0]);
    const signed = field.returnId('health-provider', 2);
    const kept = bodyOf(await coordinator.get<ReturnView>(`returns/${signed}`));
    expect(kept.status).toBe('signed-off');
  });

  it('may have an agency asked that the audit did not ask, about this case alone', async () => {
    bodyOf(await record(3, { answerable: 'nothing' }));
    const { newcomers } = (await open(3, coordinator)).areaMove!;
    const school = newcomers.find(({ name }) => /education|school/i.test(name))!;
    expect(newcomers.map(({ id }) => id)).not.toContain(field.agencyId('health-provider'));
    expect((await open(3)).areaMove!.newcomers).toEqual([]);
    const asked = { decision: 'ask-other', agencyId: field.agencyId('health-provider') };
    const refused = await decide(3, asked);
    expect([refused.status, refused.problem.fields?.[0]?.field]).toEqual([422, 'agencyId']);
    expect((await decide(3, { decision: 'ask-other' })).status).toBe(422);
    bodyOf(await decide(3, { decision: 'ask-other', agencyId: school.id }));
    expect((await lastTrailRow(app, 'return.issue-all')).data).toMatchObject({ returns: 1 });
    const cellsOf = async () => {
      const grid = bodyOf(await coordinator.get<GridView>(`audits/${field.auditId}/grid`));
      return grid.cells.filter(({ agencyId }) => agencyId === school.id);
    };
    expect((await cellsOf()).map(({ caseId }) => caseId)).toEqual([field.caseAt(3).id]);
    const path = `audits/${field.auditId}`;
    const { revision, purpose, keyLines, windowFrom, windowTo, panelDay, agencies, template } =
      bodyOf(await coordinator.get<AuditView>(path));
    const scope = { revision, purpose, keyLines, windowFrom, windowTo, panelDay };
    const agencyIds = agencies.map(({ id }) => id);
    expect(agencyIds).toContain(school.id);
    const templateVersionId = template!.versionId;
    bodyOf(await coordinator.put(`${path}/scope`, { ...scope, agencyIds, templateVersionId }));
    expect(await cellsOf()).toHaveLength(1);
  });
});
