import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { newFieldId } from './field-id';

const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** A short name that others refer to; taken when the person leaves the field, not at every key. */
@Component({
  selector: 'sl-id-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="label" [class.sl-visually-hidden]="isLabelHidden()" [for]="id">{{
      label()
    }}</label>
    <input
      #box
      type="text"
      autocomplete="off"
      spellcheck="false"
      maxlength="64"
      [id]="id"
      [value]="shown()"
      [attr.aria-invalid]="fault() ? 'true' : null"
      [attr.aria-describedby]="fault() || hint() ? id + '-note' : null"
      (input)="shown.set(box.value)"
      (change)="take()"
      (blur)="restore()"
    />
    @if (fault(); as words) {
      <span class="wrong" [id]="id + '-note'">{{ words }}</span>
    } @else if (hint(); as words) {
      <span class="label" [id]="id + '-note'">{{ words }}</span>
    }
  `,
  styleUrl: '../../shared/questions/controls.scss',
  styles: `
    :host {
      display: grid;
      gap: var(--sl-1);
      align-content: start;
      min-width: 0;
    }
  `,
})
export class IdField {
  readonly label = input.required<string>();
  readonly isLabelHidden = input(false);
  readonly value = input.required<string>();
  /** Names that others have already. */
  readonly taken = input<readonly string[]>([]);
  readonly hint = input('');
  readonly renamed = output<string>();

  protected readonly id = newFieldId();
  protected readonly shown = linkedSignal(() => this.value());
  protected readonly fault = computed(() => {
    const name = this.shown();
    if (name === this.value()) return '';
    if (!idPattern.test(name)) return 'Letters, digits, dots, dashes and underscores';
    return this.taken().includes(name) ? `“${name}” is taken` : '';
  });

  protected take(): void {
    if (this.fault() === '' && this.shown() !== this.value()) this.renamed.emit(this.shown());
  }

  protected restore(): void {
    if (this.fault() !== '') this.shown.set(this.value());
  }
}
