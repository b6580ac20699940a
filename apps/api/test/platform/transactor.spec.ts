import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Agency, AgencyPartnership, Partnership } from '../../src/app/people';
import { Ids } from '../../src/app/platform/clock';
import { RequestContext } from '../../src/app/platform/context';
import { onlyOn, startApp, type TestApp } from '../support';

interface Counts {
  readonly partnerships: string | number;
  readonly agencies: string | number;
}

const countBoth =
  'SELECT (SELECT count(*) FROM partnerships) AS partnerships, ' +
  '(SELECT count(*) FROM agencies) AS agencies';
const runs = 500;
const failsAt = 7;

describe('Transactor', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ seed: 'none' });
  });
  afterAll(() => app.stop());

  const numbers = (row: Counts): { partnerships: number; agencies: number } => ({
    partnerships: Number(row.partnerships),
    agencies: Number(row.agencies),
  });
  const counts = async (): Promise<ReturnType<typeof numbers>> => {
    const [row] = await app.transactor.query<Counts>(countBoth);
    return numbers(row!);
  };
  /** On PostgreSQL the pool's queue is full of writers, so the readers bring a connection. */
  const reader = async (): Promise<{ read: typeof counts; close: () => Promise<void> }> => {
    if (!app.databaseUrl) return { read: counts, close: () => Promise.resolve() };
    const client = new pg.Client({ connectionString: app.databaseUrl });
    await client.connect();
    const read = async (): Promise<ReturnType<typeof numbers>> =>
      numbers((await client.query<Counts>(countBoth)).rows[0]!);
    return { read, close: () => client.end() };
  };

  const addPair = async (index: number): Promise<void> => {
    const ids = app.get(Ids);
    await app.transactor.run(async () => {
      const { manager } = app.transactor;
      const name = `Pair ${index}`;
      await manager.insert(Partnership, { id: ids.next(), name, shortName: name });
      await pause(index % 3);
      if (index % failsAt === 0) throw new Error('meant to fail');
      await manager.insert(Agency, { id: ids.next(), name, shortName: name, kind: 'voluntary' });
    });
  };

  it('commits exactly the runs that succeed, and shows readers no half of one', async () => {
    let isDone = false;
    let polls = 0;
    const halves: unknown[] = [];
    const poll = async (): Promise<void> => {
      const { read, close } = await reader();
      while (!isDone) {
        const seen = await read();
        polls += 1;
        if (seen.partnerships !== seen.agencies) halves.push(seen);
        await pause(1);
      }
      await close();
    };
    const readers = [poll(), poll(), poll()];
    const outcomes = await Promise.allSettled(
      Array.from({ length: runs }, (_, index) => addPair(index)),
    );
    isDone = true;
    await Promise.all(readers);

    const failed = outcomes.filter(({ status }) => status === 'rejected').length;
    expect(failed).toBe(Math.ceil(runs / failsAt));
    expect(await counts()).toEqual({ partnerships: runs - failed, agencies: runs - failed });
    expect(halves).toEqual([]);
    expect(polls).toBeGreaterThan(50);
  }, 60_000);

  onlyOn('sqlite')('refuses a write outside a run', async () => {
    const { manager } = app.transactor;
    const row = { id: app.get(Ids).next(), name: 'Outside', shortName: 'Outside' };
    await expect(manager.insert(Partnership, row)).rejects.toThrow(/readonly/);
  });

  it('joins a nested run to the outer one, and fails the outer when the inner failed', async () => {
    const before = await counts();
    const { transactor } = app;
    const swallowed = transactor.run(async () => {
      await addPair(1);
      await addPair(failsAt).catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow('meant to fail');
    expect(await counts()).toEqual(before);
    await transactor.run(async () => {
      await addPair(1);
      await addPair(2);
    });
    expect(await counts()).toEqual({
      partnerships: before.partnerships + 2,
      agencies: before.agencies + 2,
    });
  });

  it('tells of the commit only once it is done, and never of a failure', async () => {
    const { transactor } = app;
    const told: string[] = [];
    const failing = transactor.run(() => {
      transactor.afterCommit(() => told.push('failed run'));
      return Promise.reject(new Error('meant to fail'));
    });
    await expect(failing).rejects.toThrow('meant to fail');
    await transactor.run(() => {
      transactor.beforeCommit(() => Promise.resolve(void told.push('before')));
      transactor.afterCommit(() => told.push(`after, running: ${transactor.isRunning}`));
      return Promise.resolve();
    });
    expect(told).toEqual(['before', 'after, running: false']);
  });

  it('reads its own writes inside a run, which nobody else sees yet', async () => {
    const { transactor } = app;
    const before = await counts();
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const run = transactor.run(async () => {
      await addPair(1);
      const inside = await counts();
      await gate;
      return inside;
    });
    await pause(50);
    const outside = await counts();
    release();
    expect((await run).partnerships).toBe(before.partnerships + 1);
    expect(outside).toEqual(before);
  });

  it('tells a run of its commit only when everybody can read it', async () => {
    const ids = app.get(Ids);
    const seen = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const id = ids.next();
        const name = `Told ${index}`;
        const isFailing = index % failsAt === 0;
        const outcome = await app.transactor
          .run(async () => {
            await app.transactor.manager.insert(Partnership, { id, name, shortName: name });
            if (isFailing) throw new Error('meant to fail');
          })
          .catch((error: unknown) => (error as Error).message);
        const found = await app.transactor.query('SELECT 1 FROM partnerships WHERE id = ?', [id]);
        return { isRight: outcome === (isFailing ? 'meant to fail' : undefined), found, isFailing };
      }),
    );
    expect(seen.filter(({ isRight }) => !isRight)).toEqual([]);
    expect(seen.filter(({ found, isFailing }) => (found.length === 0) !== isFailing)).toEqual([]);
  });

  it('runs each in the name of the person who asked, however many wait', async () => {
    const context = app.get(RequestContext);
    const named = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        context.run(`request ${index}`, () =>
          app.transactor.run(async () => {
            await pause(index % 2);
            return context.requestId;
          }),
        ),
      ),
    );
    expect(named).toEqual(Array.from({ length: 30 }, (_, index) => `request ${index}`));
  });

  onlyOn('postgres')('asks a connection one thing at a time, however much at once', async () => {
    const { transactor } = app;
    let underWay = 0;
    const most: number[] = [];
    const found = await transactor.run(async () => {
      const client = (await transactor.manager.queryRunner!.connect()) as pg.Client;
      const { query } = client;
      const counted = (...given: unknown[]): unknown => {
        underWay += 1;
        most.push(underWay);
        const answer = query.apply(client, given as never) as unknown as Promise<unknown>;
        return answer.finally(() => (underWay -= 1));
      };
      client.query = counted as typeof query;
      const rows = await Promise.all(
        [3, 1, 2].map((n) =>
          transactor.query<{ n: number }>('SELECT CAST(? AS integer) AS n', [n]),
        ),
      );
      client.query = query;
      return rows.map(([row]) => row!.n);
    });
    expect(found).toEqual([3, 1, 2]);
    expect(most).toEqual([1, 1, 1]);
  });

  onlyOn('sqlite')(
    'commits those that wait together together, and fails them together',
    async () => {
      const before = await counts();
      const told: string[] = [];
      // A group closes after ten milliseconds: on a busy machine the second would come too late.
      const stopped = jest.spyOn(performance, 'now').mockReturnValue(performance.now());
      const first = app.transactor.run(async () => {
        await addPair(1);
        app.transactor.afterCommit(() => told.push('first'));
      });
      const breaking = app.transactor.run(async () => {
        // Looked at by the commit only: as near as a test comes to a disk that fails then.
        await app.transactor.query('PRAGMA defer_foreign_keys = ON');
        const nobody = { agencyId: app.get(Ids).next(), partnershipId: app.get(Ids).next() };
        await app.transactor.manager.insert(AgencyPartnership, nobody);
      });
      const outcomes = await Promise.allSettled([first, breaking]);
      stopped.mockRestore();
      expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
      expect(told).toEqual([]);
      expect(await counts()).toEqual(before);
      await addPair(1);
      expect((await counts()).agencies).toBe(before.agencies + 1);
    },
  );
});
