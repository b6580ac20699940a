import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import type { Day } from '@sightline/domain';
import type { FormDefinition, VisibleSection } from '@sightline/form-engine';
import { Question } from '../../shared/questions/question';
import { AnswerHistory } from '../history/answer-history';
import { EarlierAnswer } from '../history/earlier-answer';
import { EarlierOffers } from '../history/earlier-offers';
import { IdentifierWatch } from '../identifiers/identifier-watch';
import { QuestionMarks } from '../identifiers/question-marks';
import { sameItems } from '../kept';
import { NearSections } from '../near-sections';
import { ReturnFormStore } from '../return-form-store';
import { QuestionComments } from './question-comments';

/** A section of the form to be filled: its title and its questions. */
@Component({
  selector: 'sl-form-section',
  imports: [AnswerHistory, EarlierAnswer, Question, QuestionComments, QuestionMarks],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    role: 'region',
    '[attr.aria-labelledby]': 'titleId()',
    '[class.one-of-many]': 'isOfMany()',
    '[style.--questions]': 'visible().questions.length',
    // Enter in a field sends nothing anywhere.
    '(submit)': '$event.preventDefault()',
  },
  templateUrl: './form-section.html',
  styleUrl: './form-section.scss',
})
export class FormSection {
  readonly form = input.required<FormDefinition>();
  readonly visible = input.required<VisibleSection>();
  readonly anchorDay = input.required<Day | null>();
  readonly titleId = input.required<string>();
  /** Whether all sections are on the page, so that most of them are out of sight. */
  readonly isOfMany = input(false);
  /** The keyboard has come to a question. */
  readonly reached = output<string>();

  protected readonly store = inject(ReturnFormStore);
  /**
   * What is drawn is of this section alone, in the order of its questions, and the same object while
   * none of it changed: a key in another section, or a save, does not draw this one again.
   */
  protected readonly answers = computed(
    () => {
      const all = this.store.answers();
      return this.visible().questions.map(({ id }) => all[id] ?? null);
    },
    { equal: sameItems },
  );
  /** Whether the server ever had an answer to each. */
  protected readonly saved = computed(
    () => this.visible().questions.map(({ id }) => this.store.isSaved(id)),
    { equal: sameItems },
  );
  protected readonly returnId = computed(() => this.store.view()?.id ?? '');
  private readonly comments = computed(() => this.store.view()?.comments);
  /** Questions with a comment: their code is fetched where there is one. */
  protected readonly commented = computed(
    () => new Set(this.comments()?.map(({ questionId }) => questionId)),
  );
  protected readonly watch = inject(IdentifierWatch);
  protected readonly earlier = inject(EarlierOffers);
  private readonly near = inject(NearSections);
  /** Of a long form on one page, questions far out of sight are words only. */
  protected readonly isDrawn = computed(
    () => !this.isOfMany() || this.near.has(this.visible().section.id),
  );

  constructor() {
    const { nativeElement } = inject<ElementRef<Element>>(ElementRef);
    const destroyed = inject(DestroyRef);
    afterNextRender({
      read: () => {
        if (!this.isOfMany()) return;
        destroyed.onDestroy(this.near.watch(this.visible().section.id, nativeElement));
      },
    });
  }
}
