import { Jobs, JobKind, JobWorker, Leases, Job } from '../../src/app/platform/jobs';
import { startApp, TestClock, type TestApp } from '../support';

const greet = new JobKind<{ readonly name: string }>('test.greet');
const stumble = new JobKind<{ readonly times: number }>('test.stumble');
const fetchAndKeep = new JobKind<{ readonly name: string }>('test.fetch');

describe('background work', () => {
  let app: TestApp;
  let jobs: Jobs;
  let worker: JobWorker;
  const clock = new TestClock('2026-03-02T09:00:00.000Z');
  let attempts = 0;
  let fetched = 0;

  /** A row whose number of writings can be counted: record_changes of this id. */
  const write = (id: string): Promise<number> =>
    app.transactor.change(
      'INSERT INTO record_changes (record_id, revision) VALUES (?, 1) ' +
        'ON CONFLICT (record_id) DO UPDATE SET revision = record_changes.revision + 1',
      [id],
    );
  const writings = async (id: string): Promise<number> => {
    const rows = await app.transactor.query<{ revision: number }>(
      'SELECT revision FROM record_changes WHERE record_id = ?',
      [id],
    );
    return rows[0]?.revision ?? 0;
  };
  const jobOf = async (key: string): Promise<Job> =>
    (await app.transactor.table(Job).select('WHERE unique_key = ?', [key]))[0]!;
  const ask = (key: string, dueAt?: string): Promise<boolean> =>
    app.transactor.run(() => jobs.enqueue(greet, { key, data: { name: key }, dueAt }));

  beforeAll(async () => {
    app = await startApp({ seed: 'none', clock, environment: { METRICS_TOKEN: 'x'.repeat(16) } });
    jobs = app.get(Jobs);
    worker = app.get(JobWorker);
    jobs.handle(greet, { effect: async ({ name }) => void (await write(name)) });
    jobs.handle(stumble, {
      mostAttempts: 3,
      effect: async ({ times }) => {
        await write('stumbled');
        attempts += 1;
        if (attempts <= times) throw Object.assign(new Error('not now'), { code: 'ENOTNOW' });
      },
    });
    jobs.handle(fetchAndKeep, {
      outside: ({ name }) => Promise.resolve({ found: `${name}-${++fetched}` }),
      effect: async (_data, { found }) => void (await write(found)),
    });
  });
  afterAll(() => app.stop());

  it('can only be asked for inside a run, and goes when the run is taken back', async () => {
    await expect(jobs.enqueue(greet, { key: 'alone', data: { name: 'alone' } })).rejects.toThrow(
      /inside Transactor.run/,
    );
    const failing = app.transactor.run(async () => {
      await jobs.enqueue(greet, { key: 'taken-back', data: { name: 'taken-back' } });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await worker.workOff();
    expect(await writings('taken-back')).toBe(0);
  });

  it('is done once, however often the same is asked for', async () => {
    expect(await ask('twice')).toBe(true);
    expect(await ask('twice')).toBe(false);
    await worker.workOff();
    expect(await ask('twice')).toBe(false);
    await worker.workOff();
    expect(await writings('twice')).toBe(1);
    expect(await jobOf('twice')).toMatchObject({ state: 'done', attempts: 1 });
  });

  it('waits until it is due, and can be taken back until then', async () => {
    await ask('later', '2026-03-02T10:00:00.000Z');
    await ask('never', '2026-03-02T10:00:00.000Z');
    await worker.workOff();
    expect(await writings('later')).toBe(0);
    expect(await app.transactor.run(() => jobs.cancel(greet, 'never'))).toBe(true);
    clock.advance({ hours: 1 });
    await worker.workOff();
    expect([await writings('later'), await writings('never')]).toEqual([1, 0]);
  });

  it('takes back the effect of an attempt that fails, waits longer each time, and tries again', async () => {
    attempts = 0;
    await app.transactor.run(() => jobs.enqueue(stumble, { key: 'two', data: { times: 2 } }));
    await worker.workOff();
    expect(await writings('stumbled')).toBe(0);
    expect(await jobOf('two')).toMatchObject({ state: 'open', lastFailure: 'ENOTNOW' });
    await worker.workOff();
    expect(attempts).toBe(1);
    clock.advance({ minutes: 1 });
    await worker.workOff();
    clock.advance({ minutes: 1 });
    await worker.workOff();
    expect(await writings('stumbled')).toBe(1);
    expect(await jobOf('two')).toMatchObject({ state: 'done', attempts: 3 });
  });

  it('gives up after its attempts, and then stands in the figures', async () => {
    attempts = 0;
    await app.transactor.run(() => jobs.enqueue(stumble, { key: 'nine', data: { times: 9 } }));
    for (let turn = 0; turn < 4; turn += 1) {
      await worker.workOff();
      clock.advance({ minutes: 1 });
    }
    expect(attempts).toBe(3);
    expect(await jobOf('nine')).toMatchObject({ state: 'given-up', lastFailure: 'ENOTNOW' });
    const { body } = await app.client().get<string>('/api/metrics');
    expect(body).toContain('sightline_jobs{kind="test.stumble",state="given-up"} 1');
    expect(body).toContain('sightline_jobs_total{kind="test.stumble",outcome="given-up"} 1');
    expect(body).not.toContain('not now');
  });

  it('gives the effect what was found outside', async () => {
    await app.transactor.run(() =>
      jobs.enqueue(fetchAndKeep, { key: 'outside', data: { name: 'outside' } }),
    );
    await worker.workOff();
    expect(await writings('outside-1')).toBe(1);
  });

  it('lets nobody commit who has lost the lease', async () => {
    const leases = app.get(Leases);
    await ask('contested');
    const [slow] = await leases.take([greet.name], 1);
    expect(await leases.take([greet.name], 1)).toEqual([]);
    clock.advance({ minutes: 2 });
    await worker.workOff();
    expect(await writings('contested')).toBe(1);
    const late = app.transactor.run(async () => {
      await write('contested');
      await leases.complete(slow!);
    });
    await expect(late).rejects.toThrow(/no longer this worker/);
    expect(await writings('contested')).toBe(1);
  });

  it('keeps a lease up while the worker is at it, and lets go of what it has not begun', async () => {
    const leases = app.get(Leases);
    await ask('kept');
    const [held] = await leases.take([greet.name], 1);
    for (let minute = 0; minute < 3; minute += 1) {
      clock.set(new Date(clock.now().getTime() + 50_000).toISOString());
      await leases.keep(held!);
    }
    expect(await leases.take([greet.name], 1)).toEqual([]);
    await leases.release(held!);
    expect(await jobOf('kept')).toMatchObject({ attempts: 0 });
    await worker.workOff();
    expect(await writings('kept')).toBe(1);
  });

  it('does what is done every day once a day, and does not make up for days it was down', async () => {
    const days: string[] = [];
    jobs.everyDay('test.daily', {
      hour: 7,
      effect: (day) => {
        days.push(day);
        return Promise.resolve();
      },
    });
    clock.set('2026-03-28T06:00:00.000Z');
    await worker.workOff();
    clock.set('2026-03-28T07:00:00.000Z');
    await worker.workOff();
    await worker.workOff();
    // The clocks go forward on the 29th: seven in London is six in UTC.
    clock.set('2026-03-29T06:00:00.000Z');
    await worker.workOff();
    clock.set('2026-04-02T12:00:00.000Z');
    await worker.workOff();
    await worker.workOff();
    clock.set('2026-04-03T06:00:00.000Z');
    await worker.workOff();
    expect(days).toEqual(['2026-03-28', '2026-03-29', '2026-04-02', '2026-04-03']);
  });
});
