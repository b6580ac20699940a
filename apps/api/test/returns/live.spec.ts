import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LiveReturnView, ReturnView } from '@sightline/contracts';
import {
  ApiClient,
  anAuditInTheField,
  bodyOf,
  LiveLine,
  onlyOn,
  startApp,
  TestClock,
  type FieldAudit,
  type TestApp,
} from '../support';

describe('following a return', () => {
  let app: TestApp;
  let clock: TestClock;
  let field: FieldAudit;
  let auditor: ApiClient;
  let spoc: ApiClient;
  let path: string;

  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock });
    field = await anAuditInTheField(app, { kinds: ['police', 'health-provider'] });
    await field.takeReturn('police', 0, 'allocated');
    auditor = await field.people.asAuditor('police');
    spoc = await field.people.asSpoc('police');
    path = `returns/${field.returnId('police', 0)}`;
  });
  afterAll(() => app.stop());

  const follow = (client: ApiClient, section?: string) =>
    LiveLine.open<LiveReturnView>(client, `${path}/live${section ? `?section=${section}` : ''}`);
  const revision = async () => bodyOf(await auditor.get<ReturnView>(path)).revision;
  const save = async (changes: object) =>
    auditor.patch(`${path}/answers`, { revision: await revision(), changes });
  const noted = async () => {
    const rows = await app.transactor.query<{ revision: number }>(
      'SELECT revision FROM record_changes WHERE record_id = ?',
      [field.returnId('police', 0)],
    );
    return rows.map((row) => row.revision);
  };

  it('is for those who may see the return; others are not told that it is there', async () => {
    const asked = `${path}/live`;
    expect((await app.client().get(asked)).status).toBe(401);
    const board = await field.people.as({ role: 'board-member' });
    for (const person of [await field.people.asAuditor('health-provider'), board]) {
      expect((await person.get(asked)).status).toBe(404);
      await expect(follow(person)).rejects.toThrow('404');
    }
    expect((await auditor.get(`${asked}?section=Charlotte%20Doe`)).status).toBe(422);
    expect((await auditor.get('returns/018f0000-0000-7000-8000-000000000001/live')).status).toBe(
      404,
    );
  });

  it('answers once where no stream is asked for, and leaves no presence behind', async () => {
    const { body } = await auditor.get<LiveReturnView>(`${path}/live?section=C`);
    expect(body).toEqual({ revision: await revision(), others: [] });
    expect(await app.transactor.query('SELECT * FROM presences')).toEqual([]);
  });

  it('notes a change in its own transaction: a refused one leaves nothing', async () => {
    const before = await revision();
    expect((await save({ nonsense: { value: 'yes' } })).status).toBe(422);
    expect(await noted()).toEqual([before]);
    expect((await save({ C1: { value: 'Called to the home.' } })).status).toBe(200);
    expect(await noted()).toEqual([before + 1]);
  });

  it('tells of every change with its revision and without a word of it', async () => {
    const line = await follow(spoc);
    const before = await revision();
    await line.until((event) => event.revision === before);
    bodyOf(await save({ C1: { value: 'Called to the home five times.' } }));
    const event = await line.until((each) => each.revision > before);
    expect(Object.keys(event)).toEqual(['revision', 'others']);
    expect(JSON.stringify(line.told)).not.toContain('Called');
    line.close();
  });

  it('shows who else is here and in which section, until they have gone', async () => {
    const hers = await follow(spoc, 'C');
    const his = await follow(auditor, 'D');
    const { accountId, name } = auditor.session;
    const seen = await hers.until(({ others }) => others.some(({ id }) => id === accountId));
    expect(seen.others).toEqual([{ id: accountId, name, section: 'D' }]);
    const { others } = await his.until((event) => event.others.length === 1);
    expect(others[0]).toMatchObject({ name: spoc.session.name, section: 'C' });

    const moved = await follow(auditor, 'N');
    his.close();
    await hers.until((event) => event.others[0]?.section === 'N');
    moved.close();
    await moved.ended;
    const count = hers.told.length;
    clock.advance({ minutes: 1 });
    await hers.until((event) => event.others.length === 0 && hers.told.indexOf(event) >= count);
    hers.close();
  });

  it('ends when the session is over, and when the return is no longer theirs', async () => {
    const own = app.client();
    const colleague = await field.people.as({ role: 'auditor', kind: 'police' });
    own.cookie = colleague.cookie;
    const visitor = app.client();
    bodyOf(await visitor.signIn(spoc.session.email, 'castle-on-the-hill'));
    const [ofSession, ofAuditor] = [await follow(visitor), await follow(own)];
    bodyOf(await visitor.delete('session'));
    expect(await ofSession.ended).toBe('ended');
    await expect(follow(visitor)).rejects.toThrow('401');

    const { accountId } = spoc.session;
    bodyOf(
      await spoc.post(`${path}/allocate`, {
        accountIds: [accountId],
        revision: bodyOf(await spoc.get<ReturnView>(path)).revision,
      }),
    );
    expect(await ofAuditor.ended).toBe('ended');
    await expect(follow(own)).rejects.toThrow('404');
  });

  it('does not keep a session alive that nobody uses', async () => {
    const visitor = app.client();
    bodyOf(await visitor.signIn(spoc.session.email, 'castle-on-the-hill'));
    const line = await follow(visitor);
    clock.advance({ hours: 3 });
    expect(await line.ended).toBe('ended');
  });
});

describe('a server that goes down', () => {
  it('ends the lines that are open and does not wait for them', async () => {
    const app = await startApp();
    const field = await anAuditInTheField(app, { kinds: ['police'] });
    const spoc = await field.people.asSpoc('police');
    const line = await LiveLine.open<LiveReturnView>(
      spoc,
      `returns/${field.returnId('police', 0)}/live`,
    );
    await line.until(() => true);
    await app.stop();
    expect(await line.ended).toBe('ended');
  });

  onlyOn('postgres')('hears what another replica changes, and who is there', async () => {
    const app = await startApp();
    const field = await anAuditInTheField(app, { kinds: ['police'] });
    const dataDir = mkdtempSync(join(tmpdir(), 'sightline-replica-'));
    const environment = { DATABASE_URL: app.databaseUrl! };
    const replica = await startApp({ dataDir, environment, seed: 'none' });
    const path = `returns/${field.returnId('police', 0)}`;
    const spoc = await field.people.asSpoc('police');
    const elsewhere = new ApiClient(replica.url);
    const coordinator = await field.people.asCoordinator();
    elsewhere.cookie = coordinator.cookie;
    const [here, there] = [
      await LiveLine.open<LiveReturnView>(spoc, `${path}/live?section=A`),
      await LiveLine.open<LiveReturnView>(elsewhere, `${path}/live`),
    ];
    await here.until(({ others }) => others[0]?.name === coordinator.session.name);
    const { revision } = await there.until(({ others }) => others[0]?.section === 'A');
    await field.checkKnown('police', 0);
    await there.until((event) => event.revision > revision);
    await replica.stop();
    expect(await there.ended).toBe('ended');
    here.close();
    await app.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
});
