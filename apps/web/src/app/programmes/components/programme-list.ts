import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AuditCardView } from '@sightline/contracts';
import { methodFacts } from '@sightline/domain';
import { ReasonList } from '../../audits/components/reason-list';
import { DataTable } from '../../shared/ui/data-table';
import { StatusChip } from '../../shared/ui/status-chip';
import { plannedDateWords } from '../planned-date-words';

/** The year as a table, for a paper or a long list. */
@Component({
  selector: 'sl-programme-list',
  imports: [DataTable, ReasonList, RouterLink, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-data-table label="Audits of the year">
      <table class="sl-table sl-table-sticky-column">
        <thead>
          <tr>
            <th scope="col">Subject</th>
            <th scope="col">Quarter</th>
            <th scope="col">Date</th>
            <th scope="col">Method</th>
            <th scope="col">Why</th>
            <th scope="col">Links</th>
            <th scope="col">Leads</th>
            <th scope="col">Status</th>
            <th scope="col">Comment</th>
          </tr>
        </thead>
        <tbody>
          @for (audit of audits(); track audit.id) {
            <tr>
              <th scope="row">
                <a [routerLink]="['/audits', audit.id]">{{ audit.theme }}</a>
              </th>
              <td>Q{{ audit.quarter }}</td>
              <td class="sl-nowrap">{{ date(audit) }}</td>
              <td>{{ facts[audit.method].label }}</td>
              <td class="why"><sl-reason-list [reasons]="audit.reasons" /></td>
              <td>{{ links(audit) }}</td>
              <td>{{ leads(audit) }}</td>
              <td>
                <sl-status-chip kind="audit" [status]="audit.status" />
                @if (audit.statusReason; as reason) {
                  <p class="sl-small">{{ reason }}</p>
                }
              </td>
              <td>{{ audit.comment }}</td>
            </tr>
          }
        </tbody>
      </table>
    </sl-data-table>
  `,
  styles: `
    .why {
      min-width: 16rem;
    }
  `,
})
export class ProgrammeList {
  readonly audits = input.required<readonly AuditCardView[]>();

  protected readonly facts = methodFacts;

  protected date({ date }: AuditCardView): string {
    return plannedDateWords(date);
  }

  protected links({ reviews, reasons, reAuditOf, carriedFrom }: AuditCardView): string {
    return [
      ...reviews
        .filter(({ id }) => !reasons.some(({ review }) => review?.id === id))
        .map(({ name }) => name),
      ...(reAuditOf ? [`re-audit of ${reAuditOf.theme}, ${reAuditOf.yearLabel}`] : []),
      ...(carriedFrom ? [`carried over from ${carriedFrom}`] : []),
    ].join('; ');
  }

  protected leads({ leadPeople, leads }: AuditCardView): string {
    return [...leadPeople.map(({ name }) => name), ...(leads ? [leads] : [])].join('; ');
  }
}
