import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { Page, ReturnRowView } from '@sightline/contracts';
import { isOutstanding, returnStatuses, returnStatusLabels } from '@sightline/domain';
import { PagedList } from '../../shared/http/paged-list';
import { SessionStore } from '../../shared/session/session-store';
import { DataTable } from '../../shared/ui/data-table';
import { Due } from '../../shared/ui/due';
import { EmptyState } from '../../shared/ui/empty-state';
import { ListFoot } from '../../shared/ui/list-foot';
import { PageHeader } from '../../shared/ui/page-header';
import { Progress } from '../../shared/ui/progress';
import { type Sort, sorted } from '../../shared/ui/sort';
import { SortButton, SortHeader } from '../../shared/ui/sort-header';
import { StatusChip } from '../../shared/ui/status-chip';
import { type NextStep, nextStep } from '../return-steps';
import { namesOf } from '../return-words';
import { ReturnsApi } from '../returns-api';

const pageSize = 50;

interface ListedReturn {
  readonly row: ReturnRowView;
  readonly step: NextStep;
}

/** The returns a person may see, by what they have to do with them. */
@Component({
  selector: 'sl-return-list-page',
  imports: [
    DataTable,
    Due,
    EmptyState,
    ListFoot,
    MatButton,
    PageHeader,
    Progress,
    RouterLink,
    SortButton,
    SortHeader,
    StatusChip,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './return-list-page.html',
  styleUrl: './return-list-page.scss',
})
export class ReturnListPage {
  /** Narrowed to one status, from the query. */
  readonly status = input<string>();

  private readonly api = inject(ReturnsApi);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  protected readonly statuses = returnStatuses
    .filter((status) => status !== 'not-issued')
    .map((status) => ({ status, label: returnStatusLabels[status] }));
  protected readonly chosen = computed(() =>
    returnStatuses.find((status) => status === this.status()),
  );
  protected readonly chosenLabel = computed(() => {
    const chosen = this.chosen();
    return chosen ? returnStatusLabels[chosen] : '';
  });

  protected readonly list = new PagedList<Page<ReturnRowView>>(
    (cursor) => {
      this.session.partnership();
      const after = cursor === null ? undefined : { cursor };
      return this.api.list({ status: this.chosen(), limit: pageSize, ...after });
    },
    { keepsItems: true },
  );

  private readonly reader = computed(() => ({
    spocOf: this.session
      .roles()
      .flatMap(({ role, agencyId }) => (role === 'spoc' && agencyId ? [agencyId] : [])),
    accountId: this.session.account()?.id,
  }));
  private readonly listed = computed<readonly ListedReturn[]>(() =>
    this.list.items().map((row) => ({ row, step: nextStep(row, this.reader()) })),
  );
  protected readonly sort = signal<Sort | null>({ key: 'step', direction: 'ascending' });
  protected readonly rows = computed(() =>
    sorted(this.listed(), this.sort(), {
      step: ({ step, row }) => `${step.rank} ${row.dueDay ?? '9'} ${row.caseFile.reference}`,
      case: ({ row }) => row.caseFile.reference,
      audit: ({ row }) => row.audit.theme,
      agency: ({ row }) => row.agency.shortName,
      status: ({ row }) => returnStatuses.indexOf(row.status),
      due: ({ row }) => (isOutstanding(row.status) ? row.dueDay : null),
      answered: ({ row }) => (row.required > 0 ? row.answered / row.required : null),
    }),
  );

  /** One agency needs no column that repeats it. */
  protected readonly showsAgency = computed(
    () => new Set(this.listed().map(({ row }) => row.agency.id)).size > 1,
  );
  protected readonly lead = computed(() => {
    const agencies = this.session.roles().flatMap(({ agencyName }) => agencyName ?? []);
    return [...new Set(agencies)].join(' and ') || 'Every agency of the partnership';
  });
  protected readonly emptyHint = computed(() => {
    if (this.session.holds('spoc')) {
      return 'When a co-ordinator issues an audit, each case comes here first with one question: is the family known to your agency?';
    }
    return 'Your agency’s single point of contact gives you a case file to audit; its form then waits here.';
  });
  protected readonly emptyTitle = computed(() =>
    this.session.holds('spoc')
      ? 'No returns have been issued to your agency yet'
      : 'Nothing has been given to you yet',
  );

  protected readonly isOutstanding = isOutstanding;
  protected readonly namesOf = namesOf;

  protected filter(event: Event): void {
    this.showStatus((event.target as HTMLSelectElement).value);
  }

  protected showStatus(status: string): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { status: status || null },
      scroll: 'manual',
    });
  }
}
