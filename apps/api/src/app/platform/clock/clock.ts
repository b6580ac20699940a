import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';

const londonDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const oneMinute = 60_000;

/** The only source of time: tests set it, seeds tell a story that began weeks ago. */
@Injectable()
export class Clock {
  private readonly pretended = new AsyncLocalStorage<Date>();
  private minute = { start: Number.NaN, day: '' };

  now(): Date {
    return this.pretended.getStore() ?? this.read();
  }

  /** ISO 8601 in UTC, as instants are stored. */
  instant(): string {
    return this.now().toISOString();
  }

  /** The day in London, as `yyyy-mm-dd`: people's deadlines end at their own midnight. */
  today(): string {
    const now = this.now().getTime();
    // Every request asks, formatting costs more than most queries, and days end on a full minute.
    const start = now - (now % oneMinute);
    if (start !== this.minute.start) this.minute = { start, day: londonDay.format(start) };
    return this.minute.day;
  }

  /** The day in London of a stored instant. */
  dayOf(instant: string): string {
    return londonDay.format(new Date(instant));
  }

  /** Runs the work as if it happened at that instant; for seeds, whose past is made up. */
  during<T>(instant: Date, work: () => Promise<T>): Promise<T> {
    return this.pretended.run(instant, work);
  }

  protected read(): Date {
    return new Date();
  }
}
