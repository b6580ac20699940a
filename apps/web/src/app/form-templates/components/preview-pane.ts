import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { DraftCommentView } from '@sightline/contracts';
import {
  estimatedMinutes,
  evaluateForm,
  explainRequirement,
  explainVisibility,
  formFlags,
  isIndependent,
  progressCounts,
  resolveForm,
  validateAnswers,
  type Answer,
  type Answers,
  type FormContext,
  type FormDefinition,
  type Question as FormQuestion,
  type SettingValues,
} from '@sightline/form-engine';
import type { ClientProblem } from '../../shared/http/client-problem';
import { localToday } from '../../shared/format/today';
import { FlagList } from '../../shared/questions/flag-list';
import { Question } from '../../shared/questions/question';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { TickField } from '../fields/tick-field';
import { CommentList } from './comment-list';
import { PreviewContext } from './preview-context';
import { TraceNote } from './trace-note';

interface PreviewSection {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly shown: number;
  readonly of: number;
}

/**
 * A form filled for real, by any kind of agency and about any unit, with the questions of the case
 * form. Nothing of it is sent or kept.
 */
@Component({
  selector: 'sl-preview-pane',
  imports: [
    CommentList,
    EmptyState,
    FlagList,
    Icon,
    MatButton,
    PreviewContext,
    Question,
    TickField,
    TraceNote,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './preview-pane.html',
  styleUrl: './preview-pane.scss',
})
export class PreviewPane {
  readonly form = input.required<FormDefinition>();
  /** What the partnership has set: the form is shown in its words. */
  readonly settings = input<SettingValues>({});
  /** Whether questions can be opened in the editor from here. */
  readonly canEdit = input(false);
  /** What is said of the form so far; without it nothing can be said here. */
  readonly comments = input<readonly DraftCommentView[]>();
  readonly canResolve = input(false);
  readonly commentProblem = input<ClientProblem>();
  readonly questionChosen = output<string>();
  readonly commented = output<{ readonly questionId: string; readonly text: string }>();
  readonly resolved = output<string>();

  protected readonly asked = computed(() => resolveForm(this.form(), this.settings()));
  protected readonly today = inject(localToday)();
  protected readonly context = signal<FormContext>({
    ...{ agencyKind: 'childrens-social-care', involvement: 'child' },
    unit: {},
  });
  protected readonly answers = signal<Answers>({});
  protected readonly isTracing = signal(false);
  private readonly chosen = signal<string | undefined>(undefined);
  private readonly looksForGaps = signal(false);

  private readonly evaluation = computed(() =>
    evaluateForm(this.asked(), this.answers(), this.context()),
  );
  protected readonly sections = computed<readonly PreviewSection[]>(() => {
    const shown = new Map(
      this.evaluation().sections.map(({ section, questions }) => [section.id, questions.length]),
    );
    return this.asked()
      .sections.map(({ id, title, intro, questions }) => ({
        ...{ id, title: title || id, intro: intro ?? '' },
        ...{ shown: shown.get(id) ?? 0, of: questions.length },
      }))
      .filter((section) => section.shown > 0 || this.isTracing());
  });
  protected readonly section = computed(() => {
    const sections = this.sections();
    return sections.find(({ id }) => id === this.chosen()) ?? sections[0];
  });
  protected readonly questions = computed<readonly FormQuestion[]>(() => {
    const here = this.asked().sections.find(({ id }) => id === this.section()?.id);
    if (!here) return [];
    return this.isTracing() ? here.questions : here.questions.filter((one) => this.isShown(one));
  });
  protected readonly minutes = computed(() =>
    estimatedMinutes(this.asked(), this.context(), this.settings()),
  );
  protected readonly counts = computed(() =>
    progressCounts(this.asked(), this.answers(), this.context()),
  );
  protected readonly flags = computed(() =>
    formFlags(this.asked(), this.answers(), this.context(), {
      auditorIndependent: isIndependent(this.answers()),
    }),
  );
  protected readonly problems = computed(() =>
    this.looksForGaps()
      ? validateAnswers(this.asked(), this.answers(), this.context(), 'submit')
      : [],
  );
  protected readonly isChecked = this.looksForGaps.asReadonly();

  protected isShown({ id }: FormQuestion): boolean {
    return this.evaluation().visibleIds.has(id);
  }

  protected why({ id }: FormQuestion) {
    return explainVisibility(this.asked(), id, this.answers(), this.context());
  }

  protected needOf({ id }: FormQuestion) {
    return explainRequirement(this.asked(), id, this.answers(), this.context());
  }

  protected isSpared(question: FormQuestion): boolean {
    return this.evaluation().spared.has(question);
  }

  protected problemsOf({ id }: FormQuestion) {
    return this.problems().filter(({ questionId }) => questionId === id);
  }

  protected commentsOn({ id }: FormQuestion): readonly DraftCommentView[] {
    return (this.comments() ?? []).filter(({ questionId }) => questionId === id);
  }

  protected answer({ id }: FormQuestion, answer: Answer | null): void {
    this.answers.update(({ [id]: _before, ...rest }) =>
      answer ? { ...rest, [id]: answer } : rest,
    );
  }

  protected show(sectionId: string): void {
    this.chosen.set(sectionId);
  }

  protected showQuestion(questionId: string): void {
    const home = this.asked().sections.find(({ questions }) =>
      questions.some(({ id }) => id === questionId),
    );
    if (home) this.show(home.id);
  }

  protected check(): void {
    this.looksForGaps.set(true);
  }

  protected clear(): void {
    this.answers.set({});
    this.looksForGaps.set(false);
  }
}
