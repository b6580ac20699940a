import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import type { RoomClockView } from '@sightline/contracts';
import { clockWords } from '@sightline/domain';
import { Icon } from '../../shared/ui/icon';

/** A clock of the room: it runs on from what the server said, by this machine's own count. */
@Component({
  selector: 'sl-room-clock',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="label">{{ label() }}</span>
    <span class="time" role="timer" [attr.aria-label]="label() + ' ' + words()">{{ words() }}</span>
    @if (!clock().isRunning) {
      <span class="sl-small sl-soft"><sl-icon name="pause" /> paused</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: var(--sl-2);
      align-items: baseline;
      white-space: nowrap;
    }

    .label {
      color: var(--sl-ink-soft);
    }

    .time {
      font-size: 1.2em;
      font-weight: 600;
      font-variant-numeric: tabular-nums lining-nums;
    }

    sl-icon {
      width: 1em;
      height: 1em;
      vertical-align: -0.12em;
    }
  `,
})
export class RoomClockFace {
  readonly label = input.required<string>();
  readonly clock = input.required<RoomClockView>();

  private readonly readAt = signal(performance.now());
  private readonly now = signal(performance.now());
  protected readonly words = computed(() => {
    const { seconds, isRunning } = this.clock();
    return clockWords(seconds + (isRunning ? (this.now() - this.readAt()) / 1000 : 0));
  });

  constructor() {
    effect(() => {
      this.clock();
      untracked(() => {
        this.readAt.set(performance.now());
        this.now.set(performance.now());
      });
    });
    const ticking = setInterval(() => this.now.set(performance.now()), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(ticking));
  }
}
