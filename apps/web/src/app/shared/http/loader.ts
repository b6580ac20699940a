import { effect, type Signal, signal, untracked } from '@angular/core';
import type { Observable, Subscription } from 'rxjs';
import { type ClientProblem, problemOf } from './client-problem';

export interface Loader<T> {
  readonly value: Signal<T | undefined>;
  readonly problem: Signal<ClientProblem | undefined>;
  readonly isLoading: Signal<boolean>;
  /** Reads again; the value stays while it does. Resolves when it has come or failed. */
  reload(): Promise<void>;
  /** Puts in what a write answered, so that the page need not read again. */
  set(value: T): void;
}

export interface LoaderOptions {
  /** Keep showing the old value while another is read, as a filtered list does. */
  readonly keepsValue?: boolean;
}

/**
 * Reads what a page shows, and reads again when a signal that `source` looks at changes. `source`
 * gives undefined while there is nothing to ask for. Call it in an injection context.
 */
export function loader<T>(
  source: () => Observable<T> | undefined,
  options: LoaderOptions = {},
): Loader<T> {
  const value = signal<T | undefined>(undefined);
  const problem = signal<ClientProblem | undefined>(undefined);
  const isLoading = signal(true);
  let current: Subscription | undefined;

  const read = (from: Observable<T> | undefined): Promise<void> => {
    current?.unsubscribe();
    problem.set(undefined);
    isLoading.set(true);
    if (!from) return Promise.resolve();
    return new Promise((resolve) => {
      current = from.subscribe({
        next: (answer) => value.set(answer),
        error: (thrown: unknown) => {
          problem.set(problemOf(thrown));
          isLoading.set(false);
        },
        complete: () => isLoading.set(false),
      });
      // Also when a newer read unsubscribes this one: nobody waits for ever.
      current.add(() => resolve());
    });
  };

  effect((onCleanup) => {
    const from = source();
    untracked(() => {
      if (!options.keepsValue) value.set(undefined);
      void read(from);
    });
    onCleanup(() => current?.unsubscribe());
  });

  return {
    value: value.asReadonly(),
    problem: problem.asReadonly(),
    isLoading: isLoading.asReadonly(),
    reload: () => read(untracked(source)),
    set: (answer) => value.set(answer),
  };
}
