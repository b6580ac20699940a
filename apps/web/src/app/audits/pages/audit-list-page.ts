import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { financialYearFrom, methodFacts } from '@sightline/domain';
import type { AuditCardView } from '@sightline/contracts';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { DataTable } from '../../shared/ui/data-table';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { type Sort, sorted } from '../../shared/ui/sort';
import { SortButton, SortHeader } from '../../shared/ui/sort-header';
import { StatusChip } from '../../shared/ui/status-chip';
import { AuditsApi } from '../audits-api';

/** Every audit of the partnership in a table. */
@Component({
  selector: 'sl-audit-list-page',
  imports: [
    DataTable,
    EmptyState,
    Icon,
    Loading,
    MatButtonModule,
    PageHeader,
    ProblemNote,
    RouterLink,
    SortButton,
    SortHeader,
    StatusChip,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './audit-list-page.html',
})
export class AuditListPage {
  private readonly api = inject(AuditsApi);
  private readonly session = inject(SessionStore);

  protected readonly audits = loader(() => {
    this.session.partnership();
    return this.api.list();
  });
  protected readonly sort = signal<Sort | null>({ key: 'when', direction: 'descending' });
  protected readonly rows = computed(() =>
    sorted<AuditCardView>(this.audits.value() ?? [], this.sort(), {
      theme: ({ theme }) => theme,
      when: ({ financialYear, quarter, date }) => `${financialYear}-${quarter}-${date.value ?? ''}`,
      method: ({ method }) => methodFacts[method].label,
      status: ({ status }) => status,
      returns: ({ returnsIn, returnsExpected }) =>
        returnsExpected === 0 ? null : returnsIn / returnsExpected,
    }),
  );

  protected readonly canEnterPast = computed(() => this.session.can('past-audit.enter'));
  protected readonly yearLabel = financialYearFrom;

  protected method(audit: AuditCardView): string {
    return methodFacts[audit.method].label;
  }
}
