import { DOCUMENT } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  signal,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import type { ConcernAlertView } from '@sightline/contracts';
import { filter, map } from 'rxjs';
import { ConcernsApi } from '../returns/concerns-api';
import { SessionStore } from '../shared/session/session-store';
import { Icon } from '../shared/ui/icon';

/** Milliseconds between two looks while the person works on one page. */
const lookEvery = 60_000;
const signsOfLife = ['pointerdown', 'keydown'] as const;

/**
 * On every page of those who answer for safeguarding concerns: how many are open. It looks when the
 * person moves to a page or does something, never by itself: that would keep a session alive which
 * nobody uses.
 */
@Component({
  selector: 'sl-concern-alert',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="status">
      @if (count() > 0) {
        <a [routerLink]="link()" [class.waiting]="isWaiting()">
          <sl-icon name="alert" />
          <span>
            {{ count()
            }}<span class="noun">{{ count() === 1 ? ' concern' : ' concerns' }} open</span>
            @if (overdue() > 0) {
              <span class="late">, {{ overdue() }} not acknowledged in time</span>
            }
          </span>
          <span class="sl-visually-hidden">: immediate safeguarding concerns</span>
        </a>
      }
    </div>
  `,
  styles: `
    a {
      display: inline-flex;
      gap: var(--sl-1);
      align-items: center;
      min-height: 32px;
      padding: 0 var(--sl-2);
      border: 1px solid color-mix(in srgb, currentColor 40%, transparent);
      border-radius: var(--sl-radius);
      background: var(--sl-attention);
      color: var(--sl-on-attention);
      font-size: var(--sl-text-small);
      font-weight: 600;
      text-decoration: none;
      white-space: nowrap;
    }

    .waiting {
      background: var(--sl-danger);
      color: var(--sl-on-danger);
    }

    /* Beside a full navigation and a long name there is no room for more than the count. */
    @media (width < 1440px) {
      .late {
        display: none;
      }
    }

    @media (width < 1100px) {
      .noun {
        display: none;
      }
    }
  `,
})
export class ConcernAlert {
  private readonly api = inject(ConcernsApi);
  private readonly session = inject(SessionStore);
  private readonly document = inject(DOCUMENT);
  private readonly moved = toSignal(
    inject(Router).events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((_event, index) => index),
    ),
  );

  private readonly alerts = signal<readonly ConcernAlertView[]>([]);
  private lookedAt = 0;

  protected readonly count = computed(() => this.alerts().length);
  protected readonly overdue = computed(
    () => this.alerts().filter(({ isOverdue }) => isOverdue).length,
  );
  protected readonly isWaiting = computed(() =>
    this.alerts().some(({ status }) => status === 'raised'),
  );
  /** To the return itself where there is one, else to the list at home. */
  protected readonly link = computed(() => {
    const [only, other] = this.alerts();
    return only && !other ? ['/returns', only.returnId] : ['/'];
  });

  constructor() {
    effect(() => {
      this.moved();
      if (this.session.can('concern.answer')) this.look();
    });
    const lookAgain = () => {
      if (Date.now() - this.lookedAt > lookEvery && this.session.can('concern.answer')) this.look();
    };
    for (const sign of signsOfLife) this.document.addEventListener(sign, lookAgain);
    inject(DestroyRef).onDestroy(() => {
      for (const sign of signsOfLife) this.document.removeEventListener(sign, lookAgain);
    });
  }

  private look(): void {
    this.lookedAt = Date.now();
    // What was seen last stays where the answer does not come.
    this.api
      .alerts()
      .subscribe({ next: (alerts) => this.alerts.set(alerts), error: () => undefined });
  }
}
