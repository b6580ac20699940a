import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { GridResultView } from '@sightline/contracts';
import { type GridAct, returnStatuses, returnStatusLabels } from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { WorkspaceStore } from '../../audits/workspace-store';
import { DayPipe } from '../../shared/format/day-pipe';
import { isRefusal, problemOf } from '../../shared/http/client-problem';
import { Confirm } from '../../shared/ui/confirm';
import { Due } from '../../shared/ui/due';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { ProblemNote } from '../../shared/ui/problem';
import { SectionHeader } from '../../shared/ui/section-header';
import { StatusChip } from '../../shared/ui/status-chip';
import { ChoiceBar } from '../components/choice-bar';
import { GridResult } from '../components/grid-result';
import { ReturnsRows } from '../components/returns-rows';
import { type Choosing, ReturnsTable } from '../components/returns-table';
import { GridApi } from '../grid-api';
import { GridDeeds } from '../grid-deeds';
import {
  fits,
  fitsChoice,
  type GridChoice,
  type GridFilter,
  gridFilterLabels,
  gridFilters,
  tallyOf,
} from '../grid-figures';
import { GridStore } from '../grid-store';

/** Cases by agencies, a state in each cell: what a co-ordinator looks at every morning. */
@Component({
  selector: 'sl-returns-grid-page',
  imports: [
    ChoiceBar,
    DayPipe,
    Due,
    EmptyState,
    GridResult,
    Icon,
    Loading,
    MatButtonModule,
    ProblemNote,
    ReturnsRows,
    ReturnsTable,
    RouterLink,
    SectionHeader,
    StatusChip,
  ],
  providers: [GridStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './returns-grid-page.html',
  styleUrl: './returns-grid-page.scss',
})
export class ReturnsGridPage {
  /** What the grid is narrowed to, from the query. */
  readonly show = input<string>();
  readonly status = input<string>();
  readonly agency = input<string>();
  /** 'list' for the returns one under another. */
  readonly view = input<string>();

  private readonly api = inject(GridApi);
  private readonly deeds = inject(GridDeeds);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  protected readonly store = inject(WorkspaceStore);
  protected readonly grid = inject(GridStore);

  protected readonly isBusy = signal(false);
  protected readonly result = signal<GridResultView | null>(null);
  protected readonly filters = gridFilters;
  protected readonly filterLabels = gridFilterLabels;
  protected readonly statusLabels = returnStatusLabels;
  protected readonly choice = computed<GridChoice>(() => ({
    filter: gridFilters.find((name) => name === this.show()) ?? 'all',
    status: returnStatuses.find((name) => name === this.status()),
    agencyId: this.agency(),
  }));
  protected readonly isList = computed(() => this.view() === 'list');
  protected readonly shown = computed(() =>
    this.grid.cells().filter((cell) => fitsChoice(cell, this.choice())),
  );
  protected readonly isNarrowed = computed(() => this.shown().length < this.grid.cells().length);
  protected readonly total = computed(() => tallyOf(this.grid.cells()));
  protected readonly unanswered = computed(
    () => this.grid.cells().filter(({ status }) => status === 'known-check').length,
  );
  protected readonly counts = computed(() =>
    returnStatuses
      .map((status) => ({
        status,
        count: this.grid.cells().filter((cell) => cell.status === status).length,
      }))
      .filter(({ count }) => count > 0),
  );
  protected readonly canConvene = computed(
    () => this.store.audit()?.acts.includes('convene') ?? false,
  );

  constructor() {
    effect(() => {
      const id = this.store.audit()?.id;
      untracked(() => void this.grid.open(id));
    });
  }

  protected countOf(filter: GridFilter): number {
    return this.grid.cells().filter((cell) => fits(cell, filter)).length;
  }

  protected narrow(name: 'status' | 'agency', event: Event): void {
    const value = (event.target as HTMLSelectElement).value || null;
    void this.router.navigate([], {
      ...{ relativeTo: this.route, queryParams: { [name]: value } },
      ...{ queryParamsHandling: 'merge', scroll: 'manual' },
    });
  }

  protected choose({ returnIds, isChosen }: Choosing): void {
    this.grid.choose(returnIds, isChosen);
  }

  protected chooseShown(): void {
    this.choose({ returnIds: this.shown().map(({ returnId }) => returnId), isChosen: true });
  }

  protected async open(returnId: string): Promise<void> {
    const [grid, cell] = [
      this.grid.grid(),
      this.grid.cells().find((one) => one.returnId === returnId),
    ];
    if (grid && cell) await this.deeds.showHistory(grid, cell);
  }

  protected async act(act: GridAct): Promise<void> {
    const [audit, grid] = [this.store.audit(), this.grid.grid()];
    if (!audit || !grid || this.isBusy()) return;
    this.isBusy.set(true);
    const result = await this.deeds.ask(audit.id, grid, this.grid.chosenCells(), act);
    if (result) {
      this.result.set(result);
      this.grid.choose(result.done, false);
      await this.grid.refresh();
    }
    this.isBusy.set(false);
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
      if (isRefusal(problem)) this.notices.fault(problem);
    } finally {
      this.isBusy.set(false);
    }
  }
}
