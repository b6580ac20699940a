import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** How much of a whole is there, as a bar and in words: "18 of 64". */
@Component({
  selector: 'sl-progress',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.full]': 'done() >= total() && total() > 0' },
  template: `
    <span
      class="bar"
      role="progressbar"
      aria-valuemin="0"
      [attr.aria-valuemax]="total()"
      [attr.aria-valuenow]="done()"
      [attr.aria-valuetext]="words()"
      [attr.aria-label]="label()"
    >
      <span class="fill" [style.inline-size.%]="percent()"></span>
    </span>
    @if (showsWords()) {
      <span class="words" aria-hidden="true">{{ words() }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: var(--sl-2);
      align-items: center;
      min-width: 7rem;
    }

    .bar {
      flex: 1;
      height: 6px;
      overflow: hidden;
      border-radius: 3px;
      background: var(--sl-line);
    }

    .fill {
      display: block;
      height: 100%;
      border-radius: inherit;
      background: var(--sl-action);
    }

    :host(.full) .fill {
      background: var(--sl-on-done);
    }

    .words {
      color: var(--sl-ink-soft);
      font-size: var(--sl-text-small);
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }

    @media print {
      .fill {
        print-color-adjust: exact;
      }
    }
  `,
})
export class Progress {
  readonly done = input.required<number>();
  readonly total = input.required<number>();
  /** What is counted: "Questions answered". */
  readonly label = input.required<string>();
  readonly showsWords = input(true);

  protected readonly percent = computed(() =>
    this.total() > 0 ? Math.min(100, (100 * this.done()) / this.total()) : 0,
  );
  protected readonly words = computed(() => `${this.done()} of ${this.total()}`);
}
