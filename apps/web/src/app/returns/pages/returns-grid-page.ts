import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { CaseFileView, GridCellView } from '@sightline/contracts';
import { returnStatusLabels, type ReturnStatus } from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { WorkspaceStore } from '../../audits/workspace-store';
import { DayPipe } from '../../shared/format/day-pipe';
import { problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Confirm } from '../../shared/ui/confirm';
import { DataTable } from '../../shared/ui/data-table';
import { Due } from '../../shared/ui/due';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { ProblemNote } from '../../shared/ui/problem';
import { SectionHeader } from '../../shared/ui/section-header';
import { StatusChip } from '../../shared/ui/status-chip';
import { GridApi } from '../grid-api';
import {
  cellsByPlace,
  fits,
  gridFilterLabels,
  gridFilters,
  placeOf,
  tallyOf,
  type GridFilter,
} from '../grid-figures';

/** Cases by agencies, a state in each cell: what a co-ordinator looks at every morning. */
@Component({
  selector: 'sl-returns-grid-page',
  imports: [
    DataTable,
    DayPipe,
    Due,
    EmptyState,
    Icon,
    Loading,
    MatButtonModule,
    ProblemNote,
    RouterLink,
    SectionHeader,
    StatusChip,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './returns-grid-page.html',
  styleUrl: './returns-grid-page.scss',
})
export class ReturnsGridPage {
  /** What the grid is narrowed to, from the query. */
  readonly show = input<string>();

  private readonly api = inject(GridApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);

  protected readonly store = inject(WorkspaceStore);
  private readonly auditId = computed(() => this.store.audit()?.id);
  protected readonly grid = loader(() => {
    const id = this.auditId();
    return id ? this.api.grid(id) : undefined;
  });

  protected readonly isBusy = signal(false);
  protected readonly filters = gridFilters;
  protected readonly filterLabels = gridFilterLabels;
  protected readonly statusLabels = returnStatusLabels;
  protected readonly filter = computed<GridFilter>(
    () => gridFilters.find((name) => name === this.show()) ?? 'all',
  );
  private readonly places = computed(() => {
    const grid = this.grid.value();
    return grid ? cellsByPlace(grid) : new Map<string, GridCellView>();
  });
  /** The cases by stratum, in the order they were drawn. */
  protected readonly strata = computed(() => {
    const groups = new Map<string, { key: string; label: string; cases: CaseFileView[] }>();
    for (const row of this.grid.value()?.cases ?? []) {
      const group = groups.get(row.stratum.key) ?? { ...row.stratum, cases: [] };
      group.cases.push(row);
      groups.set(row.stratum.key, group);
    }
    return [...groups.values()];
  });
  protected readonly total = computed(() => tallyOf(this.grid.value()?.cells ?? []));
  protected readonly counts = computed(() => {
    const cells = this.grid.value()?.cells ?? [];
    const statuses = Object.keys(returnStatusLabels) as ReturnStatus[];
    return statuses
      .map((status) => ({ status, count: cells.filter((cell) => cell.status === status).length }))
      .filter(({ count }) => count > 0);
  });
  protected readonly canConvene = computed(
    () => this.store.audit()?.acts.includes('convene') ?? false,
  );

  protected countOf(filter: GridFilter): number {
    return (this.grid.value()?.cells ?? []).filter((cell) => fits(cell, filter)).length;
  }

  protected cell(caseId: string, agencyId: string): GridCellView | undefined {
    return this.places().get(placeOf(caseId, agencyId));
  }

  /** Whether the filter leaves the cell out: it keeps its place and says so quietly. */
  protected isOutside(cell: GridCellView): boolean {
    return !fits(cell, this.filter());
  }

  protected tally(of: { readonly caseId?: string; readonly agencyId?: string }): string {
    const cells = (this.grid.value()?.cells ?? []).filter(
      (cell) =>
        (of.caseId === undefined || cell.caseId === of.caseId) &&
        (of.agencyId === undefined || cell.agencyId === of.agencyId),
    );
    const { in: inNow, expected } = tallyOf(cells);
    return expected === 0 ? '' : `${inNow} of ${expected}`;
  }

  protected wordsOf(cell: GridCellView): string {
    const isFilling = cell.status === 'in-progress' && cell.required > 0;
    return isFilling ? `${Math.round((100 * cell.answered) / cell.required)} %` : '';
  }

  protected async convene(): Promise<void> {
    const audit = this.store.audit();
    if (!audit || this.isBusy()) return;
    const { in: inNow, expected } = this.total();
    const open = expected - inNow;
    const isWanted = await this.confirm.ask({
      title: 'Bring this audit to the panel?',
      message:
        open > 0
          ? `${open} of ${expected} returns are not in. The panel can meet without them; they are shown as missing and can still be handed in.`
          : 'Every expected return is in. The panel sees the grades of all agencies.',
      verb: 'Convene the panel',
    });
    if (!isWanted) return;
    this.isBusy.set(true);
    try {
      this.store.set(await firstValueFrom(this.api.convene(audit.id, audit.revision)));
      await this.router.navigate(['/audits', audit.id, 'panel']);
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem.status > 0 && problem.status < 500) this.notices.fault(problem);
    } finally {
      this.isBusy.set(false);
    }
  }
}
