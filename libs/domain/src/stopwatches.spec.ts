import { clockWords, elapsedAt, pausedAt, startedAt, stoppedAtZero } from './stopwatches';

const at = (time: string) => `2017-09-28T${time}.000Z`;

describe('a stopwatch', () => {
  it('runs from its start, through a pause, to where it is asked', () => {
    const first = startedAt(stoppedAtZero, at('09:00:00'));
    expect(elapsedAt(first, at('09:04:07'))).toBe(247_000);
    const paused = pausedAt(first, at('09:05:00'));
    expect(elapsedAt(paused, at('10:00:00'))).toBe(300_000);
    const again = startedAt(paused, at('10:00:00'));
    expect(elapsedAt(again, at('10:01:00'))).toBe(360_000);
  });

  it('goes on as it was where it is started while it runs, or paused while it is paused', () => {
    const running = startedAt(stoppedAtZero, at('09:00:00'));
    expect(startedAt(running, at('09:30:00'))).toEqual(running);
    const paused = pausedAt(running, at('09:30:00'));
    expect(pausedAt(paused, at('11:00:00'))).toEqual(paused);
  });

  it('never runs backwards where the clock of the server was set back', () => {
    expect(elapsedAt(startedAt(stoppedAtZero, at('09:00:00')), at('08:59:00'))).toBe(0);
  });

  it('is read as minutes and seconds, and as hours once there are any', () => {
    expect([0, 7, 247, 3600, 3847].map(clockWords)).toEqual([
      '0:00',
      '0:07',
      '4:07',
      '1:00:00',
      '1:04:07',
    ]);
  });
});
