import { Clock } from '../../src/app/platform/clock';

/** A clock that stands still until a test moves it. */
export class TestClock extends Clock {
  private current: number;

  constructor(start = '2026-03-02T09:00:00.000Z') {
    super();
    this.current = Date.parse(start);
  }

  set(instant: string): void {
    this.current = Date.parse(instant);
  }

  advance(time: {
    readonly days?: number;
    readonly hours?: number;
    readonly minutes?: number;
  }): void {
    const minutes = ((time.days ?? 0) * 24 + (time.hours ?? 0)) * 60 + (time.minutes ?? 0);
    this.current += minutes * 60_000;
  }

  protected override read(): Date {
    return new Date(this.current);
  }
}
