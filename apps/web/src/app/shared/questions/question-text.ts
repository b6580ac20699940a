import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { cleanText, type TextQuestion } from '@sightline/form-engine';
import { AnswerControl } from './answer-control';
import { WordCount } from './word-count';

/** Free text up to so many words. */
@Component({
  selector: 'sl-question-text',
  imports: [WordCount],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <textarea
      autocomplete="off"
      spellcheck="true"
      [rows]="question().long ? 4 : 2"
      [value]="text()"
      [attr.aria-labelledby]="domId() + '-words'"
      [attr.aria-describedby]="describedBy()"
      [attr.aria-invalid]="isWrong() ? 'true' : null"
      (input)="type($event)"
    ></textarea>
    <sl-word-count [text]="text()" [most]="question().maxWords" />
  `,
  styleUrl: './controls.scss',
  styles: `
    :host {
      display: grid;
      gap: var(--sl-1);
    }
  `,
})
export class QuestionText extends AnswerControl<TextQuestion> {
  protected readonly text = computed(() => {
    const value = this.answer()?.value;
    return typeof value === 'string' ? value : '';
  });
  protected readonly isWrong = computed(() => this.problems().length > 0);

  protected type(event: Event): void {
    const text = cleanText((event.target as HTMLTextAreaElement).value);
    this.give({ value: text === '' ? null : text });
  }
}
