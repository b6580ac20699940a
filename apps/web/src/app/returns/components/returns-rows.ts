import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { GridCellView, GridView } from '@sightline/contracts';
import { isOutstanding } from '@sightline/domain';
import { DataTable } from '../../shared/ui/data-table';
import { Due } from '../../shared/ui/due';
import { StatusChip } from '../../shared/ui/status-chip';
import { DayPipe } from '../../shared/format/day-pipe';
import { fitsChoice, type GridChoice, whyWords } from '../grid-figures';
import type { Choosing } from './returns-table';

/** The same returns one under another: what is late, since when and why. */
@Component({
  selector: 'sl-returns-rows',
  imports: [DataTable, DayPipe, Due, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-data-table label="Returns in a list" [isTall]="true">
      <table class="sl-table">
        <thead>
          <tr>
            @if (canChoose()) {
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label="Choose all shown"
                  [checked]="isAll()"
                  (change)="chooseAll()"
                />
              </th>
            }
            <th scope="col">Case</th>
            <th scope="col">Agency</th>
            <th scope="col">State</th>
            <th scope="col">Due</th>
            <th scope="col">What it waits for</th>
            <th scope="col">Auditor</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.cell.returnId) {
            <tr>
              @if (canChoose()) {
                <td>
                  <input
                    type="checkbox"
                    [attr.aria-label]="'Choose ' + row.reference + ', ' + row.agency"
                    [checked]="chosen().has(row.cell.returnId)"
                    (change)="choose(row.cell)"
                  />
                </td>
              }
              <th scope="row" class="sl-nowrap">
                <button type="button" class="link" (click)="opened.emit(row.cell.returnId)">
                  {{ row.reference }}
                </button>
              </th>
              <td>{{ row.agency }}</td>
              <td class="sl-nowrap">
                <sl-status-chip
                  kind="return"
                  [status]="row.cell.status"
                  [isLate]="row.cell.isLate"
                  [isSmall]="true"
                />
              </td>
              <td>
                @if (isOutstanding(row.cell.status)) {
                  <sl-due [day]="row.cell.dueDay" [today]="grid().today" />
                  @if (row.cell.extensionReason && row.cell.originalDueDay; as original) {
                    <span class="sl-small sl-soft">first {{ original | slDay }}</span>
                  }
                }
              </td>
              <td class="why">{{ row.why }}</td>
              <td>{{ row.cell.auditors.join(', ') }}</td>
            </tr>
          } @empty {
            <tr>
              <td colspan="7" class="sl-soft">No return fits what is shown.</td>
            </tr>
          }
        </tbody>
      </table>
    </sl-data-table>
  `,
  styles: `
    input {
      width: 1.125rem;
      height: 1.125rem;
      margin: 0;
      accent-color: var(--sl-action);
    }

    .why {
      min-width: 12rem;
    }

    .link {
      min-height: 1.5rem;
      padding: 0;
      border: 0;
      background: none;
      color: var(--sl-action);
      font: inherit;
      text-decoration: underline;
      cursor: pointer;
    }
  `,
})
export class ReturnsRows {
  readonly grid = input.required<GridView>();
  readonly choice = input.required<GridChoice>();
  readonly chosen = input.required<ReadonlySet<string>>();
  readonly choosing = output<Choosing>();
  readonly opened = output<string>();

  protected readonly isOutstanding = isOutstanding;
  protected readonly canChoose = computed(() => this.grid().acts.length > 0);
  protected readonly rows = computed(() => {
    const { cases, agencies, cells } = this.grid();
    const references = new Map(cases.map(({ id, reference }) => [id, reference]));
    const names = new Map(agencies.map(({ id, shortName }) => [id, shortName]));
    return cells
      .filter((cell) => fitsChoice(cell, this.choice()))
      .map((cell) => ({
        cell,
        reference: references.get(cell.caseId) ?? '',
        agency: names.get(cell.agencyId) ?? '',
        why: whyWords(cell),
      }))
      .sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
  });
  protected readonly isAll = computed(
    () =>
      this.rows().length > 0 && this.rows().every(({ cell }) => this.chosen().has(cell.returnId)),
  );

  protected choose({ returnId }: GridCellView): void {
    this.choosing.emit({ returnIds: [returnId], isChosen: !this.chosen().has(returnId) });
  }

  protected chooseAll(): void {
    const returnIds = this.rows().map(({ cell }) => cell.returnId);
    this.choosing.emit({ returnIds, isChosen: !this.isAll() });
  }
}

/** What has been due longest comes first. */
function keyOf(row: {
  readonly cell: GridCellView;
  readonly reference: string;
  readonly agency: string;
}): string {
  const due = isOutstanding(row.cell.status) ? (row.cell.dueDay ?? '9') : '9';
  return `${due} ${row.reference} ${row.agency}`;
}
