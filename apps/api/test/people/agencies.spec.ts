import type {
  AgencyView,
  AuditView,
  InvitedView,
  OpenedAgencyView,
  RegisteredAgencyView,
  SafeguardingView,
} from '@sightline/contracts';
import {
  agencyOfKind,
  anAuditInTheField,
  as,
  bodyOf,
  lastTrailRow,
  signedIn,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type TestApp,
} from '../support';

const opening = {
  ...{ name: 'Castle Harbour Probation', shortName: 'Harbour Probation', kind: 'probation' },
  contact: { name: 'Idris Vale', email: 'idris.vale@test.example' },
  lead: { name: 'Moira Finch', role: 'Head of service', phone: '01632 960 118' },
  settings: [{ kind: 'team', name: 'Harbour team' }],
};
const reason = 'Reorganised by the county';

describe('agencies of a partnership', () => {
  let app: TestApp;
  let clock: TestClock;
  let administrator: ApiClient;
  let county: ApiClient;

  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock, environment: { SIGN_INS_PER_MINUTE: '1000' } });
    administrator = await signedIn(app).asAdministrator();
    county = await as(app, { role: 'coordinator', partnership: 'Castle County' });
  });
  afterAll(() => app.stop());

  const register = async (client = administrator) =>
    bodyOf(await client.get<RegisteredAgencyView[]>('agencies/register'));
  const named = async (name: string, client = administrator) =>
    (await register(client)).find((agency) => agency.name === name)!;

  it('are opened by the administrator and the co-ordinator only', async () => {
    expect((await app.client().post('agencies', opening)).status).toBe(401);
    const people = signedIn(app);
    for (const client of [await people.asSpoc('police'), await people.asChair()]) {
      expect((await client.post('agencies', opening)).status).toBe(403);
    }
    const wrong = { ...opening, contact: { name: 'Idris Vale', email: 'nobody' } };
    expect((await administrator.post('agencies', wrong)).status).toBe(422);
    expect(await trailRows(app, 'agency.open')).toEqual([]);
    expect(await named(opening.name)).toBeUndefined();
  });

  it('come with contact, lead and settings in one act', async () => {
    const { agency, contact } = bodyOf(
      await administrator.post<OpenedAgencyView>('agencies', opening),
    );
    expect(agency).toMatchObject({
      ...{ contacts: ['Idris Vale'], lead: 'Moira Finch', ending: null },
      settings: [{ kind: 'team', name: 'Harbour team', isClosed: false }],
    });
    expect(contact?.token).toHaveLength(43);
    expect((await lastTrailRow(app, 'agency.open')).subjectId).toBe(agency.id);
    const leads = bodyOf(await administrator.get<SafeguardingView>('safeguarding'));
    const line = leads.agencies.find((one) => one.agency.id === agency.id);
    expect(line?.lead?.phone).toBe('01632 960 118');
    const password = 'quiet lantern over marble';
    const body = { token: contact?.token, password };
    expect((await app.client().post('account-links/password', body)).status).toBe(204);
    const spoc = app.client();
    bodyOf(await spoc.signIn(opening.contact.email, password));
    expect((await register(spoc)).map(({ name }) => name)).toEqual([opening.name]);
    const again = await administrator.post('agencies', opening);
    expect([again.status, again.problem.code]).toEqual([409, 'record.duplicate']);
  });

  it('that cannot be opened whole are not opened at all', async () => {
    const taken = { ...opening, name: 'Castle Lido Trust', shortName: 'Lido' };
    const twice = { kind: 'team', name: 'One' };
    const answer = await administrator.post('agencies', { ...taken, settings: [twice, twice] });
    expect(answer.status).toBe(409);
    expect(await named('Castle Lido Trust')).toBeUndefined();
  });

  it('of another partnership are joined where that is said, and belong to both', async () => {
    const asked = { name: 'castle city early help', shortName: 'EH', kind: 'early-help' };
    const answer = await county.post('agencies', asked);
    expect([answer.status, answer.problem.code]).toEqual([409, 'agency.elsewhere']);
    expect(answer.problem.data).toEqual({ partnerships: ['Castle City'] });
    const { agency } = bodyOf(
      await county.post<OpenedAgencyView>('agencies', { ...asked, isShared: true }),
    );
    expect(agency.alsoIn).toEqual(['Castle City Safeguarding Children Partnership']);
    // The people of the other partnership are not shown here.
    expect(agency.contacts).toEqual([]);
  });

  it('are not there for the administrator of another partnership', async () => {
    const { id, settings, name } = await named(opening.name);
    const seen = { name: 'Taken over', shortName: 'Taken', seen: name };
    const lastDay = '2026-03-31';
    expect((await county.patch(`agencies/${id}`, seen)).status).toBe(404);
    for (const [path, body] of [
      ['close', { lastDay, reason }],
      ['merge', { lastDay, reason, successorId: id }],
      ['reopen', { reason }],
      ['settings', { kind: 'school', name: 'A school' }],
    ] as const) {
      expect([path, (await county.post(`agencies/${id}/${path}`, body)).status]).toEqual([
        path,
        404,
      ]);
    }
    const setting = `agencies/${id}/settings/${settings[0]!.id}`;
    expect((await county.patch(setting, { name: 'Taken', isClosed: true })).status).toBe(404);
    expect((await named(opening.name)).name).toBe(opening.name);
  });

  it('are renamed by who saw the present name; a shared one on the trail of each', async () => {
    const { id, name } = await named('Castle City Early Help');
    const change = { name: 'Castle Early Support', shortName: 'Early Support' };
    const late = await administrator.patch(`agencies/${id}`, { ...change, seen: 'Something else' });
    expect([late.status, late.problem.code]).toEqual([409, 'record.stale']);
    bodyOf(await administrator.patch(`agencies/${id}`, { ...change, seen: name }));
    const rows = (await trailRows(app, 'agency.rename')).slice(-2);
    expect(new Set(rows.map(({ partnershipId }) => partnershipId)).size).toBe(2);
    expect(rows[0]!.data).toEqual({ from: name, to: change.name });
  });

  it('have settings that their own contact keeps', async () => {
    const spoc = await signedIn(app).asSpoc('education');
    const { id } = (await register(spoc))[0]!;
    const path = `agencies/${id}/settings`;
    const body = { kind: 'school', name: 'Fernbeck Primary School' };
    const [setting] = bodyOf(await spoc.post<RegisteredAgencyView>(path, body)).settings;
    expect((await spoc.post(path, body)).status).toBe(409);
    const closed = bodyOf(
      await spoc.patch<RegisteredAgencyView>(`${path}/${setting!.id}`, {
        ...{ name: 'Fernbeck Academy', isClosed: true },
      }),
    );
    expect(closed.settings[0]).toMatchObject({ name: 'Fernbeck Academy', isClosed: true });
    expect((await lastTrailRow(app, 'agency-setting.edit')).data).toMatchObject({ isClosed: true });
    const police = await agencyOfKind(app, 'police');
    expect((await spoc.post(`agencies/${police.id}/settings`, body)).status).toBe(404);
  });

  it('merged in mid-year keep their returns; new ones go to the successor', async () => {
    const field = await anAuditInTheField(app, {
      ...{ kinds: ['police', 'camhs'], casesPerStratum: 1, theme: 'Before the merger' },
    });
    const camhs = await agencyOfKind(app, 'camhs');
    const hospital = await agencyOfKind(app, 'health-provider');
    const path = `agencies/${camhs.id}/merge`;
    const body = { lastDay: '2026-03-01', reason, successorId: hospital.id };
    const self = await administrator.post(path, { ...body, successorId: camhs.id });
    expect(self.problem.fields?.[0]?.field).toBe('successorId');
    const merged = bodyOf(await administrator.post<RegisteredAgencyView>(path, body));
    expect(merged.ending).toEqual({
      ...{ kind: 'merged', lastDay: '2026-03-01', reason },
      successor: { id: hospital.id, name: hospital.name },
    });
    expect((await lastTrailRow(app, 'agency.end')).data).toMatchObject({ kind: 'merged' });
    expect((await administrator.post(path, body)).problem.code).toBe('transition.refused');

    const coordinator = await field.people.asCoordinator();
    const kept = bodyOf(
      await coordinator.get<{ items: { agency: { id: string } }[] }>(
        `returns?auditId=${field.auditId}`,
      ),
    );
    expect(kept.items.filter(({ agency }) => agency.id === camhs.id)).not.toEqual([]);
    const spoc = await field.people.asSpoc('camhs');
    expect((await spoc.get(`returns/${field.returnId('camhs', 0)}`)).status).toBe(200);
    await field.takeReturn('camhs', 0, 'signed-off');
  });

  it('that ended are offered to no new scope', async () => {
    const coordinator = await signedIn(app).asCoordinator();
    const agencies = bodyOf(await coordinator.get<AgencyView[]>('agencies'));
    expect(agencies.find(({ kind }) => kind === 'camhs')?.lastDay).toBe('2026-03-01');
    await expect(
      anAuditInTheField(app, {
        ...{ kinds: ['police', 'camhs'], casesPerStratum: 1, theme: 'After the merger' },
      }),
    ).rejects.toThrow('choose who took it over');
  });

  it('that end between scope and issue are asked no more: their heir is', async () => {
    const ending = await agencyOfKind(app, 'voluntary');
    const heir = await agencyOfKind(app, 'youth-justice');
    const field = await anAuditInTheField(app, {
      ...{ kinds: ['police', 'voluntary'], casesPerStratum: 1, theme: 'During the merger' },
      beforeIssue: async () => {
        const body = { lastDay: '2026-03-01', reason, successorId: heir.id };
        bodyOf(await administrator.post(`agencies/${ending.id}/merge`, body));
      },
    });
    const view = bodyOf(await administrator.get<AuditView>(`audits/${field.auditId}`));
    const ids = view.agencies.map(({ id }) => id);
    expect([ids.includes(heir.id), ids.includes(ending.id)]).toEqual([true, false]);
  });

  it('are opened again with a reason, and invited people are the same ones', async () => {
    const { id } = await named(opening.name);
    const lastDay = '2026-06-30';
    bodyOf(await administrator.post(`agencies/${id}/close`, { lastDay, reason }));
    expect((await named(opening.name)).ending).toMatchObject({ kind: 'closed', lastDay });
    bodyOf(await administrator.post(`agencies/${id}/reopen`, { reason: 'The merger was put off' }));
    expect((await named(opening.name)).ending).toBeNull();
    const again = await administrator.post(`agencies/${id}/reopen`, { reason });
    expect(again.problem.code).toBe('transition.refused');
    const body = {
      ...{ name: 'Somebody', email: opening.contact.email },
      roles: [{ role: 'auditor', agencyId: id, fromDay: '2026-03-02' }],
    };
    const { person } = bodyOf(await administrator.post<InvitedView>('people/invitations', body));
    expect(person.name).toBe('Idris Vale');
  });
});
