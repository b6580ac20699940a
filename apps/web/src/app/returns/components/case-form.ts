import { DOCUMENT } from '@angular/common';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import type { ReturnView } from '@sightline/contracts';
import { questionOf, type FormDefinition } from '@sightline/form-engine';
import { questionDomId } from '../../shared/questions/question';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { Progress } from '../../shared/ui/progress';
import { commandOf, type FormCommand } from '../form-keys';
import { FormLayoutChoice } from '../form-layout';
import { NearSections } from '../near-sections';
import { ReturnFormStore } from '../return-form-store';
import { LiveReturn } from '../saving/live-return';
import { AtRisk } from './at-risk';
import { FindInForm } from './find-in-form';
import { FormSection } from './form-section';
import { KeyboardHelp } from './keyboard-help';
import { ReviewList } from './review-list';
import { SaveBanner } from './save-banner';
import { SaveStatus } from './save-status';
import { reviewStep, SectionList } from './section-list';

/** The auditor's form: sections at the left, one or all of them shown, saved while it is written. */
@Component({
  selector: 'sl-case-form',
  imports: [
    AtRisk,
    FindInForm,
    FormSection,
    Icon,
    KeyboardHelp,
    MatButton,
    Progress,
    ReviewList,
    SaveBanner,
    SaveStatus,
    SectionList,
  ],
  providers: [NearSections],
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
  private readonly layout = inject(FormLayoutChoice);
  protected readonly live = inject(LiveReturn);
  private readonly near = inject(NearSections);
  private readonly finder = viewChild(FindInForm);
  private readonly lastQuestion = signal<string | undefined>(undefined);
  /** Where the keyboard was before a panel took it. */
  private cameFrom: HTMLElement | undefined;

  protected readonly areKeysShown = signal(false);
  protected readonly isOnePage = computed(() => this.layout.current() === 'page');
  protected readonly isReviewing = computed(() => this.section() === reviewStep);
  protected readonly shown = computed(() => {
    const sections = this.store.sections();
    return sections.find(({ section }) => section.id === this.section()) ?? sections[0];
  });
  /** The section that the keyboard is in, where all are on the page. */
  private readonly reached = computed(() => {
    const last = this.lastQuestion();
    return this.isOnePage() && last !== undefined ? this.homeOf(last)?.section.id : undefined;
  });
  protected readonly current = computed(() =>
    this.isReviewing() ? reviewStep : (this.reached() ?? this.shown()?.section.id ?? ''),
  );
  private readonly steps = computed(() => [
    ...this.store.sections().map(({ section: { id, title } }) => ({ id, title })),
    { id: reviewStep, title: 'Review and submit' },
  ]);
  private readonly place = computed(() =>
    this.steps().findIndex(({ id }) => id === this.current()),
  );
  /** On one page there is nothing to step to but the last step. */
  private readonly isWhole = computed(() => this.isOnePage() && !this.isReviewing());
  protected readonly stepBefore = computed(() =>
    this.isWhole() ? undefined : this.steps()[this.place() - 1],
  );
  protected readonly stepAfter = computed(() =>
    this.isWhole() ? this.steps().at(-1) : this.steps()[this.place() + 1],
  );
  protected readonly sectionsShown = computed(() => {
    const shown = this.shown();
    if (this.isOnePage()) return this.store.sections();
    return shown ? [shown] : [];
  });
  protected readonly isFirst = computed(() => this.isOnePage() || this.place() === 0);
  protected readonly canSubmit = computed(() => this.view().acts.includes('submit'));

  constructor() {
    // Not a host listener: those have the page checked at every key pressed.
    const follow = (event: KeyboardEvent) => this.followKey(event);
    this.document.addEventListener('keydown', follow);
    inject(DestroyRef).onDestroy(() => {
      this.document.removeEventListener('keydown', follow);
      this.live.moveTo(undefined);
    });
    effect(() => this.live.moveTo(this.current()));
    effect(() =>
      this.near.count(this.sectionsShown().flatMap(({ questions }) => questions).length),
    );
    afterNextRender({ read: () => this.isOnePage() && this.section() && this.showTitle() });
  }

  protected async show(step: string): Promise<void> {
    if (step === reviewStep) this.store.lookForGaps();
    this.lastQuestion.set(undefined);
    await this.navigate(step);
    this.afterRender(() => this.showTitle());
  }

  /** One section at a time, or all; the keyboard stays at the question it was at. */
  protected async choose(layout: 'sections' | 'page'): Promise<void> {
    const last = this.lastQuestion();
    this.layout.choose(layout);
    if (last !== undefined) return this.goTo(last);
    this.afterRender(() => this.showTitle());
  }

  /** Opens the section of a question and puts the keyboard on its answer. */
  async goTo(questionId: string): Promise<void> {
    const home = this.homeOf(questionId);
    if (!home) return;
    const isThere = this.isOnePage() && !this.isReviewing();
    if (!isThere && home.section.id !== this.current()) await this.navigate(home.section.id);
    this.near.bring(home.section.id);
    this.afterRender(() => this.focusQuestion(questionId));
  }

  protected async goToNext(): Promise<void> {
    const { answered, required } = this.store.progress();
    // What is left is evidence, a reason or a limit: shown at its place, so that the keyboard finds it.
    if (answered === required) this.store.lookForGaps();
    const next = this.store.nextOpen(this.lastQuestion() ?? this.lastBeforeSection());
    if (next !== undefined) return this.goTo(next);
    this.notices.done('Every question that must be answered is answered');
    await this.show(reviewStep);
  }

  protected noteFocus(questionId: string): void {
    this.lastQuestion.set(questionId);
  }

  protected showKeys(isShown: boolean): void {
    this.areKeysShown.set(isShown);
    if (!isShown) return this.goBack();
    this.noteCameFrom();
    this.afterRender(() => this.document.getElementById('sl-keys')?.focus());
  }

  /** The keyboard goes back to where it was before a panel took it. */
  protected goBack(): void {
    this.cameFrom?.focus();
    this.cameFrom = undefined;
  }

  protected titleIdOf(sectionId: string): string {
    return this.isOnePage() ? `sl-title-${sectionId}` : 'sl-section-title';
  }

  private followKey(event: KeyboardEvent): void {
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    this.obey(command);
  }

  private obey(command: FormCommand): void {
    switch (command) {
      case 'next-open':
        return void this.goToNext();
      case 'next':
        return void this.step(1);
      case 'previous':
        return void this.step(-1);
      case 'find':
        this.noteCameFrom();
        return this.finder()?.focus();
      case 'help':
        return this.toggleHelp();
      case 'keys':
        return this.showKeys(!this.areKeysShown());
    }
  }

  /** To the question after or before the one the keyboard is at, whatever is answered. */
  private async step(by: 1 | -1): Promise<void> {
    const asked = this.store
      .sections()
      .flatMap(({ questions }) => questions)
      .filter(({ kind }) => kind !== 'guidance');
    const from = this.lastQuestion() ?? this.lastBeforeSection();
    const target = asked[asked.findIndex(({ id }) => id === from) + by];
    if (target) await this.goTo(target.id);
    else if (by === 1) await this.show(reviewStep);
  }

  private toggleHelp(): void {
    const last = this.lastQuestion();
    if (last === undefined) return;
    const frame = this.document.getElementById(questionDomId(last));
    frame?.querySelector<HTMLElement>('.help-button')?.click();
  }

  private noteCameFrom(): void {
    const { activeElement } = this.document;
    if (activeElement instanceof HTMLElement) this.cameFrom ??= activeElement;
  }

  private showTitle(): void {
    const title = this.document.getElementById(
      this.isReviewing() ? 'sl-section-title' : this.titleIdOf(this.current()),
    );
    title?.focus({ preventScroll: true });
    title?.scrollIntoView({ block: 'start' });
  }

  private homeOf(questionId: string) {
    return this.store
      .sections()
      .find(({ questions }) => questions.some(({ id }) => id === questionId));
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
