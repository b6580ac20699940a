import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { frameAttributeLabels, notRecorded, type BalanceTable } from '@sightline/sampling';
import { DataTable } from '../../shared/ui/data-table';
import { Icon } from '../../shared/ui/icon';
import { inReadingOrder } from '../reading-order';

/** The sample against the frame, by everything that the frame records; who is missing is marked. */
@Component({
  selector: 'sl-balance-tables',
  imports: [DataTable, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (table of tables(); track table.attribute) {
      <sl-data-table [label]="labels[table.attribute] + ' of the sample against the frame'">
        <table class="sl-table">
          <thead>
            <tr>
              <th scope="col">{{ labels[table.attribute] }}</th>
              <th scope="col" class="sl-number">Frame</th>
              <th scope="col" class="sl-number">Sample</th>
            </tr>
          </thead>
          <tbody>
            @for (group of inReadingOrder(table.groups); track group.value) {
              <tr>
                <th scope="row">{{ group.value || notRecorded }}</th>
                <td class="sl-number">{{ group.frame }} ({{ percent(group.frameShare) }})</td>
                <td class="sl-number">
                  @if (group.isEmpty) {
                    <sl-icon name="alert" /> nobody
                  } @else {
                    {{ group.sample }} ({{ percent(group.sampleShare) }})
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      </sl-data-table>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
      gap: var(--sl-4);
      align-items: start;
    }
  `,
})
export class BalanceTables {
  readonly tables = input.required<readonly BalanceTable[]>();

  protected readonly inReadingOrder = inReadingOrder;
  protected readonly labels = frameAttributeLabels;
  protected readonly notRecorded = notRecorded;

  protected percent(share: number): string {
    return `${Math.round(share * 100)}%`;
  }
}
