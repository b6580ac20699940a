import { LiveAnnouncer } from '@angular/cdk/a11y';
import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { IdentifiersView, KeptWordsView } from '@sightline/contracts';
import { questionOf, type Answer, type Answers } from '@sightline/form-engine';
import { firstValueFrom } from 'rxjs';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { sameEntries } from '../kept';
import { ReturnFormStore } from '../return-form-store';
import { IdentifiersApi } from './identifiers-api';
import {
  keptWords,
  keyOf,
  markedIn,
  withoutWords,
  writtenTexts,
  type Detector,
  type MarkedWords,
} from './marked-words';
import { serverMarksOf, withServerMarks, type Marks, type ServerMarks } from './server-marks';

/** Milliseconds after the last key: words are looked at when the hand rests. */
const pause = 800;
/** Milliseconds after a save, before the server is asked what it marked: not at every pause. */
const pauseAfterSave = 2500;
/** Milliseconds at a time, so that a key pressed meanwhile is drawn at once. */
const longestTurn = 6;

/**
 * Words of the open return that may say who somebody is. Nothing is done while a key is being drawn:
 * changed answers are noted, and looked at in a pause, a few milliseconds at a time.
 */
@Injectable()
export class IdentifierWatch {
  private readonly store = inject(ReturnFormStore);
  private readonly api = inject(IdentifiersApi);
  private readonly announcer = inject(LiveAnnouncer);

  private readonly found = signal<Marks>(new Map());
  private readonly keeping = signal<ReadonlyMap<string, KeptWordsView>>(new Map());
  private detector: Promise<Detector> | undefined;
  private seen: Answers = {};
  private openId: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking: ReturnType<typeof setTimeout> | undefined;
  private readonly fromServer = signal<ServerMarks>(new Map());
  private readonly due = new Set<string>();

  /** Question id -> what is marked in its answer. */
  readonly marks = computed<Marks>(
    () => withServerMarks(this.found(), this.fromServer(), this.store.answers()),
    { equal: sameEntries },
  );

  /** Questions with words that nobody has decided about, in the order of the form. */
  readonly undecided = computed(() => {
    const marks = this.marks();
    const isOpen = (id: string) => marks.get(id)?.some((mark) => !this.keptFor(id, mark)) ?? false;
    const shown = this.store.sections().flatMap(({ questions }) => questions);
    return shown.map(({ id }) => id).filter(isOpen);
  });

  constructor() {
    effect(() => {
      const [view, answers] = [this.store.view(), this.store.answers()];
      if (view) untracked(() => this.follow(view.id, view.isWritable, answers));
    });
    effect(() => {
      const [view, savedAt] = [this.store.view(), this.store.savedAt()];
      if (view?.isWritable && savedAt) untracked(() => this.askSoon(view.id));
    });
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
      clearTimeout(this.asking);
    });
  }

  /** Why words stay; undefined while nobody has said so. */
  keptFor(questionId: string, { words }: MarkedWords): KeptWordsView | undefined {
    return this.keeping().get(keyOf(questionId, words));
  }

  /** Takes the words out, or puts a role in their place; the answer is saved as any change is. */
  async takeOut(questionId: string, mark: MarkedWords, role?: string): Promise<void> {
    const answer = this.store.answers()[questionId];
    if (!answer) return;
    this.store.edit(questionId, withoutWords(answer, mark, role));
    this.drop(questionId, mark);
    const decision = role === undefined ? 'removed' : 'replaced';
    // The words are gone whether or not this is noted; the server looks again by itself.
    await this.decide({ questionId, kind: mark.kind, decision, ...(role ? { role } : {}) });
  }

  /** Says why the words stay; the problem where the reason cannot be taken. */
  keep(
    questionId: string,
    { kind, words }: MarkedWords,
    because: string,
  ): Promise<ClientProblem | undefined> {
    return this.decide({ questionId, kind, decision: 'stays', words, because });
  }

  private async decide(
    dto: Parameters<IdentifiersApi['decide']>[1],
  ): Promise<ClientProblem | undefined> {
    try {
      const view = await firstValueFrom(this.api.decide(this.store.view()!.id, dto));
      this.takeKept(view);
      if (dto.decision === 'stays') this.noteKept(dto.questionId, dto.words!, view);
      return undefined;
    } catch (thrown) {
      return problemOf(thrown);
    }
  }

  /** Notes what changed; a few comparisons, since it runs at every key. */
  private follow(returnId: string, isWritable: boolean, answers: Answers): void {
    const isNew = returnId !== this.openId;
    if (isNew) {
      this.openId = returnId;
      this.seen = {};
      this.found.set(new Map());
      this.keeping.set(new Map());
      this.fromServer.set(new Map());
    }
    if (isWritable) this.noteChanges(answers);
    if (isNew) void this.readDecisions(returnId);
  }

  private noteChanges(answers: Answers): void {
    for (const questionId of Object.keys({ ...this.seen, ...answers })) {
      if (this.seen[questionId] !== answers[questionId]) this.due.add(questionId);
    }
    this.seen = answers;
    if (this.due.size === 0) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => whenIdle(() => void this.look()), pause);
  }

  /** What the server marked and what was decided. */
  private async readDecisions(returnId: string): Promise<void> {
    try {
      const view = await firstValueFrom(this.api.read(returnId));
      if (returnId !== this.openId) return;
      this.takeKept(view);
      this.takeMarks(view);
    } catch (thrown) {
      // Without it words that stay are asked about again; the form itself goes on.
      problemOf(thrown);
    }
  }

  private async look(): Promise<void> {
    const answers = this.store.answers();
    const texts = [...this.due].some((id) => this.hasWords(id, answers[id] ?? null));
    if (!texts && [...this.due].every((id) => !this.found().has(id))) {
      this.due.clear();
      return;
    }
    const detector = await this.ready();
    if (!detector) return;
    const started = performance.now();
    const next = new Map(this.found());
    for (const questionId of [...this.due]) {
      this.due.delete(questionId);
      const question = this.store.form() && questionOf(this.store.form()!, questionId);
      const marks = markedIn(detector, question, answers[questionId] ?? null);
      if (marks.length > 0) next.set(questionId, marks);
      else next.delete(questionId);
      if (performance.now() - started > longestTurn) break;
    }
    this.show(next);
    if (this.due.size > 0) whenIdle(() => void this.look());
  }

  /** Fetched with the first words; undefined where there is no connection to fetch it by. */
  private async ready(): Promise<Detector | undefined> {
    this.detector ??= this.load();
    try {
      return await this.detector;
    } catch (thrown) {
      // The next pause tries again, and the server looks in any case.
      if (!(thrown instanceof Error)) throw thrown;
      this.detector = undefined;
      return undefined;
    }
  }

  private hasWords(questionId: string, answer: Answer | null): boolean {
    const form = this.store.form();
    return writtenTexts(form && questionOf(form, questionId), answer).length > 0;
  }

  /** Tells politely of marks that were not there before. */
  private show(next: Marks): void {
    const before = this.found();
    const isSame =
      next.size === before.size &&
      [...next].every(([id, marks]) => JSON.stringify(marks) === JSON.stringify(before.get(id)));
    if (isSame) return;
    this.found.set(next);
    for (const [questionId, marks] of next) {
      const open = marks.filter((mark) => !this.keptFor(questionId, mark)).length;
      const earlier = before.get(questionId)?.length ?? 0;
      if (open <= earlier) continue;
      const words = open === 1 ? 'One thing' : `${open} things`;
      void this.announcer.announce(`${words} in ${questionId} may say who somebody is.`, 'polite');
    }
  }

  private drop(questionId: string, gone: MarkedWords): void {
    const next = new Map(this.found());
    const left = (next.get(questionId) ?? []).filter((mark) => mark !== gone);
    if (left.length > 0) next.set(questionId, left);
    else next.delete(questionId);
    this.found.set(next);
  }

  private takeKept({ marks }: IdentifiersView): void {
    const saved = this.store.view()?.answers ?? {};
    this.keeping.set(new Map([...this.keeping(), ...keptWords(marks, saved)]));
  }

  /** Words that are not saved yet are not among the server's marks. */
  private noteKept(questionId: string, words: string, { decisions }: IdentifiersView): void {
    const last = decisions.filter((one) => one.questionId === questionId).at(-1);
    if (!last) return;
    const { note, by, at } = last;
    const kept = new Map(this.keeping());
    this.keeping.set(kept.set(keyOf(questionId, words), { because: note ?? '', by, at }));
  }

  /** Once saving rests: the server knows names that no page may know. */
  private askSoon(returnId: string): void {
    clearTimeout(this.asking);
    this.asking = setTimeout(() => {
      if (this.store.unsaved().length === 0) void this.readDecisions(returnId);
    }, pauseAfterSave);
  }

  /** Marks are of what is saved; while something else is being typed there they wait. */
  private takeMarks(view: IdentifiersView): void {
    if (this.store.unsaved().length > 0) return;
    this.fromServer.set(serverMarksOf(view, this.store.view()?.answers ?? {}));
  }

  private async load(): Promise<Detector> {
    const [{ findIdentifiers, noLists, prepareLists }, names] = await Promise.all([
      import('@sightline/disclosure'),
      this.schools(),
    ]);
    const lists = names.length > 0 ? prepareLists({ schools: names }) : noLists;
    return { find: findIdentifiers, lists };
  }

  private async schools(): Promise<readonly string[]> {
    try {
      return (await firstValueFrom(this.api.schools())).names;
    } catch (thrown) {
      // The server looks with the list again; here the forms of names are left.
      problemOf(thrown);
      return [];
    }
  }
}

/** When the page has nothing else to do; at once where the browser cannot say. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work);
}
