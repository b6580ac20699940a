import type {
  LeaverWorkView,
  PeopleRegisterView,
  RegisteredPersonView,
  ReturnView,
} from '@sightline/contracts';
import {
  agencyOfKind,
  anAuditInTheField,
  aPerson,
  asPerson,
  bodyOf,
  emailOf,
  lastTrailRow,
  signedIn,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type TestApp,
} from '../support';

const today = '2026-03-02';

describe('roles for a period', () => {
  let app: TestApp;
  let clock: TestClock;
  let administrator: ApiClient;
  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock, environment: { SIGN_INS_PER_MINUTE: '1000' } });
    administrator = await signedIn(app).asAdministrator();
  });
  afterAll(() => app.stop());

  const personNamed = async (name: string): Promise<RegisteredPersonView> => {
    const { people } = bodyOf(await administrator.get<PeopleRegisterView>('people/register'));
    return people.find((one) => one.name === name)!;
  };
  const chairs = async (): Promise<RegisteredPersonView> => personNamed('Martin Ashworth');

  it('are refused where they are held already, or to who may not give them', async () => {
    const chair = await chairs();
    const role = { role: 'chair', fromDay: today };
    expect((await administrator.post(`people/${chair.id}/roles`, role)).status).toBe(422);
    const auditor = await signedIn(app).asAuditor('police');
    expect((await auditor.post(`people/${chair.id}/roles`, role)).status).toBe(404);
    const coordinator = await signedIn(app).asCoordinator();
    const tooMuch = { role: 'administrator', fromDay: today };
    expect((await coordinator.post(`people/${chair.id}/roles`, tooMuch)).status).toBe(403);
  });

  it('are given by nobody to themselves: an administrator would see cases', async () => {
    const { accountId } = administrator.session;
    for (const role of ['coordinator', 'key-holder'] as const) {
      const body = { role, fromDay: today };
      expect((await administrator.post(`people/${accountId}/roles`, body)).status).toBe(403);
    }
    const own = { name: 'Sunita Rao', email: administrator.session.email };
    const body = { ...own, roles: [{ role: 'coordinator', fromDay: today }] };
    expect((await administrator.post('people/invitations', body)).status).toBe(403);
    const other = await aPerson(app, { roles: [{ role: 'board-member' }] });
    const given = { role: 'key-holder', fromDay: today };
    expect((await administrator.post(`people/${other.id}/roles`, given)).status).toBe(201);
  });

  it('are handed over: one ends the day before the other begins', async () => {
    const coming = await aPerson(app, { name: 'Ines Calder', roles: [{ role: 'board-member' }] });
    const chair = await chairs();
    const path = `people/${chair.id}/roles/${chair.roles[0]!.id}/hand-over`;
    const past = { toAccountId: coming.id, fromDay: '2026-03-01' };
    expect((await administrator.post(path, past)).status).toBe(422);
    const before = await asPerson(app, coming);
    expect(before.session.permissions).not.toContain('panel.judge');
    bodyOf(await administrator.post(path, { toAccountId: coming.id, fromDay: '2026-03-04' }));
    expect((await lastTrailRow(app, 'role.hand-over')).data).toMatchObject({
      ...{ role: 'chair', toDay: '2026-03-03', toAccountId: coming.id },
    });
    const old = await asPerson(app, { email: await emailOf(app, { role: 'chair' }) });
    clock.set('2026-03-03T23:30:00.000Z');
    const atNight = await asPerson(app, coming);
    expect(atNight.session.permissions).not.toContain('panel.judge');
    clock.set('2026-03-04T00:30:00.000Z');
    const after = await asPerson(app, coming);
    expect(after.session.permissions).toContain('panel.judge');
    expect((await old.get('my-work')).status).not.toBe(200);
    clock.set('2026-03-04T09:00:00.000Z');
    administrator = await signedIn(app).asAdministrator();
  });

  it('of a deputy name the chair for whom they act, and end by themselves', async () => {
    const chair = await personNamed('Ines Calder');
    const deputy = await personNamed('Leila Haddad');
    const role = { role: 'chair', fromDay: '2026-03-04', toDay: '2026-03-10' };
    const wrong = { ...role, standsInForId: deputy.id };
    expect((await administrator.post(`people/${deputy.id}/roles`, wrong)).status).toBe(422);
    const right = { ...role, standsInForId: chair.id };
    const named = bodyOf(
      await administrator.post<RegisteredPersonView>(`people/${deputy.id}/roles`, right),
    );
    const held = named.roles.find((one) => one.role === 'chair');
    expect(held?.standsInFor).toEqual({ id: chair.id, name: 'Ines Calder' });
    expect((await lastTrailRow(app, 'role.give')).data).toMatchObject({
      standsInForId: chair.id,
    });
    const client = await asPerson(app, deputy);
    expect(client.session.permissions).toContain('report.approve');
    expect(client.session.roles.find((one) => one.role === 'chair')?.standsInFor).toBe(
      'Ines Calder',
    );
    clock.set('2026-03-11T09:00:00.000Z');
    const later = await asPerson(app, deputy);
    expect(later.session.permissions).not.toContain('report.approve');
    administrator = await signedIn(app).asAdministrator();
  });

  it('are not ended where nobody would administer the partnership', async () => {
    const only = await personNamed('Sunita Rao');
    const path = `people/${only.id}/roles/${only.roles[0]!.id}/end`;
    const answer = await administrator.post(path, { lastDay: '2026-03-31' });
    expect([answer.status, answer.problem.code]).toEqual([409, 'record.in-use']);
    expect((await personNamed('Sunita Rao')).roles[0]!.toDay).toBeNull();
  });

  it('in two agencies let a person act for both, and see the returns of both', async () => {
    const field = await anAuditInTheField(app, {
      ...{ kinds: ['police', 'camhs', 'education'], casesPerStratum: 1 },
    });
    const both = await aPerson(app, {
      roles: [
        { role: 'spoc', kind: 'police' },
        { role: 'spoc', kind: 'camhs' },
      ],
    });
    const client = await asPerson(app, both);
    const path = `returns?auditId=${field.auditId}`;
    const { items } = bodyOf(await client.get<{ items: { agency: { id: string } }[] }>(path));
    const wanted = [field.agencyId('police'), field.agencyId('camhs')].sort();
    expect([...new Set(items.map(({ agency }) => agency.id))].sort()).toEqual(wanted);
  });
});

describe('a leaver', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({
      clock: new TestClock(),
      environment: { SIGN_INS_PER_MINUTE: '1000' },
    });
  });
  afterAll(() => app.stop());

  it('has no access from that moment; the returns go to another of the agency', async () => {
    const field = await anAuditInTheField(app, {
      ...{ kinds: ['police', 'camhs'], casesPerStratum: 1 },
    });
    await field.takeReturn('police', 0, 'in-progress');
    const leaver = await field.people.asAuditor('police');
    const { accountId } = leaver.session;
    const successor = await aPerson(app, { roles: [{ role: 'auditor', kind: 'police' }] });
    const stranger = await aPerson(app, { roles: [{ role: 'auditor', kind: 'camhs' }] });
    const agencyId = (await agencyOfKind(app, 'police')).id;
    const administrator = await field.people.asAdministrator();
    const path = `people/${accountId}/leave`;
    const leave = (toId: string) => ({
      ...{ reason: 'Moved to another force', handOn: [{ agencyId, accountId: toId }] },
    });
    expect((await leaver.post(path, leave(successor.id))).status).toBe(404);
    const chair = await field.people.asChair();
    expect((await chair.post(path, leave(successor.id))).status).toBe(404);
    const wrong = await administrator.post(path, leave(stranger.id));
    expect(wrong.problem.fields?.[0]?.field).toBe('handOn.0.accountId');

    const work = bodyOf(await administrator.get<LeaverWorkView[]>(`people/${accountId}/open-work`));
    expect(work).toMatchObject([{ agencyId, returns: 1, audits: [{ returns: 1 }] }]);
    expect(work[0]!.successors.map(({ id }) => id)).toContain(successor.id);
    expect(JSON.stringify(work)).not.toContain(field.caseAt(0).reference);

    const left = bodyOf(await administrator.post<RegisteredPersonView>(path, leave(successor.id)));
    expect(left.state).toBe('left');
    expect((await leaver.get('my-work')).status).toBe(401);
    const again = await app.client().signIn(leaver.session.email, 'castle-on-the-hill');
    expect(again.status).toBe(403);
    const row = await lastTrailRow(app, 'person.leave');
    expect(row.data).toMatchObject({ roles: 1, returns: 1, reason: 'Moved to another force' });
    const allocated = await lastTrailRow(app, 'return.allocate');
    expect(allocated.data).toEqual({ accountIds: [successor.id] });
    const returnId = field.returnId('police', 0);
    const heir = await asPerson(app, successor);
    expect((await heir.get<ReturnView>(`returns/${returnId}`)).status).toBe(200);
    expect((await administrator.post(path, leave(successor.id))).problem.code).toBe(
      'transition.refused',
    );
  });

  it('whose work nobody takes leaves it with the agency’s contact', async () => {
    const field = await anAuditInTheField(app, {
      ...{ kinds: ['camhs', 'education'], casesPerStratum: 1, theme: 'Neglect' },
    });
    await field.takeReturn('camhs', 0, 'allocated');
    const leaver = await field.people.asAuditor('camhs');
    const spoc = await field.people.asSpoc('camhs');
    const body = { reason: 'On leave for a year', handOn: [] };
    const before = (await trailRows(app, 'person.leave')).length;
    bodyOf(await spoc.post(`people/${leaver.session.accountId}/leave`, body));
    expect(await trailRows(app, 'person.leave')).toHaveLength(before + 1);
    expect((await lastTrailRow(app, 'return.allocate')).data).toEqual({ accountIds: [] });
    const view = bodyOf(await spoc.get<ReturnView>(`returns/${field.returnId('camhs', 0)}`));
    expect(view.auditors).toEqual([]);
  });

  it('who co-ordinates is not sent away by a contact, nor an administrator by the co-ordinator', async () => {
    const people = signedIn(app);
    const administrator = await people.asAdministrator();
    const coordinator = await people.asCoordinator();
    const spoc = await people.asSpoc('police');
    const body = { reason: 'Just because', handOn: [] };
    const path = (client: ApiClient) => `people/${client.session.accountId}/leave`;
    expect((await spoc.post(path(coordinator), body)).status).toBe(404);
    expect((await coordinator.post(path(administrator), body)).status).toBe(403);
    const own = await administrator.post(path(administrator), body);
    expect(own.problem.code).toBe('transition.refused');
  });
});
