import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** One thing that is so or is not. */
@Component({
  selector: 'sl-tick-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label>
      <input #box type="checkbox" [checked]="isOn()" (change)="changed.emit(box.checked)" />
      <span>
        {{ label() }}
        @if (hint(); as words) {
          <span class="hint">{{ words }}</span>
        }
      </span>
    </label>
  `,
  styles: `
    :host {
      display: block;
    }

    label {
      display: flex;
      gap: var(--sl-2);
      align-items: start;
      min-height: 28px;
      cursor: pointer;
    }

    input {
      flex: none;
      width: 18px;
      height: 18px;
      margin: 2px 0 0;
      accent-color: var(--sl-action);
    }

    .hint {
      display: block;
      color: var(--sl-ink-soft);
      font-size: var(--sl-text-small);
    }
  `,
})
export class TickField {
  readonly label = input.required<string>();
  readonly isOn = input.required<boolean>();
  readonly hint = input('');
  readonly changed = output<boolean>();
}
