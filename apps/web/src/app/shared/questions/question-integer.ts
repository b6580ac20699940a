import { ChangeDetectionStrategy, Component, computed, linkedSignal } from '@angular/core';
import type { AnswerValue, IntegerQuestion } from '@sightline/form-engine';
import { AnswerControl } from './answer-control';
import { keptText, wholeNumber } from './number-text';

/** A whole number, with its unit behind it. What is no number stays in the box until it is put right. */
@Component({
  selector: 'sl-question-integer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input
      type="text"
      inputmode="numeric"
      autocomplete="off"
      [value]="shown()"
      [attr.aria-labelledby]="labelledBy()"
      [attr.aria-describedby]="describedBy()"
      [attr.aria-invalid]="isWrong() ? 'true' : null"
      (input)="type($event)"
    />
    @if (question().unitLabel; as unit) {
      <span [id]="domId() + '-unit'">{{ unit }}</span>
    }
  `,
  styleUrl: './controls.scss',
  styles: `
    :host {
      display: flex;
      gap: var(--sl-2);
      align-items: center;
    }

    input[type='text'] {
      width: 7rem;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class QuestionInteger extends AnswerControl<IntegerQuestion> {
  protected readonly shown = linkedSignal<AnswerValue | null, string>({
    source: () => this.answer()?.value ?? null,
    computation: (value, previous) => keptText(value, previous?.value),
  });
  protected readonly isWrong = computed(() => this.problems().length > 0);
  protected readonly labelledBy = computed(() =>
    [`${this.domId()}-words`, this.question().unitLabel ? `${this.domId()}-unit` : '']
      .filter(Boolean)
      .join(' '),
  );

  protected type(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.shown.set(text);
    this.give({ value: wholeNumber(text) });
  }
}
