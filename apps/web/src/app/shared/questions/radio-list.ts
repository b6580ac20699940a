import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { digitOf, mostDigits } from './digit-keys';

export interface ListedOption {
  readonly code: string;
  readonly label: string;
  /** Second words under the label. */
  readonly hint?: string;
}

/**
 * Radio buttons as boxes that are easy to hit; arrows move, and in a form number keys choose. The
 * group around it (a fieldset) gives it its name.
 */
@Component({
  selector: 'sl-radio-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '[attr.data-layout]': 'layout()',
    '(keydown)': 'chooseByDigit($event)',
  },
  template: `
    @for (option of options(); track option.code; let index = $index) {
      <label>
        <input
          type="radio"
          [name]="name()"
          [value]="option.code"
          [checked]="option.code === value()"
          [attr.aria-describedby]="describedBy()"
          (change)="chosen.emit(option.code)"
        />
        <span class="words">
          <span>{{ option.label }}</span>
          @if (option.hint) {
            <span class="hint">{{ option.hint }}</span>
          }
        </span>
        @if (hasDigits() && index < mostDigits) {
          <kbd aria-hidden="true">{{ index + 1 }}</kbd>
        }
      </label>
    }
  `,
  styleUrl: './option-list.scss',
})
export class RadioList {
  readonly options = input.required<readonly ListedOption[]>();
  /** Name that the radios share; unique on the page. */
  readonly name = input.required<string>();
  readonly value = input.required<string | null>();
  /** "line": side by side where there is room, as few short answers are. */
  readonly layout = input<'line' | 'columns'>('columns');
  /** Whether the keys 1 to 9 choose while the focus is in the group. */
  readonly hasDigits = input(false);
  readonly describedBy = input<string | null>(null);
  readonly chosen = output<string>();

  protected readonly mostDigits = mostDigits;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected chooseByDigit(event: KeyboardEvent): void {
    const index = digitOf(event);
    const option = index === undefined ? undefined : this.options()[index];
    if (!this.hasDigits() || index === undefined || !option) return;
    event.preventDefault();
    this.host.nativeElement.querySelectorAll('input')[index]?.focus();
    if (option.code !== this.value()) this.chosen.emit(option.code);
  }
}
