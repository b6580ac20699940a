import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { TimelinessRowView } from '@sightline/contracts';
import { DataTable } from '../../shared/ui/data-table';

/** One way to look at timeliness: a line an agency, an audit or a year. */
@Component({
  selector: 'sl-timeliness-table',
  imports: [DataTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack sl-stack-tight' },
  template: `
    <h2>{{ title() }}</h2>
    <sl-data-table [label]="'Timeliness, ' + title().toLowerCase()">
      <table class="sl-table sl-table-sticky-column">
        <thead>
          <tr>
            <th scope="col">{{ first() }}</th>
            <th scope="col" class="sl-number">Expected</th>
            <th scope="col" class="sl-number">Responded</th>
            <th scope="col" class="sl-number">On time</th>
            <th scope="col" class="sl-number">Late</th>
            <th scope="col" class="sl-number">Of these within an extension</th>
            <th scope="col" class="sl-number">Median working days</th>
            <th scope="col" class="sl-number">Range</th>
            <th scope="col" class="sl-number">Nil</th>
            <th scope="col" class="sl-number">Not accessible</th>
            <th scope="col" class="sl-number">Declined</th>
            <th scope="col" class="sl-number">Still to come</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.id) {
            <tr>
              <th scope="row">{{ row.label }}</th>
              <td class="sl-number">{{ row.figure.expected }}</td>
              <td class="sl-number sl-nowrap">{{ row.figure.responseRate.text }}</td>
              <td class="sl-number sl-nowrap">{{ row.figure.onTime.text }}</td>
              <td class="sl-number">{{ row.figure.late }}</td>
              <td class="sl-number">{{ row.figure.withinExtension }}</td>
              @if (row.figure.workingDays; as days) {
                <td class="sl-number">{{ days.median }}</td>
                <td class="sl-number sl-nowrap">{{ days.lowest }} to {{ days.highest }}</td>
              } @else {
                <td class="sl-number sl-soft" colspan="2">none signed off</td>
              }
              <td class="sl-number">{{ row.figure.nil }}</td>
              <td class="sl-number">{{ row.figure.notAccessible }}</td>
              <td class="sl-number">{{ row.figure.declined }}</td>
              <td class="sl-number">{{ row.figure.missing + row.figure.outstanding }}</td>
            </tr>
          }
        </tbody>
      </table>
    </sl-data-table>
  `,
})
export class TimelinessTable {
  readonly title = input.required<string>();
  readonly first = input.required<string>();
  readonly rows = input.required<readonly TimelinessRowView[]>();
}
