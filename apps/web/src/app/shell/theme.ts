import { DOCUMENT } from '@angular/common';
import { inject, Injectable, signal } from '@angular/core';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** With the layout of forms all the client keeps in the browser: it says nothing about anybody. */
const storageKey = 'sightline.theme';

function isTheme(value: unknown): value is Theme {
  return themes.includes(value as Theme);
}

/** Light, dark or as the system says. */
@Injectable({ providedIn: 'root' })
export class ThemeChoice {
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<Theme>('system');

  readonly current = this.chosen.asReadonly();

  /** Takes up the kept choice; called once before the first page is drawn. */
  restore(): void {
    const kept = this.document.defaultView?.localStorage.getItem(storageKey);
    if (isTheme(kept)) this.show(kept);
  }

  choose(theme: Theme): void {
    this.document.defaultView?.localStorage.setItem(storageKey, theme);
    this.show(theme);
  }

  private show(theme: Theme): void {
    this.chosen.set(theme);
    const root = this.document.documentElement;
    if (theme === 'system') root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', theme);
  }
}
