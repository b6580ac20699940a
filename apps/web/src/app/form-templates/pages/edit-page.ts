import { DOCUMENT } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  EnvironmentInjector,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  proposeId,
  type DefinitionProblem,
  type EditOperation,
  type QuestionAt,
} from '@sightline/form-engine';
import { loader } from '../../shared/http/loader';
import { Confirm } from '../../shared/ui/confirm';
import { Icon } from '../../shared/ui/icon';
import { CommentList } from '../components/comment-list';
import { DraftBar } from '../components/draft-bar';
import { FormEditor } from '../components/form-editor';
import { Outline } from '../components/outline';
import { PlaceTools } from '../components/place-tools';
import { ProblemList } from '../components/problem-list';
import { QuestionEditor } from '../components/question-editor';
import { SectionEditor } from '../components/section-editor';
import { DraftStore } from '../draft-store';
import { DraftTalk } from '../draft-talk';
import { focusAfter } from '../fields/keep-focus';
import { FormSettingsApi } from '../form-settings-api';
import { followEdit, newQuestionAt, removalWords, wordsForMove } from '../edit-steps';
import { marksOf, placeOfComment } from '../place-marks';
import { keyOfPlace, placeOf, samePlace, type Place } from '../places';

/** The workbench itself: the outline, the editor of one thing, what is wrong and what is said. */
@Component({
  selector: 'sl-edit-page',
  imports: [
    CommentList,
    DraftBar,
    FormEditor,
    Icon,
    MatButton,
    Outline,
    PlaceTools,
    ProblemList,
    QuestionEditor,
    SectionEditor,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './edit-page.html',
  styleUrl: './edit-page.scss',
})
export class EditPage {
  /** A question to begin with, from a link. */
  readonly question = input<string>();

  protected readonly store = inject(DraftStore);
  protected readonly talk = inject(DraftTalk);
  private readonly confirm = inject(Confirm);
  private readonly settingsApi = inject(FormSettingsApi);
  protected readonly settings = loader(() => this.settingsApi.read());
  private readonly document = inject(DOCUMENT);
  private readonly environment = inject(EnvironmentInjector);

  /** What was done, for those who do not see it. */
  protected readonly said = signal('');
  protected readonly marks = computed(() => {
    const form = this.store.form();
    return form
      ? marksOf(form, this.store.problems(), this.store.openComments())
      : new Map<string, never>();
  });
  protected readonly own = computed(() =>
    this.store.problems().filter((one) => samePlace(placeOf(one), this.store.place())),
  );
  /** Where the question shown stands; undefined for a section or the form. */
  protected readonly questionAt = computed<QuestionAt | undefined>(() => {
    const place = this.store.place();
    return place.kind === 'question' ? place : undefined;
  });
  protected readonly sectionAt = computed(() => {
    const place = this.store.place();
    return place.kind === 'section' ? place.section : -1;
  });
  protected readonly heading = computed(() => {
    const [question, section] = [this.store.question(), this.store.section()];
    if (question) return `Question ${question.id}`;
    return section ? `Section ${section.id}` : 'The form';
  });
  protected readonly comments = computed(() => {
    const form = this.store.form();
    if (!form) return [];
    return this.store
      .comments()
      .filter((comment) => samePlace(placeOfComment(form, comment), this.store.place()));
  });
  protected readonly subject = computed(
    () => this.store.question()?.id ?? this.store.section()?.title ?? 'the form as a whole',
  );

  constructor() {
    const follow = (event: KeyboardEvent) => this.followKey(event);
    this.document.addEventListener('keydown', follow);
    inject(DestroyRef).onDestroy(() => this.document.removeEventListener('keydown', follow));
    effect(() => {
      const id = this.question();
      if (id !== undefined) untracked(() => this.store.chooseQuestion(id));
    });
  }

  protected edit(operation: EditOperation): void {
    this.store.edit(operation);
  }

  protected choose(place: Place): void {
    this.store.choose(place);
    this.focusLater('#sl-editor-title');
  }

  protected goTo(problem: DefinitionProblem): void {
    this.choose(placeOf(problem));
  }

  /** Moves, says where it is now, and keeps the keyboard on what was moved. */
  protected move(operation: EditOperation): void {
    const isInOutline = this.document.activeElement?.closest('sl-outline') !== null;
    if (!this.store.edit(operation)) return;
    const form = this.store.form();
    const place = followEdit(operation);
    if (!form || !place) return;
    this.store.choose(place);
    this.said.set(wordsForMove(form, place));
    if (isInOutline) this.focusLater(`[data-place="${keyOfPlace(place)}"]`);
  }

  protected addQuestion(section: number): void {
    const form = this.store.form();
    if (!form) return;
    const operation = newQuestionAt(form, section, this.store.usedIds(), this.store.place());
    if (!this.store.edit(operation)) return;
    this.store.choose(followEdit(operation) ?? { kind: 'form' });
    this.focusLater('.editor textarea');
  }

  protected addSection(): void {
    const form = this.store.form();
    if (!form) return;
    const at = form.sections.length;
    const id = proposeId(
      'S',
      form.sections.map((section) => section.id),
    );
    const section = { id, title: '', questions: [] };
    if (!this.store.edit({ edit: 'add-section', at, section })) return;
    this.store.choose({ kind: 'section', section: at });
    this.focusLater('.editor input');
  }

  protected async remove(): Promise<void> {
    const [form, place] = [this.store.form(), this.store.place()];
    const warning = form && removalWords(form, place);
    if (warning && !(await this.confirm.ask(warning))) return;
    if (place.kind === 'question') this.edit({ edit: 'remove-question', at: place });
    else if (place.kind === 'section') this.edit({ edit: 'remove-section', at: place.section });
    this.said.set('Removed. Undo brings it back.');
    this.focusLater('#sl-editor-title');
  }

  protected undo(): void {
    this.say('Undone', this.store.undo());
    this.keepFocus();
  }

  protected redo(): void {
    this.say('Done again', this.store.redo());
    this.keepFocus();
  }

  /** What the keyboard was in may be undone with the rest. */
  private keepFocus(): void {
    const { document } = this;
    const find = () =>
      document.activeElement === document.body
        ? document.querySelector<HTMLElement>('#sl-editor-title')
        : undefined;
    focusAfter(this.environment, find);
  }

  protected comment(text: string): void {
    const [question, section] = [this.store.question(), this.store.section()];
    void this.talk.say({ text, questionId: question?.id, sectionId: section?.id });
  }

  /** Control Z undoes an edit of the form, in a field too: each stands for the draft. */
  private followKey(event: KeyboardEvent): void {
    if (event.altKey && event.code === 'KeyO' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.goToOutline();
      return;
    }
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    if (this.document.activeElement?.closest('sl-comment-list, mat-dialog-container')) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.redo();
    else this.undo();
  }

  /** To the line of what is being edited, or the first where its section is folded. */
  private goToOutline(): void {
    const key = keyOfPlace(this.store.place());
    const line =
      this.document.querySelector<HTMLElement>(`sl-outline [data-place="${key}"]`) ??
      this.document.querySelector<HTMLElement>('sl-outline [data-place]');
    line?.focus();
  }

  private say(deed: string, words: string | undefined): void {
    this.said.set(words ? `${deed}: ${words}` : 'There is nothing more');
  }

  private focusLater(selector: string): void {
    focusAfter(this.environment, () => this.document.querySelector<HTMLElement>(selector));
  }
}
