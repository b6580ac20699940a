/** A clock that is started and paused: it holds no more than a row of a database can. */
export interface Stopwatch {
  /** Milliseconds that had run when it was paused last. */
  readonly elapsed: number;
  /** Instant of the last start; null while it is paused. */
  readonly runningSince: string | null;
}

/** A clock that has never run. */
export const stoppedAtZero: Stopwatch = { elapsed: 0, runningSince: null };

/** Started at that instant; one that runs already goes on as it was. */
export function startedAt(watch: Stopwatch, instant: string): Stopwatch {
  return watch.runningSince === null ? { ...watch, runningSince: instant } : watch;
}

/** Paused at that instant, with what has run until then. */
export function pausedAt(watch: Stopwatch, instant: string): Stopwatch {
  return { elapsed: elapsedAt(watch, instant), runningSince: null };
}

/** Milliseconds that have run by that instant; a clock set back takes nothing away. */
export function elapsedAt({ elapsed, runningSince }: Stopwatch, instant: string): number {
  if (runningSince === null) return elapsed;
  return elapsed + Math.max(0, Date.parse(instant) - Date.parse(runningSince));
}

/** Seconds as a clock shows them: "4:07", and "1:04:07" from an hour on. */
export function clockWords(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const two = (part: number) => String(part).padStart(2, '0');
  const rest = two(whole % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
