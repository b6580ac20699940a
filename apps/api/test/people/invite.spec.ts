import type {
  AccountLinkView,
  InvitedView,
  PeopleRegisterView,
  RegisteredPersonView,
} from '@sightline/contracts';
import {
  agencyOfKind,
  aPerson,
  bodyOf,
  lastTrailRow,
  partnershipNamed,
  signedIn,
  startApp,
  TestClock,
  trailRows,
  type TestApp,
} from '../support';

const fromDay = '2026-03-02';
const password = 'quiet lantern over marble';

describe('inviting a person', () => {
  let app: TestApp;
  let clock: TestClock;
  let people: ReturnType<typeof signedIn>;
  let agencyId: string;

  beforeAll(async () => {
    clock = new TestClock('2026-03-02T09:00:00.000Z');
    app = await startApp({ clock, environment: { SIGN_INS_PER_MINUTE: '1000' } });
    people = signedIn(app);
    agencyId = (await agencyOfKind(app, 'police')).id;
  });
  afterAll(() => app.stop());

  const asking = (email: string, role = 'auditor') => ({
    name: 'Nadia Qureshi',
    email,
    roles: [{ role, agencyId, fromDay }],
  });
  const invited = async (email: string): Promise<InvitedView> => {
    const administrator = await people.asAdministrator();
    return bodyOf(await administrator.post<InvitedView>('people/invitations', asking(email)));
  };
  const choose = (token: string | null, chosen = password) =>
    app.client().post('account-links/password', { token, password: chosen });

  it('is for those who give roles, each the roles that are theirs to give', async () => {
    const body = asking('refused@test.example');
    expect((await app.client().post('people/invitations', body)).status).toBe(401);
    for (const client of [await people.asAuditor('police'), await people.asChair()]) {
      expect((await client.post('people/invitations', body)).status).toBe(403);
    }
    const coordinator = await people.asCoordinator();
    const administrators = asking('refused@test.example', 'administrator');
    expect((await coordinator.post('people/invitations', administrators)).status).toBe(403);
    const other = await people.asSpoc('camhs');
    expect((await other.post('people/invitations', body)).status).toBe(403);
    const own = await people.asSpoc('police');
    expect((await own.post('people/invitations', asking('x@test.example', 'spoc'))).status).toBe(
      403,
    );
    expect(await trailRows(app, 'person.invite')).toEqual([]);
  });

  it.each([
    ['an address that is none', { email: 'nobody' }],
    ['no role', { roles: [] }],
    ['an agency of nobody', { roles: [{ role: 'auditor', fromDay }] }],
    ['an end before the beginning', { roles: [{ role: 'chair', fromDay, toDay: '2026-03-01' }] }],
    ['a day that is none', { roles: [{ role: 'chair', fromDay: '2026-02-30' }] }],
  ])('refuses %s', async (_what, change) => {
    const administrator = await people.asAdministrator();
    const body = { ...asking('wrong@test.example'), ...change };
    expect((await administrator.post('people/invitations', body)).status).toBe(422);
  });

  it('refuses an agency of another partnership', async () => {
    const rows = await app.transactor.query<{ id: string }>(
      `SELECT id FROM agencies WHERE name = 'Castle County Schools and Education'`,
    );
    const administrator = await people.asAdministrator();
    const roles = [{ role: 'auditor', agencyId: rows[0]!.id, fromDay }];
    const body = { ...asking('wrong@test.example'), roles };
    const answer = await administrator.post('people/invitations', body);
    expect(answer.problem.fields?.[0]?.field).toBe('roles.0.agencyId');
  });

  it('gives the roles, a link that is kept nowhere, and is on the trail', async () => {
    const { token, person } = await invited('first@test.example');
    expect(person).toMatchObject({ state: 'invited', email: 'first@test.example' });
    expect(person.invitedUntil).toBe('2026-03-16T09:00:00.000Z');
    const stored = await app.transactor.query<{ digest: string }>(
      'SELECT token_digest AS digest FROM account_links',
    );
    expect(stored.some(({ digest }) => digest === token)).toBe(false);
    const row = await lastTrailRow(app, 'person.invite');
    expect(row).toMatchObject({ subjectId: person.id, data: { roles: ['auditor'] } });
    expect(JSON.stringify(await trailRows(app))).not.toContain(token);
  });

  it('cannot be signed in with before a password is chosen', async () => {
    await invited('early@test.example');
    for (const guess of ['', 'x', 'nobody has this password']) {
      const answer = await app.client().post('session', {
        ...{ email: 'early@test.example', password: guess },
      });
      expect([401, 422]).toContain(answer.status);
    }
  });

  it('shows whose link it is, and takes no common, short or own password', async () => {
    const { token } = await invited('second@test.example');
    const link = bodyOf(await app.client().post<AccountLinkView>('account-links', { token }));
    expect(link).toMatchObject({ purpose: 'invitation', name: 'Nadia Qureshi' });
    for (const weak of ['short one', 'password1234', 'aaaaaaaaaaaaaa', 'nadiaqureshi1']) {
      const answer = await choose(token, weak);
      expect([weak, answer.status]).toEqual([weak, 422]);
      expect(answer.problem.fields?.[0]?.field).toBe('password');
    }
  });

  it('is taken up once: then the person signs in and acts for the agency', async () => {
    const { token, person } = await invited('third@test.example');
    expect((await choose(token)).status).toBe(204);
    expect(await lastTrailRow(app, 'password.choose')).toMatchObject({ subjectId: person.id });
    const again = await choose(token, 'another lantern over marble');
    expect([again.status, again.problem.code]).toEqual([410, 'link.over']);
    expect((await app.client().post('account-links', { token })).status).toBe(410);
    const client = app.client();
    const session = bodyOf(await client.signIn('THIRD@test.example', password));
    expect(session.roles).toMatchObject([{ role: 'auditor', agencyId }]);
    const administrator = await people.asAdministrator();
    const register = bodyOf(await administrator.get<PeopleRegisterView>('people/register'));
    expect(register.people.find(({ id }) => id === person.id)?.state).toBe('active');
  });

  it('is taken up by one of two who use the link at the same moment', async () => {
    const { token } = await invited('twice@test.example');
    const answers = await Promise.all([choose(token), choose(token, 'green kettle of thunder')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 410]);
  });

  it('gives way to the one sent again, and runs out', async () => {
    const { token, person } = await invited('fourth@test.example');
    const administrator = await people.asAdministrator();
    const path = `people/${person.id}/invitation`;
    const next = bodyOf(await administrator.post<InvitedView>(path));
    expect((await choose(token)).status).toBe(410);
    clock.advance({ days: 14 });
    expect((await choose(next.token)).status).toBe(410);
    const fresh = await signedIn(app).asAdministrator();
    const last = bodyOf(await fresh.post<InvitedView>(path));
    expect((await choose(last.token)).status).toBe(204);
    expect((await fresh.post(path)).problem.code).toBe('transition.refused');
  });

  it('by another partnership shows nobody the link of a person known elsewhere', async () => {
    const county = { partnership: 'Castle County' };
    const known = await aPerson(app, { roles: [{ ...county, role: 'auditor', kind: 'police' }] });
    const administrator = await signedIn(app).asAdministrator();
    const body = { ...asking(known.email), name: 'Somebody Else' };
    const { token, person } = bodyOf(
      await administrator.post<InvitedView>('people/invitations', body),
    );
    expect([token, person.name]).toEqual([null, known.name]);
    expect(person.roles.map(({ role }) => role)).toEqual(['auditor']);
  });

  it('and the register are of one partnership: the other’s people are not there', async () => {
    const { person } = await (async () => {
      const administrator = await signedIn(app).asAdministrator();
      const body = asking('fifth@test.example');
      return bodyOf(await administrator.post<InvitedView>('people/invitations', body));
    })();
    const theirs = await aPerson(app, {
      roles: [{ partnership: 'Castle County', role: 'administrator' }],
    });
    const county = app.client();
    bodyOf(await county.signIn(theirs.email, 'castle-on-the-hill'));
    const register = bodyOf(await county.get<PeopleRegisterView>('people/register'));
    expect(register.people.some(({ id }) => id === person.id)).toBe(false);
    expect((await county.post(`people/${person.id}/invitation`)).status).toBe(404);
    const role = { role: 'board-member', fromDay: '2026-04-01' };
    expect((await county.post(`people/${person.id}/roles`, role)).status).toBe(404);
    expect((await county.get(`people/${person.id}/open-work`)).status).toBe(404);
    const leave = { reason: 'Not yours', handOn: [] };
    expect((await county.post(`people/${person.id}/leave`, leave)).status).toBe(404);
    expect((await partnershipNamed(app)).id).not.toBe(county.session.partnership.id);
  });

  it('shows a contact the people of the own agency, and lets it add an auditor', async () => {
    const spoc = await signedIn(app).asSpoc('police');
    const body = asking('sixth@test.example');
    const made = bodyOf(await spoc.post<InvitedView>('people/invitations', body));
    const register = bodyOf(await spoc.get<PeopleRegisterView>('people/register'));
    const shown = (person: RegisteredPersonView) =>
      person.roles.every(({ agency }) => agency?.id === agencyId);
    expect(register.people.every(shown)).toBe(true);
    expect(register.people.some(({ id }) => id === made.person.id)).toBe(true);
    expect(register.givable).toEqual(['auditor', 'panel-member']);
    expect(register.agencies).toHaveLength(1);
  });
});
