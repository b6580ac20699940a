import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { intervalWords, type AuditFigures, type ItemFigure } from '@sightline/analysis';
import { Chip } from '../../shared/ui/chip';
import { DataTable } from '../../shared/ui/data-table';
import { type Sort, sorted } from '../../shared/ui/sort';
import { SortButton, SortHeader } from '../../shared/ui/sort-header';
import { FigureButton } from './figure-button';
import { InferenceNote } from './inference-note';

/** Answers with a column of their own beside what was met. */
const apart = [
  { key: 'partly', words: 'partly' },
  { key: 'no', words: 'no' },
  { key: 'notEvidenced', words: 'not evidenced' },
  { key: 'na', words: 'not applicable' },
] as const;

/**
 * Compliance per item and agency, "7 of 9"; what was not evidenced has its own column. Every figure
 * opens the returns that it was made from.
 */
@Component({
  selector: 'sl-compliance-table',
  imports: [Chip, DataTable, FigureButton, InferenceNote, SortButton, SortHeader],
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
                <sl-figure-button
                  [figures]="figures()"
                  [of]="item.questionId + ', met'"
                  [text]="item.overall.met.text"
                  [part]="{ questionId: item.questionId }"
                />
              </td>
              @for (answer of apart; track answer.key) {
                <td class="sl-number">
                  @if (item.overall[answer.key]; as count) {
                    <sl-figure-button
                      [figures]="figures()"
                      [of]="item.questionId + ', ' + answer.words"
                      [text]="'' + count"
                      [part]="{ questionId: item.questionId, answers: [answer.key] }"
                    />
                  }
                </td>
              }
              @for (agency of figures().agencies; track agency.id) {
                <td class="sl-number sl-nowrap">
                  @if (metBy(item, agency.id); as words) {
                    <sl-figure-button
                      [figures]="figures()"
                      [of]="item.questionId + ', met, ' + agency.shortName"
                      [text]="words"
                      [part]="{ questionId: item.questionId, agencyId: agency.id }"
                    />
                    @if (intervalBy(item, agency.id); as range) {
                      <span class="range sl-soft sl-small">{{ range }}</span>
                    }
                  }
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </sl-data-table>
    <sl-inference-note [figures]="figures()" [unit]="unit()" />
  `,
  styles: `
    .range {
      display: block;
    }

    sl-inference-note {
      display: block;
      margin-top: var(--sl-2);
    }

    .item {
      min-width: 18rem;
      max-width: 28rem;
      font-weight: 400;
      line-height: 1.35;
    }

    /* Beside the item that stays in view, a figure must have room. */
    @media (width < 640px) {
      .item {
        min-width: 10rem;
        max-width: 11rem;
      }
    }
  `,
})
export class ComplianceTable {
  readonly figures = input.required<AuditFigures>();

  protected readonly apart = apart;
  protected readonly sort = signal<Sort | null>(null);
  protected readonly rows = computed(() =>
    sorted<ItemFigure>(this.figures().compliance.items, this.sort(), {
      item: ({ questionId }) => questionId,
      met: ({ overall: { met } }) => (met.base === 0 ? null : met.count / met.base),
      notEvidenced: ({ overall }) => overall.notEvidenced,
    }),
  );

  /** An agency says of a case once, so its shares may have an interval; sums over agencies none. */
  protected readonly unit = computed(() =>
    this.figures().compliance.items.some(({ byAgency }) =>
      byAgency.some(({ interval }) => interval),
    )
      ? ('agency-cases-with-interval' as const)
      : ('answers' as const),
  );

  protected intervalBy(item: ItemFigure, agencyId: string): string {
    const own = item.byAgency.find((each) => each.agencyId === agencyId);
    return own?.interval ? intervalWords(own.interval) : '';
  }

  protected metBy(item: ItemFigure, agencyId: string): string {
    const own = item.byAgency.find((each) => each.agencyId === agencyId);
    return own && own.met.base > 0 ? own.met.text : '';
  }
}
