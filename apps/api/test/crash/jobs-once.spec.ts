import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuiltServer, freshDatabaseUrl, testDialect } from '../support';

const count = 600;

interface Tally {
  readonly open: number;
  readonly done: number;
  readonly twice: number;
}

/** The smaller brother of `npm run bench -- jobs-once`: what is built, in processes of their own. */
describe('jobs of workers that are killed', () => {
  const folders: string[] = [];
  let built: BuiltServer;
  let common: Record<string, string>;

  const aFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'sightline-jobs-'));
    folders.push(folder);
    return folder;
  };
  /** On SQLite all on one file, one after another; on PostgreSQL each process has its own keys. */
  const environment = (): Record<string, string> => ({
    ...{ LOG_LEVEL: 'silent', JOB_LEASE_SECONDS: '2' },
    ...(testDialect === 'postgres' ? { ...common, DATA_DIR: aFolder() } : common),
  });
  const run = (...deed: string[]): Tally =>
    JSON.parse(
      built.run('jobs-once', environment(), deed).output.trim().split('\n').at(-1)!,
    ) as Tally;

  beforeAll(async () => {
    built = BuiltServer.build();
    const url = await freshDatabaseUrl({ isEmpty: true });
    common = url ? { DATABASE_URL: url } : { DATA_DIR: aFolder() };
  }, 120_000);
  afterAll(async () => {
    await built.remove();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it('have each effect exactly once', async () => {
    expect(run('load', String(count))).toEqual({ open: count, done: 0, twice: 0 });
    const workers = Array.from({ length: testDialect === 'postgres' ? 4 : 1 }, () =>
      built.spawn('jobs-once', environment(), ['work']),
    );
    await Promise.all(workers.map(({ saidSomething }) => saidSomething));
    await new Promise((resolve) => setTimeout(resolve, 200));
    workers[0]!.kill('SIGKILL');
    await Promise.all(workers.map(({ ended }) => ended));
    if (testDialect === 'sqlite') {
      const { open, done } = run('count');
      expect(open).toBeGreaterThan(0);
      expect(done).toBeGreaterThan(0);
    }
    // Whoever comes next does what the killed one left: on SQLite in the same file.
    expect(run('work')).toEqual({ open: 0, done: count, twice: 0 });
  }, 120_000);
});
