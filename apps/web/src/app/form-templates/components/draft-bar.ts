import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { instantLabel, timeLabel } from '../../shared/format/instants';
import { localToday } from '../../shared/format/today';
import { Icon } from '../../shared/ui/icon';
import type { IconName } from '../../shared/ui/icons';
import { DraftSaver } from '../draft-saver';
import { DraftStore } from '../draft-store';

/** Whether the draft is saved, and since when; undo and redo. Always in view. */
@Component({
  selector: 'sl-draft-bar',
  imports: [Icon, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="status" [class.stuck]="isStuck()" [attr.role]="isStuck() ? 'alert' : null">
      <sl-icon [name]="icon()" />{{ words() }}
    </p>
    @if (isStuck() && saver.phase() === 'failing') {
      <button type="button" matButton (click)="retry()">Try again</button>
    }
    <div class="tools">
      <button
        type="button"
        matButton
        [attr.aria-disabled]="!store.undoWords()"
        [attr.title]="store.undoWords() ? 'Undo: ' + store.undoWords() : 'Nothing to undo'"
        (click)="undone.emit()"
      >
        <sl-icon name="send-back" /> Undo
      </button>
      <button
        type="button"
        matButton
        class="redo"
        [attr.aria-disabled]="!store.redoWords()"
        [attr.title]="store.redoWords() ? 'Redo: ' + store.redoWords() : 'Nothing to redo'"
        (click)="redone.emit()"
      >
        <sl-icon name="send-back" /> Redo
      </button>
    </div>
  `,
  styles: `
    :host {
      position: sticky;
      top: calc(var(--sl-bar) + 1px);
      z-index: 5;
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--sl-3);
      align-items: center;
      min-height: 48px;
      border-bottom: 1px solid var(--sl-line);
      background: var(--sl-paper);
    }

    .status {
      display: flex;
      gap: var(--sl-1);
      align-items: center;
      font-variant-numeric: tabular-nums;
    }

    .stuck {
      color: var(--sl-danger-strong);
      font-weight: 600;
    }

    .tools {
      display: flex;
      margin-inline-start: auto;
    }

    button[aria-disabled='true'] {
      opacity: 0.5;
    }

    .redo sl-icon {
      transform: scaleX(-1);
    }
  `,
})
export class DraftBar {
  readonly undone = output();
  readonly redone = output();

  protected readonly store = inject(DraftStore);
  protected readonly saver = inject(DraftSaver);
  private readonly today = inject(localToday);

  protected readonly isStuck = computed(() => ['failing', 'conflict'].includes(this.saver.phase()));
  protected readonly icon = computed<IconName>(() => {
    if (this.isStuck()) return 'alert';
    return this.saver.phase() === 'quiet' ? 'check' : 'save';
  });
  protected readonly words = computed(() => {
    switch (this.saver.phase()) {
      case 'sending':
        return 'Saving…';
      case 'waiting':
        return 'Not saved yet';
      case 'conflict':
        return 'Not saved: somebody else changed the draft';
      case 'failing':
        return `Not saved: ${this.saver.failure()?.title ?? 'the server did not answer'}`;
      case 'quiet':
        return `Saved ${this.when(this.saver.savedAt() ?? '')}`;
    }
  });

  protected retry(): void {
    void this.saver.flush();
  }

  /** The time alone for today, with its day for any other. */
  private when(instant: string): string {
    if (instant === '') return '';
    const [time, whole] = [timeLabel(instant), instantLabel(instant)];
    const today = instantLabel(`${this.today()}T12:00:00.000Z`).split(',')[0] ?? '';
    return whole.startsWith(today) ? time : whole;
  }
}
