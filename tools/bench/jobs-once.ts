import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figures';

const jobs = 2000;
const processes = 4;
const dist = process.env['BENCH_DIST'] ?? 'dist/apps/api';
const postgres = 'apps/api/test/support/postgres.mjs';

interface Tally {
  readonly open: number;
  readonly done: number;
  readonly twice: number;
}

type Setting = Record<string, string>;

/**
 * 2,000 jobs: four processes on PostgreSQL with one killed in the middle, four hands in one process
 * on SQLite with the process killed and started again. The figure is how many effects are missing
 * from the database, or there more than once.
 */
export async function jobsOnce(): Promise<Figure[]> {
  const own = process.env['TEST_DATABASE_URL'];
  const wrong = (await onSqlite()) + (own ? await onPostgres(own) : onOwnPostgres());
  return [
    { name: 'jobs-once', value: wrong, unit: 'effects', bar: 0, better: 'lower', n: jobs * 2 },
  ];
}

/** Starts a PostgreSQL of its own for this figure alone. */
function onOwnPostgres(): number {
  const again = [postgres, 'node', 'tools/scripts/run-ts.mjs', 'tools/bench/jobs-once-postgres.ts'];
  const { status, stdout } = spawnSync(process.execPath, again, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`PostgreSQL for jobs-once ended with ${status}`);
  return Number(/wrong (\d+)/.exec(stdout)?.[1]);
}

/** On a server that runs already. */
export async function onPostgres(url: string): Promise<number> {
  return inFolders(processes + 1, async (folders) => {
    const settings = folders.map((folder) => ({ DATABASE_URL: url, DATA_DIR: folder }));
    run(settings[0]!, 'load', String(jobs));
    const workers = settings.slice(1).map((setting) => start(setting));
    await Promise.all(workers.map((worker) => isWorking(worker)));
    workers[0]!.kill('SIGKILL');
    await Promise.all(workers.map((worker) => ended(worker)));
    return wrongIn(run(settings[0]!, 'count'));
  });
}

function onSqlite(): Promise<number> {
  return inFolders(1, async ([folder]) => {
    const setting = { DATABASE_URL: '', DATA_DIR: folder! };
    run(setting, 'load', String(jobs));
    const worker = start(setting);
    await isWorking(worker);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    worker.kill('SIGKILL');
    await ended(worker);
    const before = run(setting, 'count');
    if (before.open === 0 || before.done === 0) throw new Error('It was not killed in the middle');
    return wrongIn(run(setting, 'work'));
  });
}

const wrongIn = ({ done, open, twice }: Tally): number => jobs - done + open + twice;

/** It says so with its first line. */
async function isWorking(worker: ChildProcess): Promise<void> {
  await Promise.race([once(worker.stdout!, 'data'), ended(worker)]);
}

const environment = (setting: Setting): NodeJS.ProcessEnv => ({
  ...process.env,
  ...{ NODE_ENV: 'production', LOG_LEVEL: 'error', JOB_LEASE_SECONDS: '3', ...setting },
});

function run(setting: Setting, ...deed: readonly string[]): Tally {
  const { status, stdout } = spawnSync(process.execPath, [join(dist, 'jobs-once.js'), ...deed], {
    env: environment(setting),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`jobs-once ${deed[0]} ended with ${status}`);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Tally;
}

function start(setting: Setting): ChildProcess {
  return spawn(process.execPath, [join(dist, 'jobs-once.js'), 'work'], {
    env: environment(setting),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function ended(worker: ChildProcess): Promise<void> {
  if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
}

async function inFolders<T>(
  count: number,
  work: (folders: readonly string[]) => Promise<T>,
): Promise<T> {
  const folders = Array.from({ length: count }, () =>
    mkdtempSync(join(tmpdir(), 'sightline-once-')),
  );
  try {
    return await work(folders);
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}
