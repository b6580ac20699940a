import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Quiet lines where content will come; says so to a screen reader once. */
@Component({
  selector: 'sl-loading',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status' },
  template: `
    <span class="sl-visually-hidden">{{ label() }}</span>
    @for (width of widths(); track $index) {
      <span class="line" aria-hidden="true" [style.inline-size.%]="width"></span>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sl-3);
      padding-block: var(--sl-2);
    }

    .line {
      height: 14px;
      border-radius: var(--sl-radius-small);
      background: var(--sl-line);
      animation: sl-breathe 1.6s ease-in-out infinite;
    }

    .line:first-of-type {
      height: 20px;
    }

    @keyframes sl-breathe {
      50% {
        opacity: 0.45;
      }
    }
  `,
})
export class Loading {
  readonly label = input('Loading');
  readonly lines = input(4);

  private readonly rhythm = [38, 92, 84, 88, 70, 95, 60];

  protected readonly widths = computed(() =>
    Array.from({ length: this.lines() }, (_, line) => this.rhythm[line % this.rhythm.length]),
  );
}
