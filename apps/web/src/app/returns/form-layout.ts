import { DOCUMENT } from '@angular/common';
import { inject, Injectable, signal } from '@angular/core';

export const formLayouts = ['sections', 'page'] as const;
/** One section at a time, or all of the form on one page. */
export type FormLayout = (typeof formLayouts)[number];

/** Like the theme it says nothing about anybody, and nothing of a case. */
const storageKey = 'sightline.form-layout';

/** How this person likes to see forms; kept in the browser, since it may differ by screen. */
@Injectable({ providedIn: 'root' })
export class FormLayoutChoice {
  private readonly storage = inject(DOCUMENT).defaultView?.localStorage;
  private readonly chosen = signal<FormLayout>(
    this.storage?.getItem(storageKey) === 'page' ? 'page' : 'sections',
  );

  readonly current = this.chosen.asReadonly();

  choose(layout: FormLayout): void {
    this.storage?.setItem(storageKey, layout);
    this.chosen.set(layout);
  }
}
