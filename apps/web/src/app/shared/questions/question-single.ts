import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { saysOther, type ChoiceQuestion } from '@sightline/form-engine';
import { AnswerControl } from './answer-control';
import { OtherField } from './other-field';
import { RadioList } from './radio-list';

/** One of a list; the option "other" asks what it is. */
@Component({
  selector: 'sl-question-single',
  imports: [OtherField, RadioList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-radio-list
      [layout]="isShort() ? 'line' : 'columns'"
      [options]="question().options"
      [name]="domId() + '-value'"
      [value]="value()"
      [hasDigits]="true"
      [describedBy]="describedBy()"
      (chosen)="choose($event)"
    />
    @if (asksWhat()) {
      <sl-other-field
        [domId]="domId()"
        [text]="answer()?.other ?? ''"
        [problems]="problems()"
        (typed)="give({ other: $event })"
      />
    }
  `,
  styleUrl: './stack.scss',
})
export class QuestionSingle extends AnswerControl<ChoiceQuestion> {
  protected readonly value = computed(() => {
    const value = this.answer()?.value;
    return typeof value === 'string' ? value : null;
  });
  protected readonly asksWhat = computed(() => saysOther(this.question(), this.value()));
  protected readonly isShort = computed(() => {
    const { options } = this.question();
    return options.length <= 4 && options.every(({ label }) => label.length <= 24);
  });

  protected choose(value: string): void {
    const isOther = saysOther(this.question(), value);
    this.give({ value, other: isOther ? this.answer()?.other : undefined });
  }
}
