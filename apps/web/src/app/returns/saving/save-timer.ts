/** A save leaves so long after the last keystroke; never later than so long after the first. */
const pause = 1000;
const longestWait = 5000;

/** Waits between attempts while the server cannot be reached. */
const retryWaits = [2000, 4000, 8000, 15_000, 30_000] as const;

/** When the next attempt to save is made: after a pause of the person, or after a failure. */
export class SaveTimer {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private firstUnsavedAt: number | undefined;
  private failures = 0;

  constructor(private readonly attempt: () => void) {}

  afterPause(): void {
    const now = Date.now();
    this.firstUnsavedAt ??= now;
    this.set(Math.max(0, Math.min(pause, this.firstUnsavedAt + longestWait - now)));
  }

  /** Longer after each failure in a row. */
  afterFailure(): void {
    const wait = retryWaits[Math.min(this.failures, retryWaits.length - 1)];
    this.failures += 1;
    this.set(wait ?? pause);
  }

  /** The server answered: the next failure is a first one again. */
  reached(): void {
    this.failures = 0;
  }

  /** An attempt begins, or none is wanted any more. */
  stop(): void {
    clearTimeout(this.timer);
    this.firstUnsavedAt = undefined;
  }

  private set(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.attempt, wait);
  }
}
