import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { newFieldId } from './field-id';

/** A whole number of a form being made; what is no number is said and not taken. */
@Component({
  selector: 'sl-number-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="label" [for]="id">
      {{ label() }}
      @if (isOptional()) {
        <span> (optional)</span>
      }
    </label>
    <input
      #box
      type="text"
      inputmode="numeric"
      autocomplete="off"
      [id]="id"
      [value]="shown()"
      [attr.aria-invalid]="fault() ? 'true' : null"
      [attr.aria-describedby]="fault() ? id + '-note' : null"
      (input)="type(box.value)"
      (blur)="restore()"
    />
    @if (fault(); as words) {
      <span class="wrong" [id]="id + '-note'">{{ words }}</span>
    }
  `,
  styleUrl: '../../shared/questions/controls.scss',
  styles: `
    :host {
      display: grid;
      gap: var(--sl-1);
      align-content: start;
    }

    input[type='text'] {
      width: 8rem;
    }
  `,
})
export class NumberField {
  readonly label = input.required<string>();
  readonly value = input.required<number | undefined>();
  readonly min = input(0);
  readonly max = input(1_000_000_000);
  readonly isOptional = input(false);
  readonly changed = output<number | undefined>();

  protected readonly id = newFieldId();
  protected readonly shown = linkedSignal(() => this.textOf(this.value()));
  protected readonly fault = computed(() => {
    const text = this.shown().trim();
    if (text === '') return this.isOptional() ? '' : 'Give a whole number';
    if (!/^-?\d{1,10}$/.test(text)) return 'Give a whole number';
    const number = Number(text);
    if (number < this.min()) return `At least ${this.min()}`;
    return number > this.max() ? `At most ${this.max()}` : '';
  });

  protected type(text: string): void {
    this.shown.set(text);
    if (this.fault() !== '') return;
    const next = text.trim() === '' ? undefined : Number(text);
    if (next !== this.value()) this.changed.emit(next);
  }

  protected restore(): void {
    if (this.fault() !== '') this.shown.set(this.textOf(this.value()));
  }

  private textOf(value: number | undefined): string {
    return value === undefined ? '' : `${value}`;
  }
}
