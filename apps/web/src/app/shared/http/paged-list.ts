import { computed, effect, signal, untracked } from '@angular/core';
import type { Page } from '@sightline/contracts';
import type { Observable, Subscription } from 'rxjs';
import { type ClientProblem, problemOf } from './client-problem';

export interface PagedListOptions {
  /** Keep showing the old list while another is read, as a filtered one does. */
  readonly keepsItems?: boolean;
}

/**
 * A list that is read a page at a time and grows. It begins again when a signal that `read` looks at
 * changes; `read` gives undefined while there is nothing to ask for. Make it in an injection context.
 */
export class PagedList<P extends Page<unknown>, T = P['items'][number]> {
  private readonly known = signal<readonly T[]>([]);
  private readonly latest = signal<P | undefined>(undefined);
  private readonly failure = signal<ClientProblem | undefined>(undefined);
  private readonly reading = signal(true);
  private current: Subscription | undefined;

  readonly items = this.known.asReadonly();
  /** The page that came last, for what it says beside its items. */
  readonly page = this.latest.asReadonly();
  readonly problem = this.failure.asReadonly();
  readonly isLoading = this.reading.asReadonly();
  /** The cursor of the page to come; null at the end and before the first. */
  readonly next = computed(() => this.page()?.next ?? null);
  readonly hasMore = computed(() => this.next() !== null);
  /** Whether it was read and nothing is on it. */
  readonly isEmpty = computed(
    () => this.items().length === 0 && !this.isLoading() && !this.problem(),
  );

  constructor(
    private readonly read: (cursor: string | null) => Observable<P> | undefined,
    options: PagedListOptions = {},
  ) {
    effect((onCleanup) => {
      const first = read(null);
      untracked(() => {
        if (!options.keepsItems) this.known.set([]);
        this.latest.set(undefined);
        this.follow(first, null);
      });
      onCleanup(() => this.current?.unsubscribe());
    });
  }

  /** Reads the page to come, or once more the one that did not; a second press changes nothing. */
  more(): void {
    if (this.current && !this.current.closed) return;
    const cursor = untracked(this.next);
    this.follow(
      untracked(() => this.read(cursor)),
      cursor,
    );
  }

  /** Puts in what a write changed, so that the list need not be read again. */
  change(changed: (item: T) => T): void {
    this.known.update((items) => items.map(changed));
  }

  private follow(from: Observable<P> | undefined, cursor: string | null): void {
    this.current?.unsubscribe();
    this.failure.set(undefined);
    this.reading.set(true);
    this.current = from?.subscribe({
      next: (page) => {
        const more = page.items as readonly T[];
        this.known.update((items) => (cursor === null ? more : [...items, ...more]));
        this.latest.set(page);
      },
      error: (thrown: unknown) => {
        this.failure.set(problemOf(thrown));
        this.reading.set(false);
      },
      complete: () => this.reading.set(false),
    });
  }
}
