import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { AnswerConflictView } from '@sightline/contracts';
import type { Answer, AnswerProblem, Question as FormQuestion } from '@sightline/form-engine';
import { Question } from '../question';
import { aForm, anchorDay, questions } from './a-form';
import { QuestionHarness } from './question-harness';

@Component({
  selector: 'sl-test-page',
  imports: [Question],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-question
      [form]="form"
      [question]="question()"
      [answer]="answer()"
      [anchorDay]="anchorDay()"
      [problems]="problems()"
      [isSpared]="isSpared()"
      [conflict]="conflict()"
      (changed)="take($event)"
      (decided)="decided.set($event)"
    />
  `,
})
class TestPage {
  readonly form = aForm;
  readonly anchorDay = signal<string | null>(anchorDay);
  readonly question = signal<FormQuestion>(questions.compliance);
  readonly answer = signal<Answer | null>(null);
  readonly isSpared = signal(false);
  readonly problems = signal<readonly AnswerProblem[]>([]);
  readonly conflict = signal<AnswerConflictView | undefined>(undefined);
  readonly decided = signal<string>('');
  changes = 0;

  take(answer: Answer | null): void {
    this.changes += 1;
    this.answer.set(answer);
  }
}

/** A page that shows one question, and what the person sees of it. */
export async function shown(question: FormQuestion, answer: Answer | null = null) {
  const fixture = TestBed.createComponent(TestPage);
  const page = fixture.componentInstance;
  page.question.set(question);
  page.answer.set(answer);
  const loader = TestbedHarnessEnvironment.loader(fixture);
  const asked = await loader.getHarness(QuestionHarness);
  const host = fixture.nativeElement as HTMLElement;
  return { page, asked, host };
}

/** Something wrong with an answer, in words. */
export const wrong = (message: string, more: Partial<AnswerProblem> = {}): AnswerProblem => ({
  ...{ questionId: 'x', part: 'value', code: 'wrong-kind' },
  ...{ message, ...more },
});
