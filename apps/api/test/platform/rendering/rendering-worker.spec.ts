import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Lifecycle } from '../../../src/app/platform/health';
import { RenderingWorker } from '../../../src/app/platform/rendering';
import { sampleReport } from './sample-report';

jest.setTimeout(120_000);

describe(RenderingWorker.name, () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sightline-worker-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('starts with the first report and ends when there has been none for a while', async () => {
    const worker = new RenderingWorker({ idleMilliseconds: 200 });
    expect(worker.isRunning).toBe(false);
    await worker.render(sampleReport(), ['html']);
    expect(worker.isRunning).toBe(true);
    await pause(600);
    expect(worker.isRunning).toBe(false);
    const { html } = await worker.render(sampleReport(), ['html']);
    expect(html.length).toBeGreaterThan(10_000);
    await worker.close();
  });

  it('answers each of several reports asked for at once', async () => {
    const worker = new RenderingWorker();
    const titles = ['First', 'Second', 'Third'];
    const answers = await Promise.all(
      titles.map((title) => {
        const report = sampleReport();
        const metadata = { ...report.metadata, title };
        return worker.render({ ...report, metadata }, ['screen']);
      }),
    );
    await worker.close();
    answers.forEach(({ screen }, index) => {
      expect(Buffer.from(screen).toString()).toContain(`>${titles[index] ?? ''}</h2>`);
    });
  });

  it('lets the server go on with its work meanwhile', async () => {
    const worker = new RenderingWorker();
    let turns = 0;
    const working = setInterval(() => (turns += 1), 1);
    await worker.render(sampleReport(), ['pdf', 'docx']);
    clearInterval(working);
    await worker.close();
    expect(turns).toBeGreaterThan(10);
  });

  it('draws the charts by themselves too', async () => {
    const worker = new RenderingWorker();
    const charts = await worker.drawCharts(sampleReport());
    await worker.close();
    expect(Object.keys(charts)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `figure-${number}`));
    for (const svg of Object.values(charts)) {
      expect(svg).toMatch(/^<svg[^>]* role="img" aria-labelledby="[^"]+"><title id=/);
      expect(svg).not.toMatch(/ style=/);
    }
  });

  it('refuses a report that is none, and goes on with the next', async () => {
    const worker = new RenderingWorker();
    const { metadata } = sampleReport();
    const broken = { metadata, blocks: [{ kind: 'chart', title: 'None' }] };
    await expect(worker.render(broken as never, ['pdf'])).rejects.toThrow('Rendering failed');
    const { screen } = await worker.render(sampleReport(), ['screen']);
    expect(screen.length).toBeGreaterThan(10_000);
    await worker.close();
  });

  it('says so when the thread dies, and starts another for the next report', async () => {
    const file = join(folder, 'dies.js');
    writeFileSync(
      file,
      "require('node:worker_threads').parentPort.on('message', () => process.exit(3));",
    );
    const worker = new RenderingWorker({ file });
    await expect(worker.render(sampleReport(), ['pdf'])).rejects.toThrow('thread ended');
    expect(worker.isRunning).toBe(false);
    await expect(worker.render(sampleReport(), ['pdf'])).rejects.toThrow('thread ended');
  });

  it('gives up a report that never comes', async () => {
    const file = join(folder, 'sleeps.js');
    writeFileSync(
      file,
      "require('node:worker_threads').parentPort.on('message', () => undefined);",
    );
    const worker = new RenderingWorker({ file, timeoutMilliseconds: 300 });
    await expect(worker.render(sampleReport(), ['pdf'])).rejects.toThrow('longer than 0.3 seconds');
    expect(worker.isRunning).toBe(false);
  });

  it('says so when the worker was never built', async () => {
    const worker = new RenderingWorker({ file: join(folder, 'absent.js') });
    await expect(worker.render(sampleReport(), ['pdf'])).rejects.toThrow('Cannot find module');
  });

  it('refuses those who wait when it is closed', async () => {
    const worker = new RenderingWorker();
    const waiting = worker.render(sampleReport(), ['pdf']);
    const refusal = expect(waiting).rejects.toMatchObject({ code: 'server.busy' });
    await worker.close();
    await refusal;
  });

  it('lets a report under way be finished when the server is told to stop, and takes no other', async () => {
    const lifecycle = new Lifecycle();
    const worker = new RenderingWorker({}, lifecycle);
    const waiting = worker.render(sampleReport(), ['screen']);
    lifecycle.drain();
    await expect(worker.render(sampleReport(), ['pdf'])).rejects.toMatchObject({
      ...{ code: 'server.busy', extra: { retryAfterSeconds: 30 } },
    });
    expect((await waiting).screen.length).toBeGreaterThan(10_000);
    await worker.close();
  });

  it('does not wait for ever for one', async () => {
    const file = join(folder, 'goes-on.js');
    writeFileSync(
      file,
      "require('node:worker_threads').parentPort.on('message', () => undefined);",
    );
    const lifecycle = new Lifecycle();
    const worker = new RenderingWorker({ file, graceMilliseconds: 100 }, lifecycle);
    const waiting = worker.render(sampleReport(), ['pdf']);
    lifecycle.drain();
    await expect(waiting).rejects.toMatchObject({ code: 'server.busy' });
    expect(worker.isRunning).toBe(false);
  });
});
