import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { FrameView } from '@sightline/contracts';
import { PagedList } from '../../shared/http/paged-list';
import { DataTable } from '../../shared/ui/data-table';
import { ListFoot } from '../../shared/ui/list-foot';
import { SamplesApi } from '../samples-api';

/** Every bad row of a list, with its column and the rule. */
@Component({
  selector: 'sl-frame-faults',
  imports: [DataTable, ListFoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  template: `
    <h4>
      {{ frame().faultCount }} {{ frame().faultCount === 1 ? 'thing' : 'things' }} to put right
    </h4>
    <p class="sl-soft">
      These rows stay out of the draw. Put the file right and bring it in again, or go on without
      them: the certificate counts them as left out.
    </p>
    <sl-data-table label="Rows that could not be read" [isTall]="true">
      <table class="sl-table">
        <thead>
          <tr>
            <th scope="col" class="sl-number">Row</th>
            <th scope="col">Column</th>
            <th scope="col">What is wrong</th>
          </tr>
        </thead>
        <tbody>
          @for (fault of list.items(); track $index) {
            <tr>
              <td class="sl-number">{{ fault.row }}</td>
              <td>{{ fault.column ?? '' }}</td>
              <td>{{ fault.message }}</td>
            </tr>
          }
        </tbody>
      </table>
    </sl-data-table>
    <sl-list-foot [list]="list" loading="Loading what is wrong" />
  `,
})
export class FrameFaults {
  readonly auditId = input.required<string>();
  readonly frame = input.required<FrameView>();

  private readonly api = inject(SamplesApi);

  protected readonly list = new PagedList((cursor) => {
    this.frame();
    return this.api.faults(this.auditId(), cursor ?? undefined);
  });
}
