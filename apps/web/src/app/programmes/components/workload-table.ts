import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { AgencyWeekView, AgencyWorkView, WorkloadView } from '@sightline/contracts';
import { dayLabel } from '@sightline/domain';
import { DataTable } from '../../shared/ui/data-table';
import { Icon } from '../../shared/ui/icon';

interface Cell {
  readonly monday: string;
  readonly hours: string;
  readonly words: string;
  readonly level: number;
  readonly isShared: boolean;
}

/** What each agency has to do in each week; a week with two audits is marked and said. */
@Component({
  selector: 'sl-workload-table',
  imports: [DataTable, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './workload-table.html',
  styleUrl: './workload-table.scss',
})
export class WorkloadTable {
  readonly workload = input.required<WorkloadView>();

  /** From the first week with work to the last. */
  protected readonly mondays = computed(() => {
    const { mondays, agencies } = this.workload();
    const busy = new Set(agencies.flatMap(({ weeks }) => weeks.map(({ monday }) => monday)));
    const first = mondays.findIndex((monday) => busy.has(monday));
    const last = mondays.findLastIndex((monday) => busy.has(monday));
    return first < 0 ? [] : mondays.slice(first, last + 1);
  });
  /** Those in which an agency would hold two sets of forms; the others are folded away. */
  protected readonly clashes = computed(() =>
    this.workload().overlaps.filter(({ sharesForms }) => sharesForms),
  );
  protected readonly harmless = computed(() =>
    this.workload().overlaps.filter(({ sharesForms }) => !sharesForms),
  );
  protected readonly rows = computed(() =>
    this.workload().agencies.map((agency) => ({
      agency,
      cells: this.mondays().map((monday) => this.cell(agency, monday)),
    })),
  );
  private readonly themes = computed(
    () => new Map(this.workload().spans.map(({ auditId, theme }) => [auditId, theme])),
  );
  private readonly most = computed(() =>
    Math.max(1, ...this.workload().agencies.flatMap(({ weeks }) => weeks.map((one) => one.hours))),
  );

  protected weekLabel(monday: string): string {
    return dayLabel(monday).slice(4, -5);
  }

  private cell(agency: AgencyWorkView, monday: string): Cell {
    const week = agency.weeks.find((each) => each.monday === monday);
    if (!week) return { monday, hours: '', words: '', level: 0, isShared: false };
    const level = Math.ceil((week.hours / this.most()) * 4);
    const isShared = week.parts.length > 1;
    return { monday, hours: String(week.hours), words: this.words(week), level, isShared };
  }

  private words({ monday, parts }: AgencyWeekView): string {
    const each = parts.map(({ auditId, hours }) => {
      return `${this.themes().get(auditId) ?? 'An audit of another year'} ${hours} h`;
    });
    return `Week of ${dayLabel(monday)}: ${each.join(', ')}`;
  }
}
