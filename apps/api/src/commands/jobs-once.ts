import { createApp } from '../app/create-app';
import { loadConfig } from '../app/platform/config';
import { Transactor } from '../app/platform/database';
import { stop } from '../app/platform/http';
import { JobKind, Jobs, JobWorker } from '../app/platform/jobs';

/**
 * For measurements only: `load N` asks for N jobs whose effect counts itself, `work` does jobs with
 * four hands until none of them is open, `count` prints how often each was done. Several processes
 * may work at once on PostgreSQL; any may be killed.
 */
type App = Awaited<ReturnType<typeof createApp>>;

interface Tally {
  readonly open: number;
  readonly done: number;
  /** Effects that are in the database more than once. */
  readonly twice: number;
}

const counted = new JobKind<{ readonly id: string }>('measured.once');
/** Milliseconds that a job takes, so that a killed worker holds some. */
const takes = 20;
const lookEvery = 100;

async function load(app: App, count: number): Promise<void> {
  const jobs = app.get(Jobs);
  await app.get(Transactor).run(async () => {
    for (let number = 0; number < count; number += 1) {
      const id = `once-${number}`;
      await jobs.enqueue(counted, { key: id, data: { id } });
    }
  });
}

async function work(app: App): Promise<void> {
  const transactor = app.get(Transactor);
  app.get(Jobs).handle(counted, {
    outside: () => new Promise((resolve) => setTimeout(resolve, takes)),
    effect: async ({ id }) => {
      await transactor.change(
        'INSERT INTO record_changes (record_id, revision) VALUES (?, 1) ' +
          'ON CONFLICT (record_id) DO UPDATE SET revision = record_changes.revision + 1',
        [id],
      );
    },
  });
  await app.get(JobWorker).start();
  process.stdout.write('working\n');
  while ((await tally(app)).open > 0) {
    await new Promise((resolve) => setTimeout(resolve, lookEvery));
  }
}

async function tally(app: App): Promise<Tally> {
  const [row] = await app
    .get(Transactor)
    .query<
      Record<keyof Tally, number | string>
    >(`SELECT (SELECT count(*) FROM jobs WHERE kind = ? AND state = 'open') AS open, ` + "(SELECT count(*) FROM record_changes WHERE record_id LIKE 'once-%') AS done, " + "(SELECT count(*) FROM record_changes WHERE record_id LIKE 'once-%' AND revision <> 1) " + 'AS twice', [counted.name]);
  return { open: Number(row!.open), done: Number(row!.done), twice: Number(row!.twice) };
}

async function main(): Promise<void> {
  const [deed, count] = process.argv.slice(2);
  const app = await createApp(loadConfig());
  try {
    if (deed === 'load') await load(app, Number(count));
    if (deed === 'work') await work(app);
    process.stdout.write(`${JSON.stringify(await tally(app))}\n`);
  } finally {
    await stop(app);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
  process.exitCode = 1;
});
