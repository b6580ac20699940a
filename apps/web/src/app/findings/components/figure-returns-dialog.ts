import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { returnStatusLabels } from '@sightline/domain';
import type { FigureBehind } from '../returns-behind';

/** The returns behind a figure, by case; each opens on its own page, and the opening is recorded. */
@Component({
  selector: 'sl-figure-returns-dialog',
  imports: [MatButtonModule, MatDialogModule, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>{{ behind.title }}</h2>
    <mat-dialog-content>
      @if (cases.length === 0) {
        <p>No return is behind this figure.</p>
      } @else {
        <p class="sl-soft">Made from {{ count }}. Opening one is recorded on the trail.</p>
      }
      @for (each of cases; track each.id) {
        <h3 class="sl-figure">{{ each.reference }}</h3>
        <ul>
          @for (one of each.returns; track one.id) {
            <li>
              <a [routerLink]="['/returns', one.id]" mat-dialog-close>{{ one.agency }}</a>
              <span class="sl-soft sl-small">{{ one.status }}</span>
            </li>
          }
        </ul>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close>Close</button>
    </mat-dialog-actions>
  `,
  styles: `
    h3 {
      margin-top: var(--sl-4);
      font-size: var(--sl-text-base);
    }

    ul {
      margin: var(--sl-1) 0 0;
      padding: 0;
      list-style: none;
    }

    li {
      display: flex;
      gap: var(--sl-2);
      align-items: baseline;
      min-height: 2rem;
    }
  `,
})
export class FigureReturnsDialog {
  protected readonly behind = inject<FigureBehind>(MAT_DIALOG_DATA);
  protected readonly cases = casesBehind(this.behind);
  protected readonly count = wordsFor(
    this.cases.reduce((sum, { returns }) => sum + returns.length, 0),
    this.cases.length,
  );
}

function wordsFor(returns: number, cases: number): string {
  const of = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  return `${of(returns, 'return')} of ${of(cases, 'case')}`;
}

/** By case, in the order of the figures. */
export function casesBehind({ figures, returnIds, caseIds = [] }: FigureBehind) {
  const wanted = new Set(returnIds);
  const ofCases = new Set(caseIds);
  const agencies = new Map(figures.agencies.map(({ id, name }) => [id, name]));
  const behind = figures.returns.filter(({ id, caseId }) => wanted.has(id) || ofCases.has(caseId));
  return figures.cases.flatMap(({ id, reference }) => {
    const returns = behind
      .filter(({ caseId }) => caseId === id)
      .map((one) => ({
        id: one.id,
        agency: agencies.get(one.agencyId) ?? '',
        status: returnStatusLabels[one.status],
      }));
    return returns.length > 0 ? [{ id, reference, returns }] : [];
  });
}
