import { DOCUMENT } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { filter, map } from 'rxjs';
import { UnreadNotices } from '../notifications/unread-notices';
import { Icon } from '../shared/ui/icon';

/** Milliseconds between two looks while the person works on one page. */
const lookEvery = 60_000;
const signsOfLife = ['pointerdown', 'keydown'] as const;
const mostShown = 99;

/** How much the person has not read; it looks when they move or do something, never by itself. */
@Component({
  selector: 'sl-notice-bell',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a routerLink="/notices" [attr.aria-label]="label()">
      <sl-icon name="bell" />
      @if (unread.count() > 0) {
        <span class="count" aria-hidden="true">{{ shown() }}</span>
      }
    </a>
  `,
  styles: `
    a {
      position: relative;
      display: inline-flex;
      align-items: center;
      justify-content: center;
      width: 36px;
      height: 36px;
      border-radius: var(--sl-radius);
      color: var(--sl-ink-soft);
    }

    a:hover {
      background: var(--sl-sunken);
      color: var(--sl-ink);
    }

    .count {
      position: absolute;
      top: 0;
      right: -2px;
      min-width: 16px;
      padding: 0 4px;
      border-radius: 8px;
      background: var(--sl-action);
      color: var(--sl-on-action);
      font-size: 11px;
      font-weight: 600;
      line-height: 16px;
      text-align: center;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class NoticeBell {
  private readonly document = inject(DOCUMENT);
  private readonly moved = toSignal(
    inject(Router).events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((_event, index) => index),
    ),
  );
  private lookedAt = 0;

  protected readonly unread = inject(UnreadNotices);
  protected readonly shown = computed(() =>
    this.unread.count() > mostShown ? `${mostShown}+` : String(this.unread.count()),
  );
  protected readonly label = computed(() =>
    this.unread.count() === 0
      ? 'What you were told: nothing new'
      : `What you were told: ${this.unread.count()} not read`,
  );

  constructor() {
    effect(() => {
      this.moved();
      this.look();
    });
    const lookAgain = () => {
      if (Date.now() - this.lookedAt > lookEvery) this.look();
    };
    for (const sign of signsOfLife) this.document.addEventListener(sign, lookAgain);
    inject(DestroyRef).onDestroy(() => {
      for (const sign of signsOfLife) this.document.removeEventListener(sign, lookAgain);
    });
  }

  private look(): void {
    this.lookedAt = Date.now();
    this.unread.look();
  }
}
