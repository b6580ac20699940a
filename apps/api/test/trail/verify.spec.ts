import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '../../src/app/platform/database';
import { loadConfig } from '../../src/app/platform/config';
import { proveTrail, type Verdict } from '../../src/app/trail';
import { demonstrationPassword } from '../../src/app/people';
import { bodyOf, startApp, trailRows, type TestApp } from '../support';

describe('trail:verify', () => {
  let app: TestApp;

  const verify = (): Promise<Verdict> =>
    proveTrail(loadConfig({ DATA_DIR: app.dataDir, DATABASE_URL: app.databaseUrl }));
  const checkpoints = (): string => join(app.dataDir, 'trail', 'checkpoints.jsonl');
  const sql = (text: string): Promise<unknown> => app.get(Database).dataSource.query(text);
  const entries = async (): Promise<number> => (await trailRows(app)).length;

  /** So many acts, each an entry of its own. */
  const act = async (times: number): Promise<void> => {
    const client = app.client();
    const session = bodyOf(
      await client.signIn('ruth.okafor@castle.example', demonstrationPassword),
    );
    for (let done = 0; done < times; done += 1) {
      await client.switchTo(session.partnerships[(done + 1) % 2]!.id);
    }
  };

  /** What somebody with the database in hand would do first. */
  const dropTriggers = async (): Promise<void> => {
    if (app.databaseUrl) {
      await sql('ALTER TABLE trail_entries DISABLE TRIGGER ALL');
      await sql('ALTER TABLE trail_facts DISABLE TRIGGER ALL');
      return;
    }
    await sql('PRAGMA foreign_keys = OFF');
    for (const name of ['entries_no_update', 'entries_no_delete', 'facts_no_update']) {
      await sql(`DROP TRIGGER trail_${name}`);
    }
  };
  const restoreTriggers = async (): Promise<void> => {
    if (!app.databaseUrl) return;
    await sql('ALTER TABLE trail_entries ENABLE TRIGGER ALL');
    await sql('ALTER TABLE trail_facts ENABLE TRIGGER ALL');
  };

  beforeEach(async () => {
    app = await startApp({ environment: { CHECKPOINT_EVERY: '4' } });
    await act(10);
  });
  afterEach(async () => {
    await restoreTriggers();
    await app.stop();
  });

  it('finds a trail whole while the server runs', async () => {
    expect(await entries()).toBeGreaterThan(10);
    expect(await verify()).toMatchObject({ isSound: true, entries: await entries() });
  });

  it('refuses to change or delete an entry, or to change its data', async () => {
    const refused = /append-only/;
    await expect(sql('UPDATE trail_entries SET action = action')).rejects.toThrow(refused);
    await expect(sql('DELETE FROM trail_entries WHERE sequence = 11')).rejects.toThrow(
      app.databaseUrl ? refused : /append-only|FOREIGN KEY/,
    );
    await expect(sql(`UPDATE trail_facts SET data = '{}'`)).rejects.toThrow(refused);
  });

  it('still proves a trail whose data are past their retention and deleted', async () => {
    await sql('DELETE FROM trail_facts WHERE sequence < 6');
    expect(await verify()).toMatchObject({ isSound: true, entries: await entries() });
  });

  it.each([
    ['an entry is edited', `UPDATE trail_entries SET actor_name = 'X' WHERE sequence = 5`, 5],
    ['an instant is edited', `UPDATE trail_entries SET at = '2026' WHERE sequence = 1`, 1],
    ['data are edited', `UPDATE trail_facts SET data = '{"a":1}' WHERE sequence = 7`, 7],
    ['a label is edited', `UPDATE trail_facts SET label = 'X' WHERE sequence = 7`, 7],
    ['an entry is deleted', 'DELETE FROM trail_entries WHERE sequence = 4', 4],
    ['the first entry is deleted', 'DELETE FROM trail_entries WHERE sequence = 1', 1],
    ['the tail is cut', 'DELETE FROM trail_entries WHERE sequence > 8', 9],
  ])('names the first broken entry when %s', async (_what, tamper, entry) => {
    await dropTriggers();
    await app.signCheckpoint();
    await sql(tamper);
    expect(await verify()).toMatchObject({ isSound: false, entry });
  });

  it('names the first of two entries that have changed places', async () => {
    await dropTriggers();
    await sql('UPDATE trail_entries SET sequence = 99 WHERE sequence = 3');
    await sql('UPDATE trail_entries SET sequence = 3 WHERE sequence = 4');
    await sql('UPDATE trail_entries SET sequence = 4 WHERE sequence = 99');
    expect(await verify()).toMatchObject({ isSound: false, entry: 3 });
  });

  it('sees a tail that was cut and written anew', async () => {
    const count = await entries();
    await app.signCheckpoint();
    await dropTriggers();
    await sql('DELETE FROM trail_facts WHERE sequence > 6');
    await sql('DELETE FROM trail_entries WHERE sequence > 6');
    await act(count);
    const verdict = await verify();
    expect(verdict.isSound).toBe(false);
    expect((verdict as { entry: number }).entry).toBeGreaterThan(6);
    expect((verdict as { entry: number }).entry).toBeLessThanOrEqual(count);
  });

  it('sees a checkpoint that was changed, forged or taken away', async () => {
    const path = checkpoints();
    const honest = readFileSync(path, 'utf8');
    writeFileSync(path, honest.replace('"count":0', '"count":1'));
    expect(await verify()).toMatchObject({
      isSound: false,
      reason: expect.stringMatching(/line 1/),
    });
    writeFileSync(path, honest);
    appendFileSync(path, 'not a checkpoint\n');
    expect(await verify()).toMatchObject({ isSound: false });
    rmSync(path);
    expect(await verify()).toMatchObject({ isSound: false, entry: null });
    writeFileSync(path, honest);
    expect(await verify()).toMatchObject({ isSound: true });
    expect(existsSync(join(app.dataDir, 'keys', 'trail.key'))).toBe(true);
  });
});
