import { setTimeout as pause } from 'node:timers/promises';
import { Lifecycle } from '../../src/app/platform/health';
import { AppLogger } from '../../src/app/platform/logging';
import { RenderingWorker } from '../../src/app/platform/rendering';
import { aReportDesk } from '../support';

describe('a report while the server is being stopped', () => {
  const desk = aReportDesk({ kinds: ['police'] });
  let failures: jest.SpyInstance;

  beforeAll(() => {
    failures = jest.spyOn(desk.app.get(AppLogger), 'failure');
  });

  it('is answered with a calm 503 where it could not be finished, and is no failure', async () => {
    const worker = desk.app.get(RenderingWorker);
    await worker.close();
    const waiting = desk.chair.download(`reports/${desk.report.id}/download/pdf`);
    while (!worker.isRunning) await pause(1);
    await worker.close();
    const { status, headers, problem } = await waiting;
    expect([status, problem.code]).toEqual([503, 'server.busy']);
    expect(problem.detail).toMatch(/^Sightline is being restarted\. Nothing is lost/);
    expect(headers.get('retry-after')).toBe('30');
    expect(failures).not.toHaveBeenCalled();
  });

  it('is not begun any more', async () => {
    desk.app.get(Lifecycle).drain();
    const answer = await desk.chair.get(`reports/${desk.report.id}/page`);
    expect([answer.status, answer.problem.code]).toEqual([503, 'server.busy']);
    expect(failures).not.toHaveBeenCalled();
  });
});
