import { DOCUMENT } from '@angular/common';
import { inject, Injectable, type OnDestroy, signal } from '@angular/core';
import { paths, type LiveReturnView, type PersonHereView } from '@sightline/contracts';
import { apiUrl } from '../../shared/http/api-url';
import { LiveLine, openEventSource } from '../../shared/http/live-line';
import { AnswerSync } from './answer-sync';

/** Moving through sections is told when it rests. */
const rest = 700;

/** Follows the return on the page: hears what others save, and knows who else is here. */
@Injectable()
export class LiveReturn implements OnDestroy {
  private readonly sync = inject(AnswerSync);

  private readonly here = signal<readonly PersonHereView[]>([]);
  /** Others who have this return open now. */
  readonly others = this.here.asReadonly();

  private returnId: string | undefined;
  private section: string | undefined;
  private readonly line = new LiveLine(inject(DOCUMENT), inject(openEventSource), {
    url: () => this.address(),
    hear: (data) => this.hear(data),
    lost: () => this.here.set([]),
  });

  /** Begins to follow a return, or stops where there is none. */
  follow(returnId: string | undefined): void {
    if (returnId === this.returnId) return;
    this.returnId = returnId;
    this.here.set([]);
    this.line.connect();
  }

  /** Says in which section the person is; undefined where the return is read as a whole. */
  moveTo(section: string | undefined): void {
    if (section === this.section) return;
    this.section = section;
    if (this.line.isOpen) this.line.connectIn(rest);
  }

  ngOnDestroy(): void {
    this.returnId = undefined;
    this.line.end();
  }

  private address(): string | undefined {
    if (!this.returnId) return undefined;
    const place = this.section ? `?section=${encodeURIComponent(this.section)}` : '';
    return apiUrl(paths.returns, this.returnId, 'live') + place;
  }

  private hear(data: string): void {
    const { revision, others } = JSON.parse(data) as LiveReturnView;
    this.here.set(others);
    this.sync.hear(revision);
  }
}
