import { DOCUMENT } from '@angular/common';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  Injector,
  input,
  output,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import type { ReturnView } from '@sightline/contracts';
import { questionOf, type FormDefinition } from '@sightline/form-engine';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { Progress } from '../../shared/ui/progress';
import { ReturnFormStore } from '../return-form-store';
import { ConcernLine } from './concern-line';
import { Question, questionDomId } from '../../shared/questions/question';
import { ReviewList } from './review-list';
import { SaveBanner } from './save-banner';
import { SaveStatus } from './save-status';
import { reviewStep, SectionList } from './section-list';

const concernQuestion = 'N8';

/** The auditor's form: sections at the left, one at a time, saved while it is written. */
@Component({
  selector: 'sl-case-form',
  imports: [
    ConcernLine,
    Icon,
    MatButton,
    Progress,
    Question,
    ReviewList,
    SaveBanner,
    SaveStatus,
    SectionList,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './case-form.html',
  styleUrl: './case-form.scss',
})
export class CaseForm {
  readonly view = input.required<ReturnView>();
  readonly form = input.required<FormDefinition>();
  /** The section shown, from the address. */
  readonly section = input<string>();

  readonly submitted = output();

  protected readonly store = inject(ReturnFormStore);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private lastQuestion: string | undefined;

  protected readonly isReviewing = computed(() => this.section() === reviewStep);
  protected readonly shown = computed(() => {
    const sections = this.store.sections();
    return sections.find(({ section }) => section.id === this.section()) ?? sections[0];
  });
  protected readonly current = computed(() =>
    this.isReviewing() ? reviewStep : (this.shown()?.section.id ?? ''),
  );
  private readonly steps = computed(() => [
    ...this.store.sections().map(({ section: { id, title } }) => ({ id, title })),
    { id: reviewStep, title: 'Review and submit' },
  ]);
  private readonly place = computed(() =>
    this.steps().findIndex(({ id }) => id === this.current()),
  );
  protected readonly before = computed(() => this.steps()[this.place() - 1]);
  protected readonly after = computed(() => this.steps()[this.place() + 1]);
  protected readonly isFirst = computed(() => this.place() === 0);
  protected readonly canRecordConcern = computed(() =>
    this.store
      .sections()
      .some(({ questions }) => questions.some(({ id }) => id === concernQuestion)),
  );
  protected readonly canSubmit = computed(() => this.view().acts.includes('submit'));

  constructor() {
    // Not a host listener: those have the page checked at every key pressed.
    const follow = (event: KeyboardEvent) => this.followShortcut(event);
    this.document.addEventListener('keydown', follow);
    inject(DestroyRef).onDestroy(() => this.document.removeEventListener('keydown', follow));
  }

  protected async show(step: string): Promise<void> {
    if (step === reviewStep) this.store.lookForGaps();
    this.lastQuestion = undefined;
    await this.navigate(step);
    this.afterRender(() => {
      const title = this.document.getElementById('sl-section-title');
      title?.focus({ preventScroll: true });
      title?.scrollIntoView({ block: 'start' });
    });
  }

  /** Opens the section of a question and puts the keyboard on its answer. */
  async goTo(questionId: string): Promise<void> {
    const home = this.store
      .sections()
      .find(({ questions }) => questions.some(({ id }) => id === questionId));
    if (!home) return;
    if (home.section.id !== this.current()) await this.navigate(home.section.id);
    this.afterRender(() => this.focusQuestion(questionId));
  }

  protected async goToConcern(): Promise<void> {
    await this.goTo(concernQuestion);
  }

  protected async goToNext(): Promise<void> {
    const next = this.store.nextOpen(this.lastQuestion ?? this.lastBeforeSection());
    if (next !== undefined) return this.goTo(next);
    this.notices.done('Every question that must be answered is answered');
    await this.show(reviewStep);
  }

  protected noteFocus(questionId: string): void {
    this.lastQuestion = questionId;
  }

  /** Alt+N; with Option on a Mac the letter is another, so the key is looked at. */
  private followShortcut(event: KeyboardEvent): void {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyN') return;
    event.preventDefault();
    void this.goToNext();
  }

  protected async submit(): Promise<void> {
    if (!(await this.store.submit())) return;
    this.notices.done('Submitted for sign-off');
    await this.navigate(null);
    this.submitted.emit();
  }

  /** Where nobody has been yet, "next" counts from the section that is shown. */
  private lastBeforeSection(): string | undefined {
    const sections = this.store.sections();
    const at = sections.findIndex(({ section }) => section.id === this.current());
    return at > 0 ? sections[at - 1]?.questions.at(-1)?.id : undefined;
  }

  private navigate(step: string | null): Promise<boolean> {
    return this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { section: step },
      scroll: 'manual',
    });
  }

  private focusQuestion(questionId: string): void {
    const frame = this.document.getElementById(questionDomId(questionId));
    if (!frame || !questionOf(this.form(), questionId)) return;
    const target = [
      '[aria-invalid="true"]',
      'input:checked',
      'input, textarea, select, button[matButton]',
    ]
      .map((selector) => frame.querySelector<HTMLElement>(selector))
      .find((found) => found !== null);
    target?.focus({ preventScroll: true });
    frame.scrollIntoView({ block: 'start' });
  }

  private afterRender(move: () => void): void {
    afterNextRender({ read: move }, { injector: this.injector });
  }
}
