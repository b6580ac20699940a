import type { OutboxView } from '@sightline/contracts';
import { demonstrationPassword } from '../../src/app/people';
import { Mail } from '../../src/app/platform/mail';
import {
  aPerson,
  asPerson,
  bodyOf,
  lastTrailRow,
  startApp,
  TestClock,
  trailRows,
  type TestApp,
} from '../support';

const chosen = 'quiet lantern over marble';

describe('a password', () => {
  let app: TestApp;
  let clock: TestClock;
  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock, environment: { SIGN_INS_PER_MINUTE: '1000' } });
  });
  afterAll(() => app.stop());

  const forget = (email: string) => app.client().post('account-links/forgotten', { email });
  const tokenMailedTo = async (email: string): Promise<string[]> => {
    const mails = await app.transactor.manager.find(Mail, {
      where: { toAddress: email },
      order: { id: 'ASC' },
    });
    return mails.flatMap(({ text }) => /join#([\w-]{43})/.exec(text ?? '')?.[1] ?? []);
  };
  const choose = (token: string | undefined, password = chosen) =>
    app.client().post('account-links/password', { token, password });

  it('that is forgotten is answered alike for an address of somebody and of nobody', async () => {
    const { email } = await aPerson(app);
    const somebody = await forget(email.toUpperCase());
    const nobody = await forget('nobody@test.example');
    expect([somebody.status, nobody.status]).toEqual([204, 204]);
    expect(somebody.body).toEqual(nobody.body);
    const rows = (await trailRows(app, 'password.forget')).slice(-2);
    expect(rows.map(({ subjectType, data }) => [subjectType, data])).toEqual([
      ['e-mail', {}],
      ['e-mail', {}],
    ]);
    expect(JSON.stringify(rows)).not.toContain('@');
    expect(await tokenMailedTo(email)).toHaveLength(1);
    expect(await tokenMailedTo('nobody@test.example')).toEqual([]);
  });

  it('that is chosen by a link is no co-ordinator’s to read in the outbox', async () => {
    const { email } = await aPerson(app);
    await forget(email);
    const letters = bodyOf(
      await (await asPerson(app, await aPerson(app))).get<OutboxView>('outbox'),
    );
    const letter = letters.items.find(({ to }) => to === email);
    expect([letter?.purpose, letter?.text]).toEqual(['password', null]);
  });

  it('is chosen anew by the link, once and within the hour; every session ends', async () => {
    const { email } = await aPerson(app);
    const open = await asPerson(app, { email });
    await forget(email);
    const [token] = await tokenMailedTo(email);
    expect((await choose(token)).status).toBe(204);
    expect((await open.get('my-work')).status).toBe(401);
    expect((await app.client().signIn(email, demonstrationPassword)).status).toBe(401);
    expect((await app.client().signIn(email, chosen)).status).toBe(200);
    expect((await choose(token, 'green kettle of thunder')).status).toBe(410);
    await forget(email);
    const late = (await tokenMailedTo(email)).at(-1);
    clock.advance({ minutes: 61 });
    expect((await choose(late, 'green kettle of thunder')).status).toBe(410);
  });

  it('that is forgotten four times in an hour is sent three links', async () => {
    const { email } = await aPerson(app);
    for (let time = 0; time < 4; time += 1) expect((await forget(email)).status).toBe(204);
    const tokens = await tokenMailedTo(email);
    expect(tokens).toHaveLength(3);
    expect((await choose(tokens[0])).status).toBe(410);
    expect((await choose(tokens[2])).status).toBe(204);
  });

  it('is changed by whoever knows the present one; other sessions end, this one stays', async () => {
    const person = await aPerson(app);
    const [here, there] = [await asPerson(app, person), await asPerson(app, person)];
    const body = { current: demonstrationPassword, password: chosen };
    expect((await app.client().post('session/password', body)).status).toBe(401);
    const wrong = await here.post('session/password', { ...body, current: 'not this one' });
    expect(wrong.problem.fields?.[0]?.field).toBe('current');
    for (const weak of ['password1234', demonstrationPassword, 'short']) {
      const answer = await here.post('session/password', { ...body, password: weak });
      expect(answer.problem.fields?.[0]?.field).toBe('password');
    }
    expect((await there.get('my-work')).status).toBe(200);
    expect((await here.post('session/password', body)).status).toBe(204);
    expect((await here.get('my-work')).status).toBe(200);
    expect((await there.get('my-work')).status).toBe(401);
    expect((await app.client().signIn(person.email, chosen)).status).toBe(200);
    const row = await lastTrailRow(app, 'password.change');
    expect(row).toMatchObject({ subjectId: person.id, data: { otherSessions: 1 } });
    expect(JSON.stringify(await trailRows(app))).not.toContain(chosen);
  });

  it('that is wrong five times locks the change as it locks the sign-in', async () => {
    const person = await aPerson(app);
    const client = await asPerson(app, person);
    const body = { current: 'not this one', password: chosen };
    for (let time = 0; time < 5; time += 1) {
      expect((await client.post('session/password', body)).status).toBe(422);
    }
    const locked = await client.post('session/password', { ...body, current: chosen });
    expect([locked.status, locked.problem.code]).toEqual([429, 'session.locked']);
  });

  it('does not matter to signing out everywhere, which ends every session', async () => {
    const person = await aPerson(app);
    const [here, there] = [await asPerson(app, person), await asPerson(app, person)];
    expect((await app.client().delete('session/everywhere')).status).toBe(401);
    bodyOf(await here.delete('session/everywhere'));
    expect((await here.get('my-work')).status).toBe(401);
    expect((await there.get('my-work')).status).toBe(401);
    expect((await lastTrailRow(app, 'session.close-all')).data).toEqual({ sessions: 2 });
  });
});
