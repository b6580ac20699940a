import { inject, Injectable, Injector } from '@angular/core';
import type { MatSnackBarConfig } from '@angular/material/snack-bar';
import type { ClientProblem } from '../http/client-problem';

const briefly = 6000;

/** Short notices at the foot of the page: what was done, and faults of the server. */
@Injectable({ providedIn: 'root' })
export class Notices {
  private readonly injector = inject(Injector);

  /** What was done: "Sent back to Priya Nair". */
  done(message: string): void {
    void this.show(message, undefined, { duration: briefly, politeness: 'polite' });
  }

  /** A problem that no page shows; a fault with the id that finds it in the logs. It stays. */
  fault(problem: ClientProblem): void {
    const id = problem.status >= 500 && problem.requestId ? `(request ${problem.requestId})` : '';
    const detail = problem.detail ?? (problem.status >= 500 ? 'Nothing was changed.' : '');
    const words = [`${problem.title}.`, detail, id].filter((part) => part !== '').join(' ');
    void this.show(words, 'Close', { politeness: 'assertive' });
  }

  /** The bar is fetched with the first notice: no page needs it to be drawn. */
  private async show(words: string, action: string | undefined, config: MatSnackBarConfig) {
    const bar = await import('@angular/material/snack-bar').catch(() => undefined);
    // Without a connection it cannot be fetched; to tell of that would need the bar, for ever.
    if (bar) this.injector.get(bar.MatSnackBar).open(words, action, config);
  }
}
