import { CdkDropListGroup } from '@angular/cdk/drag-drop';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { AuditCardView } from '@sightline/contracts';
import { dayLabel, financialYearFrom } from '@sightline/domain';
import { forkJoin } from 'rxjs';
import { AuditActs } from '../../audits/audit-acts';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import type { CardAct } from '../components/audit-card';
import { DeviationTable } from '../components/deviation-table';
import { ProgrammeList } from '../components/programme-list';
import { ProgrammeStanding, type StandingAct } from '../components/programme-standing';
import { QuarterMonths } from '../components/quarter-months';
import { WorkloadTable } from '../components/workload-table';
import { YearChart } from '../components/year-chart';
import { MeetingsApi } from '../meetings-api';
import { quarterWords } from '../planned-date-words';
import { ProgrammeActs } from '../programme-acts';
import { placesInOrder, type Place } from '../programme-months';
import { ProgrammeMoves } from '../programme-moves';
import { ProgrammesApi } from '../programmes-api';

const quarters = [1, 2, 3, 4] as const;
const views = [
  { key: 'timeline', label: 'Timeline' },
  { key: 'list', label: 'List' },
] as const;

/** A financial year as four quarters, an audit a card. */
@Component({
  selector: 'sl-programme-page',
  imports: [
    CdkDropListGroup,
    DeviationTable,
    EmptyState,
    Icon,
    Loading,
    MatButtonModule,
    PageHeader,
    ProblemNote,
    ProgrammeList,
    ProgrammeStanding,
    QuarterMonths,
    RouterLink,
    WorkloadTable,
    YearChart,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page sl-page-wide' },
  templateUrl: './programme-page.html',
  styleUrl: './programme-page.scss',
})
export class ProgrammePage {
  /** First calendar year of the financial year, from the query. */
  readonly year = input<string>();

  /** Whether the year is shown as a list; from the query. */
  readonly view = input<string>();

  protected readonly api = inject(ProgrammesApi);
  private readonly meetingsApi = inject(MeetingsApi);
  private readonly yearActs = inject(ProgrammeActs);
  private readonly moves = inject(ProgrammeMoves);
  private readonly injector = inject(Injector);
  private readonly acts = inject(AuditActs);
  private readonly session = inject(SessionStore);

  protected readonly programme = loader(() => {
    this.session.partnership();
    const year = Number(this.year());
    return this.api.programme(Number.isInteger(year) && year > 0 ? year : undefined);
  });

  protected readonly workload = loader(() => {
    const view = this.programme.value();
    return view && this.api.workload(view.financialYear);
  });

  /** Of the year and the one before, when it may have been agreed. */
  private readonly held = loader(() => {
    const view = this.programme.value();
    if (!view || !this.session.can('programme.agree')) return undefined;
    const { financialYear } = view;
    return forkJoin([
      this.meetingsApi.year(financialYear),
      this.meetingsApi.year(financialYear - 1),
    ]);
  });
  protected readonly meetings = computed(() =>
    (this.held.value() ?? [])
      .flatMap(({ meetings }) => [...meetings].reverse())
      .map(({ id, title, heldOn }) => ({ id, label: `${dayLabel(heldOn)}: ${title}` })),
  );

  protected readonly views = views;
  protected readonly shown = computed(() => (this.view() === 'list' ? 'list' : 'timeline'));
  /** Themes of the audits under way with each audit. */
  protected readonly overlaps = computed(() => {
    const work = this.workload.value();
    const themes = new Map(work?.spans.map(({ auditId, theme }) => [auditId, theme]));
    const found = new Map<string, string[]>();
    for (const { firstId, secondId } of work?.overlaps ?? []) {
      for (const [id, other] of [
        [firstId, secondId],
        [secondId, firstId],
      ] as const) {
        const theme = themes.get(other);
        if (theme) found.set(id, [...(found.get(id) ?? []), theme]);
      }
    }
    return found;
  });

  protected readonly canPlan = computed(() => this.session.can('audit.plan'));
  protected readonly suggestsCalibration = computed(
    () => this.session.can('calibration.hold') && this.programme.value()?.isCalibrationDue === true,
  );
  protected readonly canImport = computed(() => this.session.can('programme.import'));
  protected readonly lead = computed(() => this.session.partnership()?.name ?? '');

  protected readonly columns = computed(() => {
    const view = this.programme.value();
    if (!view) return [];
    return quarters.map((quarter) => ({
      quarter,
      months: quarterWords(view.financialYear, quarter),
      audits: view.audits.filter((audit) => audit.quarter === quarter),
    }));
  });

  /** The years that hold audits, with the one shown and its neighbours. */
  protected readonly years = computed(() => {
    const view = this.programme.value();
    if (!view) return [];
    const around = [view.financialYear - 1, view.financialYear, view.financialYear + 1];
    return [...new Set([...view.years, ...around])]
      .sort((a, b) => a - b)
      .map((year) => ({
        year,
        label: financialYearFrom(year),
        isShown: year === view.financialYear,
      }));
  });

  protected async actOn(audit: AuditCardView, act: CardAct): Promise<void> {
    if (await this.acts.ask(audit, act)) await this.programme.reload();
  }

  protected async actOnYear(asked: StandingAct): Promise<void> {
    const view = this.programme.value();
    if (!view) return;
    const changed = await this.yearActs.ask(view, asked);
    if (changed) this.programme.set(changed);
  }

  protected async move(audit: AuditCardView, place: Place): Promise<void> {
    const view = this.programme.value();
    if (!view || !(await this.moves.move(view, audit, place))) return;
    await this.programme.reload();
  }

  /** Moves a card by a month; the next arrow key is pressed where the first was. */
  protected async step(audit: AuditCardView, by: 1 | -1): Promise<void> {
    const order = placesInOrder(audit.financialYear);
    const month = audit.date.value?.slice(0, 7);
    const at = order.findIndex((place) =>
      month ? place.month === month : place.quarter === audit.quarter,
    );
    const place = month ? order[at + by] : order[by === 1 ? at : at - 1];
    if (!place) {
      this.moves.refuseBeyond(by);
      return;
    }
    await this.move(audit, place);
    afterNextRender(() => document.getElementById(`move-${audit.id}`)?.focus(), {
      injector: this.injector,
    });
  }

  protected print(): void {
    window.print();
  }
}
