import { inject, Injectable, Injector } from '@angular/core';
import type { AuditFigures, ItemPart } from '@sightline/analysis';

/** A figure, and what it was made from. */
export interface FigureBehind {
  /** "D3, met: 4 of 6". */
  readonly title: string;
  readonly figures: AuditFigures;
  /** Ids of its returns. */
  readonly returnIds?: readonly string[];
  /** Cases alone, for a figure that counts cases. */
  readonly caseIds?: readonly string[];
  /** For a figure of an item: its returns stand by what they answer. */
  readonly part?: ItemPart;
}

/** Opens the returns that a figure was made from; each is opened on its own page, on the trail. */
@Injectable({ providedIn: 'root' })
export class ReturnsBehind {
  private readonly injector = inject(Injector);

  async open(behind: FigureBehind): Promise<void> {
    const [{ MatDialog }, { ReturnsBehindDialog }] = await Promise.all([
      import('@angular/material/dialog'),
      import('./components/returns-behind-dialog'),
    ]);
    this.injector.get(MatDialog).open(ReturnsBehindDialog, { data: behind, width: '36rem' });
  }
}
