import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { SampleMemberView } from '@sightline/contracts';
import { DataTable } from '../../shared/ui/data-table';

const states: Record<SampleMemberView['status'], string> = {
  'in-use': 'In the sample',
  waiting: 'Reserve',
  replaced: 'Replaced',
};

/** The rows of a confirmed draw: which case each became, and the reserves in their order. */
@Component({
  selector: 'sl-sample-members',
  imports: [DataTable, MatButtonModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-data-table label="Cases and reserves of the draw">
      <table class="sl-table">
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Case</th>
            <th scope="col">Stratum</th>
            <th scope="col">State</th>
            @if (canReplace()) {
              <th scope="col" class="sl-no-print">
                <span class="sl-visually-hidden">Replace</span>
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (member of members(); track member.rowReference) {
            <tr>
              <th scope="row" class="sl-figure">{{ member.rowReference }}</th>
              <td class="sl-figure sl-nowrap">{{ member.caseReference ?? '' }}</td>
              <td>{{ member.stratum }}</td>
              <td>
                {{ states[member.status] }}
                @if (member.reason; as reason) {
                  <span class="sl-soft sl-small">{{ reason }}</span>
                }
              </td>
              @if (canReplace()) {
                <td class="sl-no-print">
                  @if (member.status === 'in-use' && hasReserve(member)) {
                    <button matButton type="button" (click)="replaced.emit(member.rowReference)">
                      Replace…
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
    :host {
      display: block;
      min-width: 0;
    }
  `,
})
export class SampleMembers {
  readonly members = input.required<readonly SampleMemberView[]>();
  readonly canReplace = input(false);
  readonly replaced = output<string>();

  protected readonly states = states;

  protected hasReserve({ stratum }: SampleMemberView): boolean {
    return this.members().some((one) => one.status === 'waiting' && one.stratum === stratum);
  }
}
