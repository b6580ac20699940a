import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { createApp } from '../../src/app/create-app';
import { configured, loadConfig, variableOf } from '../../src/app/platform/config';
import { StartUpError } from '../../src/app/platform/errors';
import { stop } from '../../src/app/platform/http';
import { onlyOn } from '../support';

describe('configuration', () => {
  it('names every variable that is wrong, and shows none of their values', () => {
    const load = (): unknown =>
      loadConfig({
        PORT: '99999',
        DEMO: 'perhaps',
        LOG_LEVEL: 'loud',
        DATABASE_URL: 'mysql://user:secret@host/db',
        METRICS_TOKEN: 'short',
        TRUSTED_ORIGIN: 'audit.example.org/path',
        SESSION_IDLE_MINUTES: 'half an hour',
      });
    expect(load).toThrow(StartUpError);
    for (const name of [
      'PORT',
      'DEMO',
      'LOG_LEVEL',
      'DATABASE_URL',
      'METRICS_TOKEN',
      'TRUSTED_ORIGIN',
      'SESSION_IDLE_MINUTES',
    ]) {
      expect(load).toThrow(new RegExp(`^ {2}${name} `, 'm'));
    }
    expect(load).not.toThrow(/secret|perhaps|loud/);
  });

  it('is in the README, every variable of it and no other', () => {
    const readme = readFileSync(join(__dirname, '../../../../README.md'), 'utf8');
    const [, settings = ''] = readme.split('## Settings');
    const cells = [...settings.matchAll(/^\| (`[^|]*)\|/gm)].map(([, cell = '']) => cell);
    const named = cells.flatMap((cell) => cell.match(/[A-Z][A-Z_]+/g) ?? []);
    expect(named.sort()).toEqual(configured().map(variableOf).sort());
  });

  it('has a safe answer for everything that is not set', () => {
    expect(loadConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: join(process.cwd(), 'data'),
      demo: false,
      sessionIdleMinutes: 30,
      sessionAbsoluteHours: 12,
    });
    expect(loadConfig({ DEMO: 'on', PORT: ' 3101 ' })).toMatchObject({ demo: true, port: 3101 });
  });
});

describe('start', () => {
  let dataDir: string;

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'sightline-start-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const file = (...names: string[]): string => join(dataDir, ...names);
  const runOnce = async (): Promise<void> => {
    const app = await createApp(loadConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
    await stop(app);
  };

  onlyOn('sqlite')('makes keys that only their owner can read, once', async () => {
    await runOnce();
    const key = readFileSync(file('keys', 'database.key'), 'utf8');
    expect(key).toMatch(/^[0-9a-f]{64}\n$/);
    expect(statSync(file('keys', 'database.key')).mode & 0o777).toBe(0o600);
    expect(statSync(file('keys', 'trail.key')).mode & 0o777).toBe(0o600);
    expect(statSync(file('keys')).mode & 0o777).toBe(0o700);
    await runOnce();
    expect(readFileSync(file('keys', 'database.key'), 'utf8')).toBe(key);
  });

  onlyOn('sqlite')('leaves everything in one file when it stops', async () => {
    await runOnce();
    expect(existsSync(file('sightline.db-wal'))).toBe(false);
    expect(statSync(file('sightline.db')).size).toBeGreaterThan(100_000);
  });

  onlyOn('sqlite')('writes nothing that can be read without the key', async () => {
    await runOnce();
    const bytes = readFileSync(file('sightline.db'));
    expect(bytes.subarray(0, 15).toString()).not.toBe('SQLite format 3');
    expect(bytes.includes('trail_entries')).toBe(false);
  });

  onlyOn('sqlite')('refuses a database whose key is missing, and makes no new one', async () => {
    await runOnce();
    rmSync(file('keys', 'database.key'));
    await expect(runOnce()).rejects.toThrow(/key .*database\.key is missing/);
    expect(existsSync(file('keys', 'database.key'))).toBe(false);
  });

  onlyOn('sqlite')('refuses a key that opens another database, and changes nothing', async () => {
    await runOnce();
    const before = readFileSync(file('sightline.db'));
    writeFileSync(file('keys', 'database.key'), `${'ab'.repeat(32)}\n`);
    await expect(runOnce()).rejects.toThrow(/does not open the database/);
    writeFileSync(file('keys', 'database.key'), 'not a key\n');
    await expect(runOnce()).rejects.toThrow(/does not hold a key of 64 hex digits/);
    expect(readFileSync(file('sightline.db')).equals(before)).toBe(true);
  });

  onlyOn('sqlite')(
    'opens a database of the older cipher, which it keeps, with its own key',
    async () => {
      await runOnce();
      const key = readFileSync(file('keys', 'database.key'), 'utf8').trim();
      const older = new Driver(file('sightline.db'));
      for (const cipher of ['aegis', 'chacha20']) {
        older.pragma(`cipher = '${cipher}'`);
        older.pragma(`${cipher === 'aegis' ? 'key' : 'rekey'} = 'raw:${key}'`);
        older.pragma('journal_mode = DELETE');
      }
      older.close();
      const salt = readFileSync(file('sightline.db')).subarray(0, 16);
      await runOnce();
      expect(readFileSync(file('sightline.db')).subarray(0, 16).equals(salt)).toBe(true);
      const opened = new Driver(file('sightline.db'), { readonly: true });
      opened.pragma(`cipher = 'chacha20'`);
      opened.pragma(`key = 'raw:${key}'`);
      expect(opened.prepare('SELECT count(*) AS tables FROM sqlite_master').get()).toBeDefined();
      opened.close();
      writeFileSync(file('keys', 'database.key'), `${'ab'.repeat(32)}\n`);
      await expect(runOnce()).rejects.toThrow(/does not open the database/);
    },
  );

  onlyOn('sqlite')('refuses to begin anew where a database has been', async () => {
    await runOnce();
    rmSync(file('sightline.db'));
    await expect(runOnce()).rejects.toThrow(/There was a database at .* and now it is gone/);
    expect(existsSync(file('sightline.db'))).toBe(false);
  });

  onlyOn('sqlite')('refuses a second server on the same database', async () => {
    const config = loadConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
    const first = await createApp(config);
    await expect(createApp(config)).rejects.toThrow(/Another Sightline server is using/);
    await stop(first);
    await runOnce();
  });

  onlyOn('sqlite')('refuses checkpoints whose key is missing', async () => {
    await runOnce();
    rmSync(file('keys', 'trail.key'));
    await expect(runOnce()).rejects.toThrow(/trail\.key is missing/);
  });

  it('says that PostgreSQL cannot be reached, without its password', async () => {
    const config = loadConfig({
      DATA_DIR: dataDir,
      DATABASE_URL: 'postgres://sightline:secret@127.0.0.1:1/none',
    });
    const start = createApp(config);
    await expect(start).rejects.toThrow(/PostgreSQL at DATABASE_URL cannot be reached/);
    await expect(start).rejects.not.toThrow(/secret/);
  });
});
