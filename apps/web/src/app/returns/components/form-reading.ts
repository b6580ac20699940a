import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Day } from '@sightline/domain';
import {
  keyFailureOf,
  type Answers,
  type FormDefinition,
  type FormFlag,
  type Question,
  type VisibleSection,
} from '@sightline/form-engine';
import { AnswerHistory } from '../history/answer-history';
import { Chip } from '../../shared/ui/chip';
import { Icon } from '../../shared/ui/icon';
import { AnswerReading } from '../../shared/questions/answer-reading';
import { IdentifierWatch } from '../identifiers/identifier-watch';
import { MarksReading } from '../identifiers/marks-reading';
import { ReturnFormStore } from '../return-form-store';
import { QuestionComments } from './question-comments';
import { questionDomId } from '../../shared/questions/question';

const longKinds: readonly Question['kind'][] = ['text', 'rows'];

/** The whole form to be read or printed, all sections one after another. */
@Component({
  selector: 'sl-form-reading',
  imports: [AnswerHistory, AnswerReading, Chip, Icon, MarksReading, QuestionComments],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './form-reading.html',
  styleUrl: './form-reading.scss',
})
export class FormReading {
  readonly form = input.required<FormDefinition>();
  readonly sections = input.required<readonly VisibleSection[]>();
  readonly answers = input.required<Answers>();
  readonly flags = input<readonly FormFlag[]>([]);
  readonly anchorDay = input.required<Day | null>();
  /** The return whose answers have a history that the reader may see. */
  readonly historyOf = input<string>();

  private readonly store = inject(ReturnFormStore);
  protected readonly watch = inject(IdentifierWatch);
  protected readonly mayComment = computed(() => this.store.view()?.mayComment ?? false);
  protected readonly commented = computed(
    () => new Set(this.store.view()?.comments.map(({ questionId }) => questionId)),
  );
  protected readonly domId = questionDomId;
  private readonly flagged = computed(
    () => new Set(this.flags().flatMap(({ questionIds }) => questionIds)),
  );

  protected isFlagged({ id }: Question): boolean {
    return this.flagged().has(id);
  }

  protected failsKey(question: Question): boolean {
    return keyFailureOf(question, this.answers()[question.id]?.value ?? null) !== undefined;
  }

  protected isLong({ kind }: Question): boolean {
    return longKinds.includes(kind);
  }
}
