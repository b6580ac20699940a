import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';

let made = 0;

/** The lines of a text that say something. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A list written as a text, one entry a line; what it is for stands between the tags. */
@Component({
  selector: 'sl-lines-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  template: `
    <p [id]="id + '-hint'"><ng-content /></p>
    <label [attr.for]="id">
      {{ label() }} <span class="sl-soft">({{ count() }})</span>
    </label>
    <textarea
      [id]="id"
      [rows]="rows()"
      autocomplete="off"
      spellcheck="false"
      [attr.aria-describedby]="id + '-hint ' + id + '-wrong'"
      [attr.aria-invalid]="wrong() ? 'true' : null"
      [value]="text()"
      (input)="text.set(valueOf($event))"
    ></textarea>
    <p [id]="id + '-wrong'" class="wrong" aria-live="polite">{{ wrong() }}</p>
  `,
  styles: `
    :host {
      max-width: 40rem;
    }

    label {
      font-weight: 600;
    }

    textarea {
      width: 100%;
      padding: var(--sl-2);
      border: 1px solid var(--sl-line-strong);
      border-radius: var(--sl-radius-small);
      background: var(--sl-surface);
      color: var(--sl-ink);
      font: inherit;
      line-height: 1.6;
    }

    .wrong {
      color: var(--sl-danger-strong);
      font-weight: 600;
    }
  `,
})
export class LinesField {
  readonly label = input.required<string>();
  readonly rows = input(14);
  /** How many entries there are now. */
  readonly count = input.required<number>();
  /** What is wrong with them, in words; empty where nothing is. */
  readonly wrong = input('');
  readonly text = model.required<string>();

  protected readonly id = `lines-${++made}`;

  protected valueOf(event: Event): string {
    return (event.target as HTMLTextAreaElement).value;
  }
}
