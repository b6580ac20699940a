import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { yesNoChoices, type YesNoQuestion } from '@sightline/form-engine';
import { AnswerControl } from './answer-control';
import { RadioList } from './radio-list';

@Component({
  selector: 'sl-question-yes-no',
  imports: [RadioList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-radio-list
      layout="line"
      [options]="options"
      [name]="domId() + '-value'"
      [value]="value()"
      [hasDigits]="true"
      [describedBy]="describedBy()"
      (chosen)="give({ value: $event })"
    />
  `,
  styleUrl: './stack.scss',
})
export class QuestionYesNo extends AnswerControl<YesNoQuestion> {
  protected readonly options = yesNoChoices;
  protected readonly value = computed(() => {
    const value = this.answer()?.value;
    return typeof value === 'string' ? value : null;
  });
}
