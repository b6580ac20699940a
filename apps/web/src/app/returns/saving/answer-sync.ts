import { computed, inject, Injectable, type OnDestroy, signal } from '@angular/core';
import type { AnswerConflictView, ReturnView, SavedAnswersView } from '@sightline/contracts';
import type { Answer, FormDefinition } from '@sightline/form-engine';
import { firstValueFrom } from 'rxjs';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { ReturnsApi } from '../returns-api';
import { isSameAnswer, type Changes, type Edits } from '../../shared/questions/answer-draft';
import { EditFaults } from './edit-faults';
import { afterSave, conflictOn, latestSave } from './held-return';
import {
  changesOfOthers,
  clashing,
  nextChanges,
  sameAs,
  withoutIds,
  type ById,
  type Sorted,
} from './merging';
import { answerProblemsOf, byQuestion, conflictsOf, isPassing } from './problem-data';
import { ReturnNews } from './return-news';
import { SaveTimer } from './save-timer';

/** "ended": nothing more can be saved, for instance because the return was handed in meanwhile. */
export type SavePhase = 'resting' | 'sending' | 'failing' | 'ended';

/**
 * Keeps the answers on this page and on the server the same. What is changed here stays in `edits`
 * until the server has said that it holds it; nothing else ever takes an edit away but the person.
 */
@Injectable()
export class AnswerSync implements OnDestroy {
  private readonly api = inject(ReturnsApi);
  private readonly server = signal<ReturnView | undefined>(undefined);
  private readonly definition = signal<FormDefinition | undefined>(undefined);
  private readonly kept = signal<Edits>(new Map());
  private readonly inFlight = signal<Changes | undefined>(undefined);
  private readonly clashes = signal<ById<AnswerConflictView>>(new Map());
  private readonly wrong = new EditFaults();
  private readonly state = signal<SavePhase>('resting');
  private readonly reason = signal<ClientProblem | undefined>(undefined);
  private readonly lastSave = signal<string | undefined>(undefined);

  /** The return as the server has it. */
  readonly view = this.server.asReadonly();
  readonly form = this.definition.asReadonly();
  readonly edits = this.kept.asReadonly();
  readonly conflicts = this.clashes.asReadonly();
  /** Edits that cannot be saved as they are, with what is wrong. */
  readonly faults = this.wrong.all;
  readonly phase = this.state.asReadonly();
  /** Why saving fails or has ended. */
  readonly failure = this.reason.asReadonly();
  readonly savedAt = this.lastSave.asReadonly();
  readonly isSending = computed(() => this.inFlight() !== undefined);
  private running: Promise<void> | undefined;
  private readonly timer = new SaveTimer(() => void this.run());
  /** A save under way may turn out to be what was heard of. */
  private readonly news = new ReturnNews(
    () => (this.running ? undefined : this.server()?.revision),
    () => this.readNews(),
  );
  /** The server has moved on; read the return before the next save. */
  private isBehind = false;
  /** Sent, and the answer never came: what of it the server holds is this page's own. */
  private unheard: Changes = {};

  start(view: ReturnView, definition: FormDefinition): void {
    this.timer.stop();
    this.timer.reached();
    this.kept.set(new Map());
    this.clashes.set(new Map());
    this.wrong.clear();
    this.state.set('resting');
    this.reason.set(undefined);
    this.definition.set(definition);
    this.server.set(view);
    this.lastSave.set(latestSave(view));
    this.isBehind = false;
    this.news.start(view.revision);
    this.unheard = {};
  }

  /** What the person makes of a question; null clears it. Saved after a pause. */
  edit(questionId: string, answer: Answer | null): void {
    const kept = new Map(this.kept());
    const isBack = isSameAnswer(answer, this.server()?.answers[questionId]);
    if (isBack && this.inFlight()?.[questionId] === undefined) {
      kept.delete(questionId);
      this.clashes.set(withoutIds(this.clashes(), [questionId]));
    } else kept.set(questionId, answer);
    this.kept.set(kept);
    this.wrong.forgive(this.definition(), questionId, answer);
    if (this.state() !== 'failing') this.schedule();
  }

  /** Sends everything that can be sent and waits for it. */
  async flush(): Promise<void> {
    for (let round = 0; round < 5; round++) {
      await this.run();
      if (this.state() !== 'resting' || !this.hasSomethingToSend()) return;
    }
  }

  /** Tries again at once where saving failed. */
  retry(): void {
    if (this.state() === 'failing') void this.run();
  }

  /** Ends a conflict: this page's answer stays and is saved over the other, or gives way to it. */
  choose(questionId: string, answer: 'mine' | 'theirs'): void {
    this.clashes.set(withoutIds(this.clashes(), [questionId]));
    if (answer === 'theirs') {
      this.kept.set(withoutIds(this.kept(), [questionId]));
      this.wrong.drop(questionId);
    }
    this.schedule();
  }

  /** Takes the return as the server has it now; edits stay, and clash where both sides changed. */
  take(view: ReturnView): void {
    const before = this.server()?.answers ?? {};
    const theirs = changesOfOthers(before, view.answers, this.unheard);
    const clashed = clashing(this.kept(), before, theirs);
    const ids = [...clashed, ...this.clashes().keys()];
    this.server.set(view);
    this.settle((id) => this.inFlight()?.[id] === undefined);
    const open = ids.filter((id) => this.kept().has(id));
    this.clashes.set(new Map(open.map((id) => [id, this.conflictIn(view, id)])));
    this.isBehind = false;
    this.unheard = {};
    if (view.isWritable && this.state() === 'ended') this.state.set('resting');
  }

  /** The server has told which revision the return is at: it is read where that is news. */
  hear(revision: number): void {
    this.news.hear(revision);
    if (this.state() === 'failing') this.retry();
    else this.news.followUp();
  }

  ngOnDestroy(): void {
    this.server.set(undefined);
    this.timer.stop();
  }

  private schedule(): void {
    if (this.state() !== 'ended') this.timer.afterPause();
  }

  private run(): Promise<void> {
    if (this.news.underWay) return this.news.underWay.then(() => this.run());
    this.running ??= this.attempt().finally(() => {
      this.running = undefined;
      if (this.state() === 'resting' && this.hasSomethingToSend()) this.schedule();
      this.news.followUp();
    });
    return this.running;
  }

  /** Reads what others have saved. */
  private async readNews(): Promise<void> {
    const { id } = this.server()!;
    try {
      await this.catchUp(id);
    } catch (thrown) {
      const problem = problemOf(thrown);
      // A lost connection is the next save's to tell; the line says the revision again.
      if (this.isStill(id) && !isPassing(problem)) this.end(problem);
    }
  }

  /** One attempt; it never rejects: what went wrong is in `phase`, `failure`, `faults`, `conflicts`. */
  private async attempt(): Promise<void> {
    this.timer.stop();
    const view = this.server();
    if (!view || this.state() === 'ended') return;
    try {
      if (this.isBehind) await this.catchUp(view.id);
      const changes = this.sortOut();
      if (Object.keys(changes).length > 0) await this.send(changes);
      this.rest();
    } catch (thrown) {
      if (this.isStill(view.id)) await this.fail(problemOf(thrown));
    } finally {
      this.inFlight.set(undefined);
    }
  }

  private async send(changes: Changes): Promise<void> {
    const { id, revision } = this.server()!;
    this.inFlight.set(changes);
    this.state.set('sending');
    const saved = await firstValueFrom(this.api.saveAnswers(id, { revision, changes }));
    if (this.isStill(id)) this.acknowledge(changes, saved);
  }

  private async catchUp(id: string): Promise<void> {
    const view = await firstValueFrom(this.api.open(id));
    if (this.isStill(id)) this.take(view);
  }

  /** Whether the return is still the one on the page, now that an answer about it has come. */
  private isStill(id: string): boolean {
    return this.server()?.id === id;
  }

  private acknowledge(changes: Changes, saved: SavedAnswersView): void {
    const view = this.server()!;
    const newlyTyped = withoutIds(this.kept(), sameAs(this.kept(), changes));
    const clashed = clashing(newlyTyped, view.answers, saved.others);
    const next = afterSave(view, changes, saved);
    this.server.set(next);
    this.settle(() => true);
    this.lastSave.set(saved.savedAt);
    if (clashed.length === 0) return;
    this.addClashes(clashed.map((id) => this.conflictIn(next, id)));
    // Reading the return tells who it was and when.
    this.isBehind = true;
  }

  /** Drops edits that the server holds already. */
  private settle(mayDrop: (questionId: string) => boolean): void {
    const answers = this.server()?.answers ?? {};
    const held = sameAs(this.kept(), answers).filter(mayDrop);
    if (held.length > 0) this.kept.set(withoutIds(this.kept(), held));
  }

  private async fail(problem: ClientProblem): Promise<void> {
    if (problem.code === 'answers.conflict') return this.meetConflicts(problem);
    const problems = answerProblemsOf(problem);
    if (problem.code === 'answers.invalid' && problems.length > 0) {
      this.wrong.add(byQuestion(problems));
      return this.rest();
    }
    this.reason.set(problem);
    if (isPassing(problem)) {
      this.state.set('failing');
      this.isBehind = true;
      this.unheard = { ...this.unheard, ...this.inFlight() };
      this.timer.afterFailure();
      return;
    }
    this.end(problem);
    await this.readAgain();
  }

  private end(problem: ClientProblem): void {
    this.reason.set(problem);
    this.state.set('ended');
  }

  /** Nothing was saved: the choice is the person's, and the rest goes with the next attempt. */
  private meetConflicts(problem: ClientProblem): void {
    this.addClashes(conflictsOf(problem));
    this.rest();
    this.isBehind = true;
    this.schedule();
  }

  private addClashes(more: readonly AnswerConflictView[]): void {
    const added = more.map((one) => [one.questionId, one] as const);
    this.clashes.set(new Map([...this.clashes(), ...added]));
  }

  private rest(): void {
    this.state.set('resting');
    this.reason.set(undefined);
    this.timer.reached();
  }

  /** The return cannot be written any more: show it as it is now, if it can still be seen. */
  private async readAgain(): Promise<void> {
    const id = this.server()?.id;
    if (!id) return;
    await this.catchUp(id).catch((thrown: unknown) => {
      // The first problem says more than that reading failed too.
      this.reason.update((first) => first ?? problemOf(thrown));
    });
  }

  private conflictIn(view: ReturnView, questionId: string): AnswerConflictView {
    return conflictOn(questionId, view, this.kept(), this.clashes(), this.lastSave());
  }

  /** What can be sent now; what is wrong with the rest goes to `faults`. */
  private sortOut(): Changes {
    const { changes, faults } = this.sorted();
    this.wrong.keepOf(this.kept(), faults);
    return changes;
  }

  private sorted(): Sorted {
    const held = [...this.clashes().keys(), ...this.faults().keys()];
    return nextChanges(this.server(), this.definition(), withoutIds(this.kept(), held));
  }

  private hasSomethingToSend(): boolean {
    return Object.keys(this.sorted().changes).length > 0;
  }
}
