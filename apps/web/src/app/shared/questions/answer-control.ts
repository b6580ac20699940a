import { Directive, input, output } from '@angular/core';
import type { Answer, AnswerProblem, Question } from '@sightline/form-engine';
import { withParts } from './answer-draft';

/** What every kind of question takes and gives; the frame (sl-question) knows the rest. */
@Directive()
export abstract class AnswerControl<Q extends Question> {
  readonly question = input.required<Q>();
  readonly answer = input.required<Answer | null>();
  /** Id of the frame; ids of controls begin with it. */
  readonly domId = input.required<string>();
  /** Ids of the words that explain the question and say what is wrong with the answer. */
  readonly describedBy = input<string | null>(null);
  readonly problems = input<readonly AnswerProblem[]>([]);
  readonly changed = output<Answer | null>();

  protected give(change: Partial<Answer>): void {
    this.changed.emit(withParts(this.answer(), change));
  }
}
