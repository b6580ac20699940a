import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { isOutstanding, nilKindLabels, waitsFor } from '@sightline/domain';
import { DayPipe } from '../../shared/format/day-pipe';
import { loader } from '../../shared/http/loader';
import { Due } from '../../shared/ui/due';
import { Loading } from '../../shared/ui/loading';
import { ProblemNote } from '../../shared/ui/problem';
import { StatusChip } from '../../shared/ui/status-chip';
import { GridApi } from '../grid-api';
import { namesOf } from '../return-words';
import { HistoryList } from './history-list';

/** What became of one return of the grid: where it stands, why it is late, and its history. */
@Component({
  selector: 'sl-return-history-dialog',
  imports: [
    DayPipe,
    Due,
    HistoryList,
    Loading,
    MatButton,
    MatDialogModule,
    ProblemNote,
    RouterLink,
    StatusChip,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>{{ asked.reference }}, {{ asked.agency }}</h2>
    <mat-dialog-content>
      @if (view.value(); as one) {
        <div class="sl-stack">
          <div class="sl-row">
            <sl-status-chip kind="return" [status]="one.status" [isLate]="one.isLate" />
            @if (isOutstanding(one.status)) {
              <sl-due [day]="one.dueDay" />
            }
          </div>
          @if (one.nilKind; as kind) {
            <p>{{ nilKindLabels[kind] }}.</p>
          }
          @if (waitsFor(one.status, one.auditors.length > 0); as words) {
            <p>{{ words }}.</p>
          }
          @if (one.extensionReason; as reason) {
            <p>
              Extended from {{ one.originalDueDay | slDay }}, against which being on time is judged:
              {{ reason }}
            </p>
          }
          @if (one.auditors.length > 0) {
            <p class="sl-soft">Auditor: {{ namesOf(one) }}</p>
          }
          <h3>History</h3>
          <sl-history-list [events]="one.history" />
        </div>
      } @else if (view.problem(); as problem) {
        <sl-problem [problem]="problem" (retry)="view.reload()" />
      } @else {
        <sl-loading label="Loading the history" [lines]="4" />
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" matButton mat-dialog-close>Close</button>
      <a matButton="filled" mat-dialog-close [routerLink]="['/returns', asked.returnId]">
        Open the return
      </a>
    </mat-dialog-actions>
  `,
})
export class ReturnHistoryDialog {
  protected readonly asked = inject<{
    readonly returnId: string;
    readonly reference: string;
    readonly agency: string;
  }>(MAT_DIALOG_DATA);
  private readonly api = inject(GridApi);

  protected readonly view = loader(() => this.api.history(this.asked.returnId));
  protected readonly isOutstanding = isOutstanding;
  protected readonly nilKindLabels = nilKindLabels;
  protected readonly waitsFor = waitsFor;
  protected readonly namesOf = namesOf;
}
