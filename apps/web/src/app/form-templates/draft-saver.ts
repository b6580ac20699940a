import { computed, inject, Injectable, signal } from '@angular/core';
import type { DraftConflictView, DraftView } from '@sightline/contracts';
import type { FormDefinition } from '@sightline/form-engine';
import { firstValueFrom } from 'rxjs';
import { problemOf, type ClientProblem } from '../shared/http/client-problem';
import { TemplatesApi } from './templates-api';

/** A save leaves so long after the last edit; never later than so long after the first. */
const pause = 800;
const longestWait = 4000;
const retryWait = 5000;

export type DraftSavePhase = 'quiet' | 'waiting' | 'sending' | 'failing' | 'conflict';

/**
 * Keeps the draft on the server as it is on the page. Where somebody else saved it meanwhile it
 * stops and holds both, until the person has chosen.
 */
@Injectable()
export class DraftSaver {
  private readonly api = inject(TemplatesApi);

  private id = '';
  private revision = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private firstUnsavedAt: number | undefined;
  private run: Promise<void> | undefined;

  private readonly stored = signal<FormDefinition | undefined>(undefined);
  private readonly current = signal<FormDefinition | undefined>(undefined);
  private readonly sending = signal(false);
  private readonly fault = signal<ClientProblem | undefined>(undefined);
  private readonly clash = signal<DraftConflictView | undefined>(undefined);
  private readonly saved = signal<string | undefined>(undefined);

  readonly failure = this.fault.asReadonly();
  readonly conflict = this.clash.asReadonly();
  readonly savedAt = this.saved.asReadonly();
  readonly isUnsaved = computed(() => this.current() !== this.stored());
  readonly phase = computed<DraftSavePhase>(() => {
    if (this.clash()) return 'conflict';
    if (this.sending()) return 'sending';
    if (!this.isUnsaved()) return 'quiet';
    return this.fault() ? 'failing' : 'waiting';
  });

  start(view: DraftView): void {
    this.stop();
    this.id = view.id;
    this.revision = view.revision;
    this.stored.set(view.definition);
    this.current.set(view.definition);
    this.saved.set(view.updatedAt);
    this.fault.set(undefined);
    this.clash.set(undefined);
  }

  /** The revision that the server has, for deeds that name it. */
  get knownRevision(): number {
    return this.revision;
  }

  /** The form as it is now; it is sent after a pause. */
  note(form: FormDefinition): void {
    this.current.set(form);
    if (this.clash() || !this.isUnsaved()) return;
    const now = Date.now();
    this.firstUnsavedAt ??= now;
    const wait = Math.min(pause, this.firstUnsavedAt + longestWait - now);
    this.schedule(Math.max(0, wait));
  }

  /** Sends what is not saved; whether everything is on the server then. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.run;
    if (this.isUnsaved() && !this.clash()) await this.send();
    return !this.isUnsaved();
  }

  /** Mine goes over theirs: it is saved from their revision. */
  async keepMine(): Promise<void> {
    const theirs = this.clash();
    if (!theirs) return;
    this.revision = theirs.revision;
    this.stored.set(theirs.definition);
    this.clash.set(undefined);
    await this.flush();
  }

  /** Theirs is what is stored; the page shows it. */
  takeTheirs(): FormDefinition | undefined {
    const theirs = this.clash();
    if (!theirs) return undefined;
    this.revision = theirs.revision;
    this.stored.set(theirs.definition);
    this.current.set(theirs.definition);
    this.saved.set(theirs.at);
    this.clash.set(undefined);
    return theirs.definition;
  }

  stop(): void {
    clearTimeout(this.timer);
    this.firstUnsavedAt = undefined;
  }

  private schedule(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), wait);
  }

  private send(): Promise<void> {
    this.run ??= this.sendOnce().finally(() => (this.run = undefined));
    return this.run;
  }

  private async sendOnce(): Promise<void> {
    const definition = this.current();
    if (!definition) return;
    this.firstUnsavedAt = undefined;
    this.sending.set(true);
    try {
      const dto = { revision: this.revision, definition };
      const { revision, savedAt } = await firstValueFrom(this.api.save(this.id, dto));
      this.revision = revision;
      this.stored.set(definition);
      this.saved.set(savedAt);
      this.fault.set(undefined);
      if (this.isUnsaved()) this.schedule(pause);
    } catch (thrown) {
      this.refuse(problemOf(thrown));
    } finally {
      this.sending.set(false);
    }
  }

  private refuse(problem: ClientProblem): void {
    if (problem.code === 'record.stale' && problem.data) {
      this.fault.set(undefined);
      this.clash.set(problem.data as DraftConflictView);
      return;
    }
    this.fault.set(problem);
    if (problem.status === 0 || problem.status >= 500) this.schedule(retryWait);
  }
}
