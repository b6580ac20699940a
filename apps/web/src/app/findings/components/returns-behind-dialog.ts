import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import {
  returnsBehind,
  type AuditFigures,
  type ItemAnswerKey,
  type ItemPart,
} from '@sightline/analysis';

/** A part of an item's figure; the figures are those it stands in. */
export interface FigureBehind extends ItemPart {
  readonly figures: AuditFigures;
}

interface ReturnLine {
  readonly returnId: string;
  readonly words: string;
}

const answerWords: readonly (readonly [ItemAnswerKey, string])[] = [
  ['yes', 'Yes'],
  ['partly', 'Partly'],
  ['no', 'No'],
  ['notEvidenced', 'Not evidenced'],
  ['na', 'Not applicable'],
];

/** The returns that a figure was made from, by what they answer; each leads to its return. */
@Component({
  selector: 'sl-returns-behind-dialog',
  imports: [MatButtonModule, MatDialogModule, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>{{ item?.questionId }}: the returns behind it</h2>
    <mat-dialog-content>
      <p class="sl-soft">{{ item?.text }}</p>
      @for (group of groups; track group.words) {
        <h3>{{ group.words }}: {{ group.lines.length }}</h3>
        <ul class="sl-plain-list">
          @for (line of group.lines; track line.returnId) {
            <li>
              <a [routerLink]="['/returns', line.returnId]" mat-dialog-close>{{ line.words }}</a>
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
      margin: var(--sl-3) 0 var(--sl-1);
      font-size: inherit;
    }
  `,
})
export class ReturnsBehindDialog {
  private readonly part = inject<FigureBehind>(MAT_DIALOG_DATA);

  protected readonly item = this.part.figures.compliance.items.find(
    ({ questionId }) => questionId === this.part.questionId,
  );
  protected readonly groups = answerWords
    .filter(([answer]) => this.part.answers?.includes(answer) ?? answer !== 'na')
    .map(([answer, words]) => ({ words, lines: this.linesOf(answer) }))
    .filter(({ lines }) => lines.length > 0);

  private linesOf(answer: ItemAnswerKey): ReturnLine[] {
    const { figures, ...part } = this.part;
    const ids = new Set(returnsBehind(figures, { ...part, answers: [answer] }));
    return figures.returns.flatMap(({ id, caseId, agencyId }) => {
      if (!ids.has(id)) return [];
      const reference = figures.cases.find((one) => one.id === caseId)?.reference ?? '';
      const agency = figures.agencies.find((one) => one.id === agencyId)?.shortName ?? '';
      return [{ returnId: id, words: `${reference}, ${agency}` }];
    });
  }
}
