import { DOCUMENT } from '@angular/common';
import { afterNextRender, inject, Injectable, Injector, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Title } from '@angular/platform-browser';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, pairwise } from 'rxjs';

function pathOf(url: string): string {
  return url.split(/[?#]/)[0] ?? url;
}

/**
 * After a navigation to another page the keyboard starts at the page, not at the link left behind,
 * and a screen reader hears the title. A change of filter or tab in the query moves nothing.
 */
@Injectable({ providedIn: 'root' })
export class PageFocus {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly title = inject(Title);

  private readonly said = signal('');
  /** The title of the page moved to; the root keeps it in a live region. */
  readonly announced = this.said.asReadonly();

  private readonly pages = inject(Router).events.pipe(
    filter((event) => event instanceof NavigationEnd),
    map((event) => pathOf(event.urlAfterRedirects)),
    pairwise(),
    filter(([before, after]) => before !== after),
    takeUntilDestroyed(),
  );

  start(): void {
    this.pages.subscribe(() => {
      afterNextRender(() => this.moveToPage(), { injector: this.injector });
    });
  }

  private moveToPage(): void {
    this.document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    this.said.set(this.title.getTitle());
  }
}
