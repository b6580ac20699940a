import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { instantLabel, timeLabel } from '../../shared/format/instants';
import { localToday } from '../../shared/format/today';
import { Icon } from '../../shared/ui/icon';
import type { IconName } from '../../shared/ui/icons';
import type { SavePhase } from '../saving/answer-sync';

/** Whether everything is on the server, and since when: always in view, and always true. */
@Component({
  selector: 'sl-save-status',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.waits]': 'isStuck()' },
  template: `<sl-icon [name]="icon()" /><span>{{ words() }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      gap: var(--sl-1);
      align-items: center;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }

    :host(.waits) {
      color: var(--sl-danger-strong);
      font-weight: 600;
    }
  `,
})
export class SaveStatus {
  readonly phase = input.required<SavePhase>();
  readonly isSending = input.required<boolean>();
  /** Answers shown that are not on the server. */
  readonly unsaved = input.required<number>();
  readonly savedAt = input<string>();

  private readonly today = inject(localToday);

  protected readonly isStuck = computed(
    () => this.unsaved() > 0 && ['failing', 'ended'].includes(this.phase()),
  );
  protected readonly icon = computed<IconName>(() => {
    if (this.isStuck()) return 'alert';
    return this.isSending() || this.unsaved() > 0 ? 'save' : 'check';
  });
  protected readonly words = computed(() => {
    const count = this.unsaved() === 1 ? '1 answer' : `${this.unsaved()} answers`;
    if (this.isStuck()) return `Not saved: ${count}`;
    if (this.isSending()) return 'Saving…';
    if (this.unsaved() > 0) return `Not saved yet: ${count}`;
    const savedAt = this.savedAt();
    return savedAt === undefined ? 'Nothing to save yet' : `Saved ${this.when(savedAt)}`;
  });

  /** The time alone for today, with its day for any other. */
  private when(instant: string): string {
    const [time, whole] = [timeLabel(instant), instantLabel(instant)];
    const todayNow = instantLabel(`${this.today()}T12:00:00.000Z`).split(',')[0] ?? '';
    return whole.startsWith(todayNow) ? time : whole;
  }
}
