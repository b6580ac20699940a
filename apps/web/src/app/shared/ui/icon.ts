import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { filledAreas, type IconName, icons } from './icons';

/** An icon of the set. Decorative unless it has a label: a word always stands beside it. */
@Component({
  selector: 'sl-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '[attr.role]': 'label() ? "img" : null',
    '[attr.aria-label]': 'label() || null',
    '[attr.aria-hidden]': 'label() ? null : "true"',
  },
  template: `
    <svg viewBox="0 0 24 24" focusable="false" aria-hidden="true">
      @for (stroke of strokes(); track $index) {
        <path [attr.d]="stroke" />
      }
      @if (area(); as path) {
        <path class="area" [attr.d]="path" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 1.25em;
      height: 1.25em;
      vertical-align: -0.25em;
    }

    svg {
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.8;
      stroke-linecap: round;
      stroke-linejoin: round;
    }

    .area {
      fill: currentColor;
      stroke: none;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  readonly label = input('');

  protected readonly strokes = computed<readonly string[]>(() => icons[this.name()]);
  protected readonly area = computed(() => filledAreas[this.name()]);
}
