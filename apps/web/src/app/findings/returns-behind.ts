import { inject, Injectable, Injector } from '@angular/core';
import type { AuditFigures } from '@sightline/analysis';

/** A figure, and the ids of what it was made from. */
export interface FigureBehind {
  /** "D3, met: 4 of 6". */
  readonly title: string;
  readonly figures: AuditFigures;
  readonly returnIds: readonly string[];
  /** Cases alone, for a figure that counts cases. */
  readonly caseIds?: readonly string[];
}

/** Opens the returns that a figure was made from; each is opened on its own page, on the trail. */
@Injectable({ providedIn: 'root' })
export class ReturnsBehind {
  private readonly injector = inject(Injector);

  async open(behind: FigureBehind): Promise<void> {
    const [{ MatDialog }, { FigureReturnsDialog }] = await Promise.all([
      import('@angular/material/dialog'),
      import('./components/figure-returns-dialog'),
    ]);
    this.injector.get(MatDialog).open(FigureReturnsDialog, { data: behind, width: '36rem' });
  }
}
