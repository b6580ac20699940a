import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { openingPurposeLabels } from '@sightline/domain';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { PagedList } from '../../shared/http/paged-list';
import { DataTable } from '../../shared/ui/data-table';
import { EmptyState } from '../../shared/ui/empty-state';
import { ListFoot } from '../../shared/ui/list-foot';
import { VaultApi } from '../vault-api';
import { openableLabel } from '../vault-words';

/** Who opened which field of which case, when and what for; never what was in it. */
@Component({
  selector: 'sl-openings-list',
  imports: [DataTable, EmptyState, InstantPipe, ListFoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  template: `
    @if (list.items().length > 0) {
      <sl-data-table label="Openings, newest first">
        <table class="sl-table">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">For</th>
              <th scope="col">Case</th>
              <th scope="col">Field</th>
              <th scope="col">What for</th>
            </tr>
          </thead>
          <tbody>
            @for (one of list.items(); track one.id) {
              <tr>
                <td class="sl-nowrap">{{ one.at | slInstant }}</td>
                <td class="sl-nowrap">{{ one.by }}</td>
                <td>{{ one.agency ?? 'as key-holder' }}</td>
                <td class="sl-nowrap sl-figure">{{ one.reference }}</td>
                <td>{{ label(one.field) }}</td>
                <td>{{ one.words ?? purposes[one.purpose] }}</td>
              </tr>
            }
          </tbody>
        </table>
      </sl-data-table>
    } @else if (list.isEmpty()) {
      <sl-empty-state
        icon="lock"
        title="Nobody has opened anything"
        hint="Each opening of a field is listed here: who, when and what for."
      />
    }
    <sl-list-foot
      [list]="list"
      more="Show earlier openings"
      loading="Loading the openings"
      [lines]="3"
    />
  `,
})
export class OpeningsList {
  readonly auditId = input.required<string>();
  /** Whatever changes when something was opened meanwhile. */
  readonly after = input(0);

  private readonly api = inject(VaultApi);
  protected readonly label = openableLabel;
  protected readonly purposes = openingPurposeLabels;
  protected readonly list = new PagedList((cursor) => {
    this.after();
    return this.api.openings(this.auditId(), cursor ?? undefined);
  });
}
