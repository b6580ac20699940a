import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type NavigationError, RedirectCommand, Router } from '@angular/router';
import { fullLoad } from '../shared/session/full-load';
import { Brand } from './brand';

/** Leads to the error page, in the place of the page that could not be fetched. */
export function toErrorPage(error: NavigationError): RedirectCommand {
  const router = inject(Router);
  return new RedirectCommand(router.parseUrl('/error'), {
    skipLocationChange: true,
    state: { failed: error.url },
  });
}

/** A page that could not be fetched: the network is down, or Sightline was renewed meanwhile. */
@Component({
  selector: 'sl-error-page',
  imports: [Brand, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <main id="main" tabindex="-1" class="sl-page">
      <sl-brand />
      <div class="sl-stack">
        <h1>This page could not be opened</h1>
        <p>
          The connection was lost, or Sightline was renewed since you opened it. What was saved is
          safe.
        </p>
        <div>
          <button type="button" matButton="filled" (click)="tryAgain()">Try again</button>
        </div>
      </div>
    </main>
  `,
  styles: `
    main {
      max-width: 48rem;
      padding-top: 4rem;
    }
  `,
})
export class ErrorPage {
  private readonly load = inject(fullLoad);
  private readonly failed = inject(Router).currentNavigation()?.extras.state?.['failed'] as unknown;

  protected tryAgain(): void {
    this.load(typeof this.failed === 'string' ? this.failed : '/');
  }
}
