import { computed, inject, Injectable, signal } from '@angular/core';
import type { DraftCommentView, DraftView } from '@sightline/contracts';
import {
  draftProblems,
  editForm,
  questionAt,
  redoEdit,
  startHistory,
  undoEdit,
  type EditHistory,
  type EditOperation,
  type FormDefinition,
} from '@sightline/form-engine';
import { firstValueFrom } from 'rxjs';
import { problemOf, type ClientProblem } from '../shared/http/client-problem';
import { DraftSaver } from './draft-saver';
import { changedPlace, nearestPlace, placeOfQuestion, wholeForm, type Place } from './places';
import { TemplatesApi } from './templates-api';

/** A draft opened: the form with its history, what is wrong with it, and what is being edited. */
@Injectable()
export class DraftStore {
  private readonly api = inject(TemplatesApi);
  private readonly saver = inject(DraftSaver);

  private readonly opened = signal<DraftView | undefined>(undefined);
  private readonly failure = signal<ClientProblem | undefined>(undefined);
  private readonly history = signal<EditHistory | undefined>(undefined);
  private readonly said = signal<readonly DraftCommentView[]>([]);
  private readonly chosen = signal<Place>(wholeForm);

  readonly view = this.opened.asReadonly();
  readonly problem = this.failure.asReadonly();
  readonly comments = this.said.asReadonly();
  readonly form = computed(() => this.history()?.present);
  readonly usedIds = computed<ReadonlySet<string>>(() => this.history()?.usedIds ?? new Set());
  readonly undoWords = computed(() => this.history()?.past.at(-1)?.words);
  readonly redoWords = computed(() => this.history()?.future.at(-1)?.words);
  readonly problems = computed(() => {
    const form = this.form();
    return form ? draftProblems(form) : [];
  });
  readonly errors = computed(() => this.problems().filter(({ severity }) => severity === 'error'));
  readonly openComments = computed(() => this.said().filter(({ resolved }) => !resolved));
  readonly place = computed<Place>(() => {
    const form = this.form();
    return form ? nearestPlace(form, this.chosen()) : wholeForm;
  });
  readonly question = computed(() => {
    const [form, place] = [this.form(), this.place()];
    return form && place.kind === 'question' ? questionAt(form, place) : undefined;
  });
  readonly section = computed(() => {
    const [form, place] = [this.form(), this.place()];
    return form && place.kind === 'section' ? form.sections[place.section] : undefined;
  });

  async open(id: string): Promise<void> {
    this.failure.set(undefined);
    try {
      this.start(await firstValueFrom(this.api.draft(id)));
    } catch (thrown) {
      this.failure.set(problemOf(thrown));
    }
  }

  choose(place: Place): void {
    this.chosen.set(place);
  }

  /** Shows the editor of a question, wherever it now stands. */
  chooseQuestion(questionId: string): void {
    const form = this.form();
    if (form) this.chosen.set(placeOfQuestion(form, questionId));
  }

  /** Makes an edit; whether it changed anything. */
  edit(operation: EditOperation): boolean {
    const before = this.history();
    if (!before) return false;
    const after = editForm(before, operation, Date.now());
    if (after === before) return false;
    this.take(after);
    return true;
  }

  /** One step back; shows where it had its effect. */
  undo(): string | undefined {
    return this.step(this.undoWords(), undoEdit);
  }

  redo(): string | undefined {
    return this.step(this.redoWords(), redoEdit);
  }

  /** Theirs is shown; undo brings back what was here. */
  takeTheirs(): void {
    const theirs = this.saver.takeTheirs();
    if (theirs) this.replaceWith(theirs);
  }

  /** Mine stays and is saved over theirs, which undo reaches. */
  async keepMine(): Promise<void> {
    const [mine, theirs] = [this.form(), this.saver.conflict()?.definition];
    if (!mine || !theirs) return;
    const known = this.history();
    if (known) {
      const replaced = editForm(known, { edit: 'replace-form', form: theirs }, 0);
      this.history.set(editForm(replaced, { edit: 'replace-form', form: mine }, 0));
    }
    await this.saver.keepMine();
  }

  addComment(comment: DraftCommentView): void {
    this.said.update((all) => [...all, comment]);
  }

  replaceComment(comment: DraftCommentView): void {
    this.said.update((all) => all.map((one) => (one.id === comment.id ? comment : one)));
  }

  private start(view: DraftView): void {
    this.opened.set(view);
    this.said.set(view.comments);
    this.history.set(startHistory(view.definition, view.usedIds));
    this.saver.start(view);
  }

  private replaceWith(form: FormDefinition): void {
    this.edit({ edit: 'replace-form', form });
  }

  private step(
    words: string | undefined,
    move: (history: EditHistory) => EditHistory,
  ): string | undefined {
    const before = this.history();
    if (!before || words === undefined) return undefined;
    const after = move(before);
    this.take(after);
    const place = changedPlace(before.present, after.present);
    if (place) this.chosen.set(place);
    return words;
  }

  private take(history: EditHistory): void {
    this.history.set(history);
    this.saver.note(history.present);
  }
}
