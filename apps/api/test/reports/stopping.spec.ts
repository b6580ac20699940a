import { setTimeout as pause } from 'node:timers/promises';
import type { ReportView } from '@sightline/contracts';
import { Lifecycle } from '../../src/app/platform/health';
import { AppLogger } from '../../src/app/platform/logging';
import { RenderingWorker } from '../../src/app/platform/rendering';
import { anAuditAtPanel, startApp, writeReport, type ApiClient, type TestApp } from '../support';

describe('a report while the server is being stopped', () => {
  let app: TestApp;
  let chair: ApiClient;
  let report: ReportView;
  let failures: jest.SpyInstance;

  beforeAll(async () => {
    app = await startApp();
    const field = await anAuditAtPanel(app, { kinds: ['police'] });
    chair = await field.people.asChair();
    report = (await writeReport(field)).report;
    failures = jest.spyOn(app.get(AppLogger), 'failure');
  });
  afterAll(() => app.stop());

  it('is answered with a calm 503 where it could not be finished, and is no failure', async () => {
    const worker = app.get(RenderingWorker);
    await worker.close();
    const waiting = chair.download(`reports/${report.id}/download/pdf`);
    while (!worker.isRunning) await pause(1);
    await worker.close();
    const { status, headers, problem } = await waiting;
    expect([status, problem.code]).toEqual([503, 'server.busy']);
    expect(problem.detail).toMatch(/^Sightline is being restarted\. Nothing is lost/);
    expect(headers.get('retry-after')).toBe('30');
    expect(failures).not.toHaveBeenCalled();
  });

  it('is not begun any more', async () => {
    app.get(Lifecycle).drain();
    const answer = await chair.get(`reports/${report.id}/page`);
    expect([answer.status, answer.problem.code]).toEqual([503, 'server.busy']);
    expect(failures).not.toHaveBeenCalled();
  });
});
