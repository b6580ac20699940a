import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { AuditFigures, ItemAnswerKey, ItemFigure } from '@sightline/analysis';
import { Chip } from '../../shared/ui/chip';
import { DataTable } from '../../shared/ui/data-table';
import { type Sort, sorted } from '../../shared/ui/sort';
import { SortButton, SortHeader } from '../../shared/ui/sort-header';
import type { FigureBehind, ReturnsBehindDialog } from './returns-behind-dialog';

/**
 * Compliance per item and agency, "7 of 9"; what was not evidenced has its own column. Every figure
 * opens the returns that it was made from.
 */
@Component({
  selector: 'sl-compliance-table',
  imports: [Chip, DataTable, SortButton, SortHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-data-table label="Compliance by item and agency" [isTall]="true">
      <table class="sl-table sl-table-sticky-column">
        <thead>
          <tr>
            <th scope="col" slSortHeader="item" [(sort)]="sort">
              <sl-sort-button>Item</sl-sort-button>
            </th>
            <th scope="col" class="sl-number" slSortHeader="met" [(sort)]="sort">
              <sl-sort-button>Met</sl-sort-button>
            </th>
            <th scope="col" class="sl-number">Partly</th>
            <th scope="col" class="sl-number">No</th>
            <th scope="col" class="sl-number" slSortHeader="notEvidenced" [(sort)]="sort">
              <sl-sort-button>Not evidenced</sl-sort-button>
            </th>
            <th scope="col" class="sl-number">N/A</th>
            @for (agency of figures().agencies; track agency.id) {
              <th scope="col" class="sl-number">{{ agency.shortName }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (item of rows(); track item.questionId) {
            <tr>
              <th scope="row" class="item">
                <span class="sl-soft sl-figure">{{ item.questionId }}</span> {{ item.text }}
                @if (item.isKey) {
                  <sl-chip tone="quiet" icon="judge">Key item</sl-chip>
                }
              </th>
              <td class="sl-number sl-nowrap">
                <button type="button" class="open" (click)="openReturns(item)">
                  {{ item.overall.met.text }}
                </button>
              </td>
              <td class="sl-number">
                @if (item.overall.partly; as count) {
                  <button type="button" class="open" (click)="openReturns(item, ['partly'])">
                    {{ count }}
                  </button>
                }
              </td>
              <td class="sl-number">
                @if (item.overall.no; as count) {
                  <button type="button" class="open" (click)="openReturns(item, ['no'])">
                    {{ count }}
                  </button>
                }
              </td>
              <td class="sl-number">
                @if (item.overall.notEvidenced; as count) {
                  <button type="button" class="open" (click)="openReturns(item, ['notEvidenced'])">
                    {{ count }}
                  </button>
                }
              </td>
              <td class="sl-number">
                @if (item.overall.na; as count) {
                  <button type="button" class="open" (click)="openReturns(item, ['na'])">
                    {{ count }}
                  </button>
                }
              </td>
              @for (agency of figures().agencies; track agency.id) {
                <td class="sl-number sl-nowrap">
                  @if (metBy(item, agency.id); as words) {
                    <button
                      type="button"
                      class="open"
                      (click)="openReturns(item, undefined, agency.id)"
                    >
                      {{ words }}
                    </button>
                  }
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </sl-data-table>
  `,
  styles: `
    .item {
      min-width: 18rem;
      max-width: 28rem;
      font-weight: 400;
      line-height: 1.35;
    }

    .open {
      min-height: 24px;
      padding: 0 var(--sl-1);
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      text-decoration: underline dotted;
      text-underline-offset: 0.2em;
      cursor: pointer;
    }

    .open:hover {
      text-decoration-style: solid;
    }

    @media print {
      .open {
        text-decoration: none;
      }
    }
  `,
})
export class ComplianceTable {
  readonly figures = input.required<AuditFigures>();

  private readonly dialog = inject(MatDialog);

  protected readonly sort = signal<Sort | null>(null);
  protected readonly rows = computed(() =>
    sorted<ItemFigure>(this.figures().compliance.items, this.sort(), {
      item: ({ questionId }) => questionId,
      met: ({ overall: { met } }) => (met.base === 0 ? null : met.count / met.base),
      notEvidenced: ({ overall }) => overall.notEvidenced,
    }),
  );

  protected metBy(item: ItemFigure, agencyId: string): string {
    const own = item.byAgency.find((each) => each.agencyId === agencyId);
    return own && own.met.base > 0 ? own.met.text : '';
  }

  protected async openReturns(
    { questionId }: ItemFigure,
    answers?: readonly ItemAnswerKey[],
    agencyId?: string,
  ): Promise<void> {
    const { ReturnsBehindDialog: component } = await import('./returns-behind-dialog');
    const data = { figures: this.figures(), questionId, answers, agencyId };
    this.dialog.open<ReturnsBehindDialog, FigureBehind>(component, { data, width: '32rem' });
  }
}
