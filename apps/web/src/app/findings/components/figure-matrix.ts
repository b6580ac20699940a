import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { AuditFigures } from '@sightline/analysis';
import { DataTable } from '../../shared/ui/data-table';
import type { FigureMatrix } from '../figure-matrices';
import { FigureButton } from './figure-button';
import { InferenceNote } from './inference-note';

/** Figures by two things at once; each opens the returns it was made from. */
@Component({
  selector: 'sl-figure-matrix',
  imports: [DataTable, FigureButton, InferenceNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  template: `
    <sl-data-table [label]="matrix().title">
      <table class="sl-table sl-table-sticky-column">
        <caption>
          {{
            matrix().counted
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ matrix().rowTitle }}</th>
            @for (column of matrix().columns; track $index) {
              <th scope="col" class="sl-number">{{ column }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of matrix().rows; track row.name) {
            <tr>
              <th scope="row" class="name">{{ row.name }}</th>
              @for (cell of row.cells; track $index) {
                <td class="sl-number sl-nowrap">
                  @if (cell) {
                    <sl-figure-button
                      [figures]="figures()"
                      [of]="row.name + ', ' + matrix().columns[$index]"
                      [text]="cell.text"
                      [returnIds]="cell.returnIds ?? []"
                      [part]="cell.part"
                    />
                  }
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </sl-data-table>
    <sl-inference-note [figures]="figures()" unit="answers" />
  `,
  styles: `
    .name {
      min-width: 12rem;
      max-width: 26rem;
      font-weight: 400;
      line-height: 1.35;
    }

    /* Beside the name that stays in view, a figure must have room. */
    @media (width < 640px) {
      .name {
        min-width: 9rem;
        max-width: 10rem;
      }
    }
  `,
})
export class FigureMatrixTable {
  readonly figures = input.required<AuditFigures>();
  readonly matrix = input.required<FigureMatrix>();
}
