import { DOCUMENT } from '@angular/common';
import { inject, Injectable, InjectionToken, type OnDestroy, signal } from '@angular/core';
import { paths, type LiveReturnView, type PersonHereView } from '@sightline/contracts';
import { apiUrl } from '../../shared/http/api-url';
import { AnswerSync } from './answer-sync';

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
/** Moving through sections is told when it rests. */
const rest = 700;

/**
 * Follows the return on the page: hears what others save, and knows who else is here. Only while
 * the page can be seen: a browser keeps no more than six lines to one server.
 */
@Injectable()
export class LiveReturn implements OnDestroy {
  private readonly sync = inject(AnswerSync);
  private readonly document = inject(DOCUMENT);
  private readonly open = inject(openEventSource);

  private readonly here = signal<readonly PersonHereView[]>([]);
  /** Others who have this return open now. */
  readonly others = this.here.asReadonly();

  private returnId: string | undefined;
  private section: string | undefined;
  private line: EventSource | undefined;
  private failures = 0;
  private next: ReturnType<typeof setTimeout> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.document.addEventListener('visibilitychange', this.lookWhetherSeen);
    this.document.defaultView?.addEventListener('online', this.connect);
  }

  /** Begins to follow a return, or stops where there is none. */
  follow(returnId: string | undefined): void {
    if (returnId === this.returnId) return;
    this.returnId = returnId;
    this.here.set([]);
    this.connect();
  }

  /** Says in which section the person is; undefined where the return is read as a whole. */
  moveTo(section: string | undefined): void {
    if (section === this.section) return;
    this.section = section;
    if (this.line) this.connectIn(rest);
  }

  ngOnDestroy(): void {
    this.returnId = undefined;
    this.hangUp();
    this.document.removeEventListener('visibilitychange', this.lookWhetherSeen);
    this.document.defaultView?.removeEventListener('online', this.connect);
  }

  private readonly lookWhetherSeen = (): void => {
    if (this.document.visibilityState === 'visible') this.connect();
    else this.hangUp();
  };

  private readonly connect = (): void => {
    this.hangUp();
    if (!this.open || !this.returnId || this.document.visibilityState === 'hidden') return;
    const place = this.section ? `?section=${encodeURIComponent(this.section)}` : '';
    const line = this.open(apiUrl(paths.returns, this.returnId, 'live') + place);
    this.line = line;
    line.addEventListener('message', ({ data }: MessageEvent<string>) => this.hear(line, data));
    line.addEventListener('beat', () => this.expectMore());
    line.addEventListener('error', () => this.comeBack());
    this.expectMore();
  };

  private hear(line: EventSource, data: string): void {
    if (line !== this.line) return;
    this.failures = 0;
    this.expectMore();
    const { revision, others } = JSON.parse(data) as LiveReturnView;
    this.here.set(others);
    this.sync.hear(revision);
  }

  private expectMore(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.comeBack(), longestSilence);
  }

  private comeBack(): void {
    this.hangUp();
    // Whoever cannot hear does not know who is here.
    this.here.set([]);
    const wait = waits[Math.min(this.failures, waits.length - 1)];
    this.failures += 1;
    this.connectIn(wait ?? rest);
  }

  private connectIn(wait: number): void {
    clearTimeout(this.next);
    this.next = setTimeout(this.connect, wait);
  }

  private hangUp(): void {
    clearTimeout(this.next);
    clearTimeout(this.silence);
    this.line?.close();
    this.line = undefined;
  }
}
