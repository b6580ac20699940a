import { Injector } from '@angular/core';
import type { LiveReturnView } from '@sightline/contracts';
import { ReturnFormStore } from '../src/app/returns/return-form-store';
import { ReturnsApi } from '../src/app/returns/returns-api';
import { AnswerSync } from '../src/app/returns/saving/answer-sync';
import { pass } from './fast-clock';
import { Network } from './network';
import type { Person } from './person';

/** Every word typed is another, so that each can be looked for at the end. */
export const wordsIn = (value: unknown): string[] =>
  typeof value === 'string' ? value.split(' ').filter(Boolean) : [];

/** A text that nobody fills to its limit here. */
const mostWords = 50;

/** What everybody together typed, was told is saved, and gave up knowingly. */
export class Record {
  readonly typed = new Map<string, string>();
  readonly acknowledged = new Set<string>();
  readonly givenUp = new Set<string>();
  handedIn = 0;
}

/** The form open in a tab: the client's own store, driven as a person drives it. */
export class Tab {
  readonly sync: AnswerSync;
  readonly store: ReturnFormStore;
  readonly network: Network;
  private readonly leaving = new AbortController();
  private count = 0;

  private constructor(
    readonly name: string,
    private readonly person: Person,
    private readonly returnId: string,
    private readonly record: Record,
  ) {
    this.network = new Network(person, (changes) => {
      for (const answer of Object.values(changes)) {
        for (const word of wordsIn(answer?.value)) record.acknowledged.add(word);
      }
    });
    const injector = Injector.create({
      providers: [
        { provide: ReturnsApi, useValue: this.network },
        { provide: AnswerSync, deps: [] },
        { provide: ReturnFormStore, deps: [] },
      ],
    });
    this.sync = injector.get(AnswerSync);
    this.store = injector.get(ReturnFormStore);
  }

  /** Opens the return as its page does; tries again where the server is not there. */
  static async open(
    name: string,
    person: Person,
    returnId: string,
    record: Record,
    follows: boolean,
  ): Promise<Tab> {
    const tab = new Tab(name, person, returnId, record);
    for (;;) {
      await tab.store.open(returnId);
      if (tab.store.view()) break;
      await pass(1000);
    }
    if (follows) void tab.follow();
    return tab;
  }

  get isWritable(): boolean {
    return this.store.view()?.isWritable === true;
  }

  /** Adds a word, key by key, to what the person sees. */
  type(questionId: string): void {
    const value = this.store.answers()[questionId]?.value;
    const shown = typeof value === 'string' ? value : '';
    if (!this.isWritable || wordsIn(shown).length >= mostWords) return;
    this.count += 1;
    const word = `${this.name}${this.count}`;
    this.record.typed.set(word, questionId);
    for (let end = 1; end <= word.length; end += 1) {
      const longer = `${shown} ${word.slice(0, end)}`.trim();
      this.store.edit(questionId, { value: longer });
    }
  }

  /** Ends a conflict as a person does; what they see of the other answer and do not take is given up. */
  decide(answer: 'mine' | 'theirs'): boolean {
    const [conflict] = this.sync.conflicts().values();
    if (!conflict) return false;
    const { questionId } = conflict;
    const mine = wordsIn(this.store.answers()[questionId]?.value);
    const theirs = wordsIn(conflict.theirs?.value);
    const [kept, left] = answer === 'mine' ? [mine, theirs] : [theirs, mine];
    for (const word of left) if (!kept.includes(word)) this.record.givenUp.add(word);
    this.store.choose(questionId, answer);
    return true;
  }

  /** Leaves the page; false where something could not be saved and the person stays with it. */
  async leave(insists: boolean): Promise<boolean> {
    await Promise.race([this.store.flush(), pass(4000)]);
    const unsaved = [...this.sync.edits()];
    if (unsaved.length > 0 && !insists) return false;
    for (const [questionId, edit] of unsaved) {
      const held = wordsIn(this.sync.view()?.answers[questionId]?.value);
      for (const word of wordsIn(edit?.value)) {
        if (!held.includes(word)) this.record.givenUp.add(word);
      }
    }
    this.close();
    return true;
  }

  async handIn(): Promise<void> {
    if (this.isWritable && (await this.store.submit())) this.record.handedIn += 1;
  }

  close(): void {
    this.leaving.abort();
    this.sync.ngOnDestroy();
  }

  /** Hears of the others' changes, as LiveReturn does down its line. */
  private async follow(): Promise<void> {
    const { signal } = this.leaving;
    while (!signal.aborted) {
      try {
        const path = `returns/${this.returnId}/live`;
        const response = await this.person.send('GET', path, undefined, signal);
        await this.listen(response);
      } catch (error) {
        // The line was cut: by the server's end, or because the tab was closed.
        if (!(error instanceof Error)) throw error;
      }
      await pass(1000);
    }
  }

  private async listen(response: Response): Promise<void> {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      const { done, value = '' } = (await reader?.read()) ?? { done: true };
      if (done) return;
      const events = (text + value).split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) this.hear(event);
    }
  }

  private hear(event: string): void {
    if (!event.startsWith('data: ') || !this.network.isOnline) return;
    const { revision } = JSON.parse(event.slice('data: '.length)) as LiveReturnView;
    this.sync.hear(revision);
  }
}
