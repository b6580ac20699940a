import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { returnGroups } from '../return-groups';
import type { FigureBehind } from '../returns-behind';

/** The returns behind a figure; each opens on its own page, and the opening is recorded. */
@Component({
  selector: 'sl-returns-behind-dialog',
  imports: [MatButtonModule, MatDialogModule, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>{{ behind.title }}</h2>
    <mat-dialog-content>
      @if (item) {
        <p>{{ item.text }}</p>
      }
      @if (groups.length === 0) {
        <p>No return is behind this figure.</p>
      } @else {
        <p class="sl-soft">Made from {{ count }}. Opening one is recorded on the trail.</p>
      }
      @for (group of groups; track group.title) {
        <h3 class="sl-figure">{{ group.title }}</h3>
        <ul>
          @for (one of group.returns; track one.id) {
            <li>
              <a [routerLink]="['/returns', one.id]" mat-dialog-close>{{ one.words }}</a>
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
      flex-wrap: wrap;
      gap: 0 var(--sl-2);
      align-items: baseline;
      min-height: 2rem;
    }
  `,
})
export class ReturnsBehindDialog {
  protected readonly behind = inject<FigureBehind>(MAT_DIALOG_DATA);
  protected readonly item = this.behind.figures.compliance.items.find(
    ({ questionId }) => questionId === this.behind.part?.questionId,
  );
  protected readonly groups = returnGroups(this.behind);
  protected readonly count = this.countWords();

  private countWords(): string {
    const returns = this.groups.flatMap((group) => group.returns);
    const cases = new Set(returns.map(({ caseId }) => caseId));
    const of = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
    return `${of(returns.length, 'return')} of ${of(cases.size, 'case')}`;
  }
}
