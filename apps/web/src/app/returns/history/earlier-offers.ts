import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { EarlierAnswersView } from '@sightline/contracts';
import type { Answer } from '@sightline/form-engine';
import { catchError, firstValueFrom, of } from 'rxjs';
import { sameEntries } from '../kept';
import { ReturnFormStore } from '../return-form-store';
import { AnswerHistoryApi } from './answer-history-api';

const none: ReadonlyMap<string, Answer> = new Map();

/**
 * What the agency answered before, where it audits itself again. Provided by the page. An offer is
 * no answer: the form neither counts nor checks it until the person confirms it, and it gives way
 * to an answer as soon as there is one.
 */
@Injectable()
export class EarlierOffers {
  private readonly api = inject(AnswerHistoryApi);
  private readonly store = inject(ReturnFormStore);
  private readonly read = signal<EarlierAnswersView | undefined>(undefined);

  readonly from = computed(() => this.read()?.from ?? null);
  readonly offers = computed(
    () => {
      const answers = this.read()?.answers;
      if (!answers) return none;
      const given = this.store.answers();
      return new Map(Object.entries(answers).filter(([id]) => given[id] === undefined));
    },
    { equal: sameEntries },
  );

  private readonly id = computed(() => {
    const view = this.store.view();
    const isAskedAgain = view?.isWritable && this.store.form()?.unit === 'agency';
    return isAskedAgain ? view.id : undefined;
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.load(id));
    });
  }

  /** The earlier answer becomes this return's, as it is. */
  confirm(questionId: string): void {
    const offer = this.offers().get(questionId);
    if (offer) this.store.edit(questionId, offer);
  }

  private async load(id: string | undefined): Promise<void> {
    this.read.set(undefined);
    if (id === undefined) return;
    // Without them the form is filled as if nobody had been asked before.
    const view = await firstValueFrom(this.api.earlier(id).pipe(catchError(() => of(undefined))));
    if (this.id() === id) this.read.set(view);
  }
}
