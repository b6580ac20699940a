import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CoverageTableView, CoverageView } from '@sightline/contracts';
import { DataTable } from '../../shared/ui/data-table';

/** One thing a row, a financial year a column; each cell opens to the audits behind it. */
@Component({
  selector: 'sl-coverage-table',
  imports: [DataTable, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (words of table().gaps; track words) {
      <p class="gap">{{ words }}</p>
    }
    @if (table().rows.length > 0) {
      <sl-data-table [label]="table().title + ' by financial year'">
        <table class="sl-table sl-table-sticky-column">
          <thead>
            <tr>
              <th scope="col">{{ table().title }}</th>
              @for (year of years(); track year.financialYear) {
                <th scope="col">{{ year.label }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of table().rows; track row.key) {
              <tr>
                <th scope="row">{{ row.label }}</th>
                @for (cell of row.cells; track $index) {
                  <td>
                    @if (cell.looked.length > 0) {
                      <details>
                        <summary>
                          <strong>{{ counted(cell.looked.length) }}</strong>
                          <span class="sl-visually-hidden">
                            of {{ row.label }}, {{ years()[$index]?.label }}</span
                          >
                        </summary>
                        <ul class="sl-plain-list">
                          @for (audit of cell.looked; track audit.id) {
                            <li>
                              <a [routerLink]="['/audits', audit.id]">{{ audit.theme }}</a>
                            </li>
                          }
                        </ul>
                      </details>
                    }
                    @if (cell.planned.length > 0) {
                      <details>
                        <summary>
                          {{ cell.planned.length }} planned
                          <span class="sl-visually-hidden">
                            of {{ row.label }}, {{ years()[$index]?.label }}</span
                          >
                        </summary>
                        <ul class="sl-plain-list">
                          @for (audit of cell.planned; track audit.id) {
                            <li>
                              <a [routerLink]="['/audits', audit.id]">{{ audit.theme }}</a>
                            </li>
                          }
                        </ul>
                      </details>
                    }
                    @if (cell.looked.length + cell.planned.length === 0) {
                      <span class="none">{{
                        table().unknown ? 'None recorded' : 'Not looked at'
                      }}</span>
                    }
                  </td>
                }
              </tr>
            }
          </tbody>
        </table>
      </sl-data-table>
    }
    @if (table().unknown; as words) {
      <p class="sl-soft sl-small">{{ words }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sl-2);
      min-width: 0;
    }

    td {
      min-width: 9rem;
    }

    summary {
      cursor: pointer;
    }

    ul {
      margin: var(--sl-1) 0 var(--sl-2) var(--sl-4);
    }

    .none {
      color: var(--sl-ink-soft);
      font-style: italic;
    }

    .gap {
      padding-inline-start: var(--sl-3);
      border-inline-start: 3px solid var(--sl-line-strong);
    }
  `,
})
export class CoverageTable {
  readonly table = input.required<CoverageTableView>();
  readonly years = input.required<CoverageView['years']>();

  protected counted(audits: number): string {
    return audits === 1 ? '1 audit' : `${audits} audits`;
  }
}
