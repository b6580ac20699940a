import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { cleanText } from '@sightline/form-engine';
import { newFieldId } from './field-id';

/** A line or a paragraph of a form being made; words that must be there are missed while blank. */
@Component({
  selector: 'sl-text-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="label" [for]="id">
      {{ label() }}
      @if (blank() === 'optional') {
        <span> (optional)</span>
      }
    </label>
    @if (isLong()) {
      <textarea
        #box
        autocomplete="off"
        spellcheck="true"
        [id]="id"
        [rows]="rows()"
        [value]="shown()"
        [maxLength]="most()"
        [attr.aria-describedby]="noteId()"
        [attr.aria-invalid]="wrong() ? 'true' : null"
        (input)="type(box.value)"
        (blur)="isTouched.set(true)"
      ></textarea>
    } @else {
      <input
        #line
        type="text"
        autocomplete="off"
        [id]="id"
        [value]="shown()"
        [maxLength]="most()"
        [attr.aria-describedby]="noteId()"
        [attr.aria-invalid]="wrong() ? 'true' : null"
        (input)="type(line.value)"
        (blur)="isTouched.set(true)"
      />
    }
    @if (wrong(); as words) {
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
export class TextField {
  readonly label = input.required<string>();
  readonly value = input.required<string | undefined>();
  readonly hint = input('');
  /** What is wrong with the words, where somebody else has found it. */
  readonly fault = input('');
  /** Whether it may be left blank, and whether that is said. */
  readonly blank = input<'missed' | 'optional' | 'allowed'>('missed');
  readonly isLong = input(false);
  readonly rows = input(2);
  readonly most = input(2000);
  /** The words as they stand; empty where there is nothing but blanks. */
  readonly typed = output<string>();

  protected readonly id = newFieldId();
  /** What the box holds; it follows the form where that changes under it (undo). */
  protected readonly shown = linkedSignal(() => this.value() ?? '');
  /** Whether the person has been here: nothing is missed before. */
  protected readonly isTouched = signal(false);
  protected readonly isBlank = computed(
    () => this.isTouched() && this.blank() === 'missed' && this.shown().trim() === '',
  );
  protected readonly wrong = computed(
    () => this.fault() || (this.isBlank() ? 'Write the words' : ''),
  );
  protected readonly noteId = computed(() =>
    this.wrong() !== '' || this.hint() !== '' ? `${this.id}-note` : null,
  );

  protected type(raw: string): void {
    const words = cleanText(raw);
    this.shown.set(words);
    const next = words.trim() === '' ? '' : words;
    if (next !== (this.value() ?? '')) this.typed.emit(next);
  }
}
