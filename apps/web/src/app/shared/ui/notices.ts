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

  /** A fault, with the id that finds it in the logs; it stays until the person has read it. */
  fault(problem: ClientProblem): void {
    const id = problem.requestId === '' ? '' : ` (request ${problem.requestId})`;
    const detail = problem.status === 0 ? `. ${problem.detail ?? ''}` : '. It was not saved';
    this.snackBar.open(`${problem.title}${detail}${id}`, 'Close', { politeness: 'assertive' });
  }
}
