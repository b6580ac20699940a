import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { type NavigationError, RedirectCommand, Router } from '@angular/router';
import { Brand } from '../shared/ui/brand';

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
  imports: [Brand],
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
        <p><a [href]="failed">Try again</a></p>
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
  /** An ordinary link, not the router's: the whole client is loaded anew. */
  protected readonly failed = failedAddress(inject(Router));
}

function failedAddress(router: Router): string {
  const failed: unknown = router.currentNavigation()?.extras.state?.['failed'];
  return typeof failed === 'string' ? failed : '/';
}
