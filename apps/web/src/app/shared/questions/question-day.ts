import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Day } from '@sightline/domain';
import type { DayQuestion } from '@sightline/form-engine';
import { AnswerControl } from './answer-control';
import { DateField } from './date-field';

@Component({
  selector: 'sl-question-day',
  imports: [DateField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-date-field
      [value]="answer()?.value ?? null"
      [anchorDay]="anchorDay()"
      [labelledBy]="domId() + '-words'"
      [describedBy]="describedBy()"
      [isWrong]="isWrong()"
      (changed)="give({ value: $event })"
    />
  `,
})
export class QuestionDay extends AnswerControl<DayQuestion> {
  readonly anchorDay = input.required<Day | null>();

  protected readonly isWrong = computed(() => this.problems().length > 0);
}
