import { LiveAnnouncer } from '@angular/cdk/a11y';
import { DOCUMENT } from '@angular/common';
import { afterNextRender, inject, Injectable, Injector } from '@angular/core';
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
  private readonly announcer = inject(LiveAnnouncer);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly title = inject(Title);

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
    void this.announcer.announce(this.title.getTitle(), 'polite');
  }
}
