import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';

const londonDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const londonHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  hourCycle: 'h23',
});

const oneMinute = 60_000;
const oneHour = 3_600_000;
/** Hours whose day is remembered: formatting a date costs more than most queries. */
const mostDays = 5000;

/** The only source of time: tests set it, seeds tell a story that began weeks ago. */
@Injectable()
export class Clock {
  private readonly pretended = new AsyncLocalStorage<Date>();
  private readonly days = new Map<string, string>();
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
    // Every request asks, and days end on a full minute.
    const start = now - (now % oneMinute);
    if (start !== this.minute.start) this.minute = { start, day: londonDay.format(start) };
    return this.minute.day;
  }

  /** The day in London of a stored instant; all of an hour is on one day, in winter and summer. */
  dayOf(instant: string): string {
    const hour = instant.slice(0, 'yyyy-mm-ddThh'.length);
    const known = this.days.get(hour);
    if (known) return known;
    const day = londonDay.format(new Date(instant));
    if (this.days.size >= mostDays) this.days.clear();
    this.days.set(hour, day);
    return day;
  }

  /** The next instant, after now, at which it is that hour of the day in London. */
  nextAt(hour: number): string {
    const now = this.now().getTime();
    const first = now - (now % oneHour) + oneHour;
    for (let at = first; at <= first + 48 * oneHour; at += oneHour) {
      if (Number(londonHour.format(at)) === hour) return new Date(at).toISOString();
    }
    throw new RangeError(`Not an hour of the day: ${hour}`);
  }

  /** Runs the work as if it happened at that instant; for seeds, whose past is made up. */
  during<T>(instant: Date, work: () => Promise<T>): Promise<T> {
    return this.pretended.run(instant, work);
  }

  protected read(): Date {
    return new Date();
  }
}
