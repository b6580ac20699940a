import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { ConcernsView, ConcernView, RaiseConcernDto } from '@sightline/contracts';
import type { ConcernAct } from '@sightline/domain';
import { catchError, firstValueFrom, type Observable, of } from 'rxjs';
import { type ClientProblem, isRefusal, problemOf } from '../shared/http/client-problem';
import { Notices } from '../shared/ui/notices';
import { ConcernsApi } from './concerns-api';
import { ReturnFormStore } from './return-form-store';
import { ReturnsApi } from './returns-api';

/** Words of a step, and why marked ones stay. */
export interface WordsGiven {
  readonly words?: string;
  readonly because?: string;
}

/**
 * The safeguarding concerns of the return that is open. Provided by the page. They are read after the
 * form, so that nobody waits for them, and again when one is raised or closed elsewhere.
 */
@Injectable()
export class ReturnConcerns {
  private readonly api = inject(ConcernsApi);
  private readonly returns = inject(ReturnsApi);
  private readonly store = inject(ReturnFormStore);
  private readonly notices = inject(Notices);

  private readonly read = signal<ConcernsView | undefined>(undefined);
  private readonly sending = signal(false);
  private readonly failure = signal<ClientProblem | undefined>(undefined);

  readonly view = this.read.asReadonly();
  readonly isSending = this.sending.asReadonly();
  /** Why raising did not go through. */
  readonly problem = this.failure.asReadonly();
  readonly concerns = computed(() => this.read()?.concerns ?? []);
  readonly open = computed(() => this.concerns().filter(({ status }) => status !== 'closed'));

  private readonly id = computed(() => (this.store.form() ? this.store.view()?.id : undefined));
  private readonly hasOpen = computed(() => this.store.view()?.hasOpenConcern ?? false);

  constructor() {
    effect(() => {
      const id = this.id();
      this.hasOpen();
      if (id !== undefined) untracked(() => void this.load(id));
    });
  }

  /** Whether it was raised; where not, `problem` says why. */
  async raise(given: RaiseConcernDto): Promise<boolean> {
    const id = this.store.view()?.id;
    if (id === undefined || this.sending()) return false;
    this.failure.set(undefined);
    try {
      await this.write(id, this.api.raise(id, given));
      return true;
    } catch (thrown) {
      this.failure.set(problemOf(thrown));
      return false;
    }
  }

  /** Takes the next step of a concern; whether it was taken. */
  async act({ id: concernId, status }: ConcernView, act: ConcernAct, given: WordsGiven = {}) {
    const id = this.store.view()?.id;
    if (id === undefined || this.sending()) return false;
    try {
      await this.write(id, this.api.act(id, concernId, act, { seen: status, ...given }));
      return true;
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
      if (problem.status === 409) await this.load(id);
      return false;
    }
  }

  private async write(id: string, change: Observable<ConcernsView>): Promise<void> {
    this.sending.set(true);
    try {
      this.read.set(await firstValueFrom(change));
    } finally {
      this.sending.set(false);
    }
    await this.followReturn(id);
  }

  /** The return tells of the concern as well: its head, its history, and that the case is held. */
  private async followReturn(id: string): Promise<void> {
    const view = await orNothing(this.returns.open(id));
    if (view && this.store.view()?.id === id) this.store.set(view);
  }

  /** Without an answer there is still the advice that the page has by itself. */
  private async load(id: string): Promise<void> {
    const view = await orNothing(this.api.read(id));
    if (view && this.store.view()?.id === id) this.read.set(view);
  }
}

/** What nobody waits for: where it does not come, the page goes on with what it has. */
function orNothing<T>(read: Observable<T>): Promise<T | undefined> {
  return firstValueFrom(read.pipe(catchError(() => of(undefined))));
}
