import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  questionOf,
  type AnswerProblem,
  type FormDefinition,
  type FormFlag,
  type SectionProblems,
} from '@sightline/form-engine';
import { type ClientProblem, isRefusal } from '../../shared/http/client-problem';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { ProblemNote } from '../../shared/ui/problem';
import { FlagList } from '../../shared/questions/flag-list';
import { IdentifierWatch } from '../identifiers/identifier-watch';

/** The last step: what is missing, by section, each a link to its question; then handing it in. */
@Component({
  selector: 'sl-review-list',
  imports: [EmptyState, FlagList, Icon, MatButton, ProblemNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './review-list.html',
  styleUrl: './review-list.scss',
})
export class ReviewList {
  readonly form = input.required<FormDefinition>();
  readonly missing = input.required<readonly SectionProblems[]>();
  readonly flags = input.required<readonly FormFlag[]>();
  readonly unsaved = input.required<readonly string[]>();
  /** Whether a save is under way, so that answers not saved yet are no fault. */
  readonly isSaving = input.required<boolean>();
  /** Whether the return may be handed in from its status. */
  readonly canSubmit = input.required<boolean>();
  readonly isSubmitting = input.required<boolean>();
  readonly problem = input<ClientProblem>();
  readonly questionChosen = output<string>();
  readonly submitted = output();

  protected readonly watch = inject(IdentifierWatch);
  protected readonly count = computed(() =>
    this.missing().reduce((total, { problems }) => total + problems.length, 0),
  );
  protected readonly heading = computed(() => {
    if (this.count() === 0) return 'Everything is answered';
    return this.count() === 1
      ? '1 thing is still missing'
      : `${this.count()} things are still missing`;
  });
  /** Faults of the server are told by a notice already. */
  protected readonly refusal = computed(() => {
    const problem = this.problem();
    return problem && isRefusal(problem) ? problem : undefined;
  });
  protected readonly stuck = computed(() => (this.isSaving() ? [] : this.unsaved()));

  /** That it is not answered needs no lesson in how to answer it. */
  protected wordsFor({ code, message }: AnswerProblem): string {
    return code === 'required' ? 'Not answered' : message;
  }

  protected textOf(questionId: string): string {
    return questionOf(this.form(), questionId)?.text ?? '';
  }

  protected follow(event: MouseEvent, { questionId }: Pick<AnswerProblem, 'questionId'>): void {
    event.preventDefault();
    this.questionChosen.emit(questionId);
  }
}
