import { afterNextRender, type EnvironmentInjector } from '@angular/core';

/**
 * Gives the keyboard to what is found once the page has followed an edit: what had it may be gone.
 * The injector is the page's, which outlives the part that was edited.
 */
export function focusAfter(
  injector: EnvironmentInjector,
  find: () => HTMLElement | null | undefined,
): void {
  afterNextRender({ read: () => find()?.focus() }, { injector });
}

/** The last element that matches, such as the words of a row that was just added. */
export function lastIn(host: HTMLElement, selector: string): HTMLElement | undefined {
  return [...host.querySelectorAll<HTMLElement>(selector)].at(-1);
}

/** In the row of a list that now stands there, or the last one; else what stands after the list. */
export function inRow(list: Element, at: number, selector: string): HTMLElement | null {
  const row = list.children[Math.min(at, list.children.length - 1)];
  const after = list.nextElementSibling;
  if (row) return row.querySelector<HTMLElement>(selector);
  return after instanceof HTMLButtonElement ? after : (after?.querySelector('button') ?? null);
}
