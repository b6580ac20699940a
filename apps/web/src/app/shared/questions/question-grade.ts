import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
} from '@angular/core';
import { isGradeAnswer, type GradeAnswer } from '@sightline/domain';
import type { GradePoint, GradeQuestion, GradeScale } from '@sightline/form-engine';
import { GradeMark } from '../ui/grade-mark';
import { AnswerControl } from './answer-control';
import { digitOf, mostDigits } from './digit-keys';

/** A grade with what it means beside it, so that two people mean the same by it. */
@Component({
  selector: 'sl-question-grade',
  imports: [GradeMark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown)': 'chooseByDigit($event)' },
  templateUrl: './question-grade.html',
  styleUrl: './question-grade.scss',
})
export class QuestionGrade extends AnswerControl<GradeQuestion> {
  readonly scale = input.required<GradeScale | undefined>();

  protected readonly mostDigits = mostDigits;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly points = computed(() => this.scale()?.points ?? []);

  /** The code as a grade of the house's four, or undefined for another scale's. */
  protected markOf({ code }: GradePoint): GradeAnswer | undefined {
    return isGradeAnswer(code) ? code : undefined;
  }

  protected chooseByDigit(event: KeyboardEvent): void {
    const index = digitOf(event);
    const point = index === undefined ? undefined : this.points()[index];
    if (index === undefined || !point) return;
    event.preventDefault();
    this.host.nativeElement.querySelectorAll('input')[index]?.focus();
    if (point.code !== this.answer()?.value) this.give({ value: point.code });
  }
}
