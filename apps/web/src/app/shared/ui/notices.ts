import { inject, Injectable } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import type { ClientProblem } from '../http/client-problem';

const briefly = 6000;

/** Short notices at the foot of the page: what was done, and faults of the server. */
@Injectable({ providedIn: 'root' })
export class Notices {
  private readonly snackBar = inject(MatSnackBar);

  /** What was done: "Sent back to Priya Nair". */
  done(message: string): void {
    this.snackBar.open(message, undefined, { duration: briefly, politeness: 'polite' });
  }

  /** A problem that no page shows; a fault with the id that finds it in the logs. It stays. */
  fault(problem: ClientProblem): void {
    const id = problem.status >= 500 && problem.requestId ? `(request ${problem.requestId})` : '';
    const detail = problem.detail ?? (problem.status >= 500 ? 'Nothing was changed.' : '');
    const words = [`${problem.title}.`, detail, id].filter((part) => part !== '').join(' ');
    this.snackBar.open(words, 'Close', { politeness: 'assertive' });
  }
}
