import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import type { AnswerConflictView } from '@sightline/contracts';
import type { Day } from '@sightline/domain';
import {
  demandsEvidence,
  evidenceRuleOf,
  isAnswered,
  scaleOf,
  type Answer,
  type AnswerProblem,
  type FormDefinition,
  type Question as FormQuestion,
} from '@sightline/form-engine';
import { Icon } from '../ui/icon';
import { withParts } from './answer-draft';
import { AnswerConflict } from './answer-conflict';
import { EvidenceField } from './evidence-field';
import { QuestionCompliance } from './question-compliance';
import { QuestionDay } from './question-day';
import { QuestionGrade } from './question-grade';
import { QuestionGuidance } from './question-guidance';
import { QuestionInteger } from './question-integer';
import { QuestionMultiple } from './question-multiple';
import { QuestionRows } from './question-rows';
import { QuestionSingle } from './question-single';
import { QuestionText } from './question-text';
import { QuestionXOfY } from './question-x-of-y';
import { QuestionYesNo } from './question-yes-no';

/** The id in the page of the frame of a question. */
export function questionDomId(questionId: string): string {
  return `q-${questionId}`;
}

const none: readonly AnswerProblem[] = [];

/** Radio buttons cannot be unticked, so these have a button that clears them. */
const choiceKinds: readonly FormQuestion['kind'][] = ['compliance', 'grade', 'single', 'yes-no'];

/** The frame of every question: its words, its help, its answer, its evidence, and what is wrong. */
@Component({
  selector: 'sl-question',
  imports: [
    AnswerConflict,
    EvidenceField,
    Icon,
    QuestionCompliance,
    QuestionDay,
    QuestionGrade,
    QuestionGuidance,
    QuestionInteger,
    QuestionMultiple,
    QuestionRows,
    QuestionSingle,
    QuestionText,
    QuestionXOfY,
    QuestionYesNo,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './question.html',
  styleUrl: './question.scss',
})
export class Question {
  readonly form = input.required<FormDefinition>();
  readonly question = input.required<FormQuestion>();
  readonly answer = input.required<Answer | null>();
  readonly anchorDay = input.required<Day | null>();
  /** Whether it may be left for now, though other answers can require it. */
  readonly isSpared = input(false);
  readonly problems = input<readonly AnswerProblem[]>(none);
  readonly conflict = input<AnswerConflictView>();
  readonly changed = output<Answer | null>();
  readonly decided = output<'mine' | 'theirs'>();

  protected readonly isHelpOpen = signal(false);
  private readonly wantsEvidence = signal(false);

  protected readonly domId = computed(() => questionDomId(this.question().id));
  protected readonly isOptional = computed(
    () => this.question().required === false || this.isSpared(),
  );
  protected readonly isChoice = computed(() => choiceKinds.includes(this.question().kind));
  protected readonly isSaid = computed(() =>
    isAnswered(this.question(), this.answer()?.value ?? null),
  );
  protected readonly hasHelp = computed(() => {
    const { help, key, source } = this.question();
    return Boolean(help ?? key ?? source);
  });
  protected readonly scale = computed(() => {
    const question = this.question();
    return question.kind === 'grade' ? scaleOf(this.form(), question.scale) : undefined;
  });

  /** Problems of the whole answer; those of evidence, reason and cells stand where they belong. */
  protected readonly ownProblems = computed(() =>
    this.problems().filter(({ part, column }) => part === 'value' && column === undefined),
  );
  protected readonly describedBy = computed(() => {
    const ids = [
      this.ownProblems().length > 0 ? `${this.domId()}-problem` : '',
      this.isHelpOpen() ? `${this.domId()}-help` : '',
    ].filter(Boolean);
    return ids.length > 0 ? ids.join(' ') : null;
  });

  protected readonly rule = computed(() => evidenceRuleOf(this.question()));
  protected readonly needsEvidence = computed(() =>
    demandsEvidence(this.question(), this.answer()?.value ?? null),
  );
  protected readonly showsEvidence = computed(
    () =>
      this.rule() !== undefined &&
      (this.needsEvidence() || Boolean(this.answer()?.evidence) || this.wantsEvidence()),
  );
  protected readonly mayAddEvidence = computed(
    () =>
      this.rule() !== undefined &&
      !this.showsEvidence() &&
      this.isSaid() &&
      this.answer()?.value !== 'na',
  );

  /** Takes the choice back; what was written under it stays. */
  protected clear(): void {
    const nothing = { value: null, naReason: undefined, other: undefined };
    this.changed.emit(withParts(this.answer(), nothing));
  }

  protected addEvidence(): void {
    this.wantsEvidence.set(true);
  }

  protected writeEvidence(evidence: string): void {
    this.wantsEvidence.set(true);
    this.changed.emit(withParts(this.answer(), { evidence }));
  }
}
