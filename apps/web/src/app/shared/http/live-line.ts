import { InjectionToken } from '@angular/core';

/** How a line of server-sent events is opened; undefined where the browser knows none. */
export const openEventSource = new InjectionToken<((url: string) => EventSource) | undefined>(
  'openEventSource',
  {
    providedIn: 'root',
    factory: () =>
      typeof EventSource === 'undefined' ? undefined : (url: string) => new EventSource(url),
  },
);

/** Waits before a line that was lost is opened again. */
const waits = [1000, 2000, 4000, 8000, 15_000, 30_000] as const;
/** The server gives a sign of life every four seconds; a line that is silent for so long is dead. */
const longestSilence = 15_000;

export interface LineFacts {
  /** Where to listen now; undefined where there is nothing to follow. */
  readonly url: () => string | undefined;
  readonly hear: (data: string) => void;
  /** The line is lost: whoever cannot hear does not know. */
  readonly lost?: () => void;
}

/**
 * One line of server-sent events that comes back by itself. Only while the page can be seen: a
 * browser keeps no more than six lines to one server.
 */
export class LiveLine {
  private line: EventSource | undefined;
  private failures = 0;
  private next: ReturnType<typeof setTimeout> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly document: Document,
    private readonly open: ((url: string) => EventSource) | undefined,
    private readonly facts: LineFacts,
  ) {
    document.addEventListener('visibilitychange', this.lookWhetherSeen);
    document.defaultView?.addEventListener('online', this.connect);
  }

  get isOpen(): boolean {
    return this.line !== undefined;
  }

  /** Opens the line to where it leads now, instead of the one before. */
  readonly connect = (): void => {
    this.hangUp();
    const url = this.facts.url();
    if (!this.open || url === undefined || this.document.visibilityState === 'hidden') return;
    const line = this.open(url);
    this.line = line;
    line.addEventListener('message', ({ data }: MessageEvent<string>) => this.hear(line, data));
    line.addEventListener('beat', () => this.expectMore());
    line.addEventListener('error', () => this.comeBack());
    this.expectMore();
  };

  connectIn(wait: number): void {
    clearTimeout(this.next);
    this.next = setTimeout(this.connect, wait);
  }

  end(): void {
    this.hangUp();
    this.document.removeEventListener('visibilitychange', this.lookWhetherSeen);
    this.document.defaultView?.removeEventListener('online', this.connect);
  }

  private readonly lookWhetherSeen = (): void => {
    if (this.document.visibilityState === 'visible') this.connect();
    else this.hangUp();
  };

  private hear(line: EventSource, data: string): void {
    if (line !== this.line) return;
    this.failures = 0;
    this.expectMore();
    this.facts.hear(data);
  }

  private expectMore(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.comeBack(), longestSilence);
  }

  private comeBack(): void {
    this.hangUp();
    this.facts.lost?.();
    const wait = waits[Math.min(this.failures, waits.length - 1)];
    this.failures += 1;
    this.connectIn(wait ?? longestSilence);
  }

  private hangUp(): void {
    clearTimeout(this.next);
    clearTimeout(this.silence);
    this.line?.close();
    this.line = undefined;
  }
}
