import type { SessionView } from '@sightline/contracts';
import { demonstrationPassword } from '../../src/app/people';
import { aPerson, as, bodyOf, lastTrailRow, startApp, TestClock, type TestApp } from '../support';

describe('session', () => {
  const clock = new TestClock();
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ clock });
  });
  afterAll(() => app.stop());

  it('is asked for: whoever has not signed in gets 401', async () => {
    const answer = await app.client().get('my-work');
    expect(answer.status).toBe(401);
    expect(answer.problem.code).toBe('session.required');
  });

  it('is null, without an error, for whoever has not signed in or carries a false cookie', async () => {
    const client = app.client();
    for (const cookie of [undefined, 'sl_session=', 'sl_session=nonsense']) {
      client.cookie = cookie;
      const answer = await client.get('session');
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain('application/json');
      expect(answer.body).toBeNull();
    }
  });

  it('refuses a wrong password, a stranger and nonsense, all in the same words', async () => {
    const wrong = await app.client().signIn('ruth.okafor@castle.example', 'wrong');
    const stranger = await app.client().signIn('nobody@castle.example', 'wrong');
    for (const answer of [wrong, stranger]) {
      expect(answer.status).toBe(401);
      expect(answer.problem.code).toBe('session.refused');
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect({ ...wrong.problem, requestId: '' }).toEqual({ ...stranger.problem, requestId: '' });
    const row = await lastTrailRow(app, 'session.refuse');
    expect(row).toMatchObject({ subjectType: 'e-mail', data: { failures: 1, isLocked: false } });
    expect(row.subjectId).toMatch(/^[0-9a-f]{64}$/);
  });

  it('names the fields of a sign-in that cannot be one', async () => {
    const answer = await app.client().post('session', { email: 'ruth', shoe: 1 });
    expect(answer.status).toBe(422);
    expect(answer.problem.fields?.map(({ field }) => field).sort()).toEqual([
      'email',
      'password',
      'shoe',
    ]);
  });

  it('opens with a cookie no script can read, and goes on the trail', async () => {
    const client = app.client();
    const answer = await client.signIn('Ruth.Okafor@castle.example', demonstrationPassword);
    expect(answer.status).toBe(200);
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^sl_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const session = bodyOf(await client.get<SessionView>('session'));
    expect(session).toMatchObject({
      name: 'Ruth Okafor',
      partnership: { shortName: 'Castle City' },
      roles: [{ role: 'coordinator', agencyId: null, agencyName: null }],
      closedDays: [],
      isDemonstration: false,
    });
    expect(session.partnerships.map(({ shortName }) => shortName)).toEqual([
      'Castle City',
      'Nottingham City (published)',
    ]);
    const row = await lastTrailRow(app, 'session.open');
    expect(row.actorName).toBe('Ruth Okafor');
    expect(row.partnershipId).toBe(session.partnership.id);
  });

  it('keeps no token in the database', async () => {
    const client = app.client();
    const answer = await client.signIn('ruth.okafor@castle.example', demonstrationPassword);
    const token = /sl_session=([^;]+)/.exec(answer.headers.getSetCookie()[0]!)![1]!;
    const rows = await app.transactor.query('SELECT * FROM sessions');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('ends after half an hour without a request, and not before', async () => {
    const client = await as(app, { role: 'chair' });
    clock.advance({ minutes: 29 });
    expect((await client.get('session')).body).not.toBeNull();
    clock.advance({ minutes: 29 });
    expect((await client.get('session')).body).not.toBeNull();
    clock.advance({ minutes: 31 });
    expect((await client.get('session')).body).toBeNull();
    const answer = await client.get('my-work');
    expect(answer.status).toBe(401);
    expect(answer.problem.code).toBe('session.expired');
  });

  it('ends after twelve hours however busy it is', async () => {
    const client = await as(app, { role: 'chair' });
    for (let minutes = 0; minutes < 11 * 60 + 50; minutes += 25) {
      expect((await client.get('my-work')).status).toBe(200);
      clock.advance({ minutes: 25 });
    }
    clock.advance({ minutes: 20 });
    expect((await client.get('my-work')).status).toBe(401);
  });

  it('ends at once when the person signs out', async () => {
    const client = await as(app, { role: 'chair' });
    const { cookie } = client;
    const answer = await client.delete('session');
    expect(answer.status).toBe(204);
    const thief = app.client();
    thief.cookie = cookie;
    expect((await thief.get('my-work')).status).toBe(401);
    expect((await thief.get('session')).body).toBeNull();
    expect((await lastTrailRow(app, 'session.close')).actorName).toBe('Martin Ashworth');
  });

  it('moves to another partnership only where a role is held, and says so on the trail', async () => {
    const client = await as(app, { role: 'coordinator' });
    const [city, board] = client.session.partnerships;
    const county = await as(app, { role: 'coordinator', partnership: 'Castle County' });
    const refused = await client.switchTo(county.session.partnership.id);
    expect(refused.status).toBe(404);
    const moved = bodyOf(await client.switchTo(board!.id));
    expect(moved.partnership).toEqual(board);
    expect(await lastTrailRow(app, 'session.switch')).toMatchObject({
      partnershipId: board!.id,
      data: { fromPartnershipId: city!.id },
    });
    expect(bodyOf(await client.get<SessionView>('session')).partnership).toEqual(board);
  });

  it('gives a role only from its first day to its last', async () => {
    clock.set('2026-05-01T09:00:00.000Z');
    const facts = { role: 'chair', fromDay: '2026-05-02', toDay: '2026-05-03' } as const;
    const { email } = await aPerson(app, { roles: [facts] });
    const early = await app.client().signIn(email, demonstrationPassword);
    expect(early.status).toBe(403);
    // Half past midnight in London, which is still the day before in UTC.
    clock.set('2026-05-01T23:30:00.000Z');
    const client = app.client();
    const session = bodyOf(await client.signIn(email, demonstrationPassword));
    expect(session.roles).toEqual([{ role: 'chair', agencyId: null, agencyName: null }]);
    clock.set('2026-05-03T22:59:00.000Z');
    const last = app.client();
    bodyOf(await last.signIn(email, demonstrationPassword));
    expect((await last.get('people')).status).toBe(200);
    clock.set('2026-05-03T23:00:00.000Z');
    const after = await last.get('people');
    expect(after.status).toBe(403);
    expect(after.problem.code).toBe('permission.missing');
    expect((await last.get('session')).body).toBeNull();
  });
});
