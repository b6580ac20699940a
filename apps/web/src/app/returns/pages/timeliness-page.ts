import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import type { TimelinessRowView } from '@sightline/contracts';
import { financialYearFrom } from '@sightline/domain';
import { loader } from '../../shared/http/loader';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { TimelinessTable } from '../components/timeliness-table';
import { TimelinessApi } from '../timeliness-api';

/** How returns came in: by agency, by audit, over years. For the co-ordinator and the subgroup. */
@Component({
  selector: 'sl-timeliness-page',
  imports: [EmptyState, Icon, Loading, MatButton, PageHeader, ProblemNote, TimelinessTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page sl-page-wide' },
  template: `
    <sl-page-header
      title="Timeliness"
      lead="Working days from issue to sign-off, on time against the first date agreed, and the response rate"
    >
      <div slActions class="sl-row">
        @if (view.value(); as shown) {
          <label class="year">
            From
            <select (change)="choose('from', $event)">
              @for (year of years(); track year) {
                <option [value]="year" [selected]="year === shown.from">{{ label(year) }}</option>
              }
            </select>
          </label>
          <label class="year">
            to
            <select (change)="choose('to', $event)">
              @for (year of years(); track year) {
                <option [value]="year" [selected]="year === shown.to">{{ label(year) }}</option>
              }
            </select>
          </label>
          <a matButton="outlined" download [href]="api.fileUrl(shown.from, shown.to, 'xlsx')">
            <sl-icon name="download" /> Spreadsheet
          </a>
          <a matButton="outlined" download [href]="api.fileUrl(shown.from, shown.to, 'csv')">
            <sl-icon name="download" /> CSV
          </a>
        }
      </div>
    </sl-page-header>
    @if (view.value(); as shown) {
      @if (shown.overall.expected === 0) {
        <sl-empty-state
          icon="clock"
          title="No returns were issued in these years"
          hint="Once returns are issued their timeliness is worked out here by itself."
        />
      } @else {
        <sl-timeliness-table title="By agency" first="Agency" [rows]="withAll(shown.byAgency)" />
        <sl-timeliness-table title="By audit" first="Audit" [rows]="shown.byAudit" />
        <sl-timeliness-table title="Over the years" first="Financial year" [rows]="shown.byYear" />
        <p class="sl-soft sl-small">
          Expected is what was issued, less waived and withdrawn. A nil return is a response, unless
          the record could not be opened, and is left out of timeliness. On time is judged against
          the first date, whatever was agreed later; late within an extension is shown apart.
        </p>
      }
    } @else if (view.problem(); as problem) {
      <sl-problem [problem]="problem" (retry)="view.reload()" />
    } @else {
      <sl-loading label="Working out timeliness" [lines]="8" />
    }
  `,
  styles: `
    .year {
      display: inline-flex;
      gap: var(--sl-2);
      align-items: center;
    }

    select {
      min-height: 2rem;
      padding: 0 var(--sl-2);
      border: 1px solid var(--sl-line-strong);
      border-radius: var(--sl-radius-small);
      background: var(--sl-surface);
      color: var(--sl-ink);
      font: inherit;
    }
  `,
})
export class TimelinessPage {
  /** Financial years, from the query. */
  readonly from = input<string>();
  readonly to = input<string>();

  protected readonly api = inject(TimelinessApi);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  protected readonly view = loader(() => this.api.read({ from: this.from(), to: this.to() }), {
    keepsValue: true,
  });
  protected readonly years = computed(() => {
    const shown = this.view.value();
    if (!shown) return [];
    return [...new Set([...shown.years, shown.from, shown.to])].sort((a, b) => a - b);
  });

  protected readonly label = financialYearFrom;

  protected withAll(rows: readonly TimelinessRowView[]): readonly TimelinessRowView[] {
    const figure = this.view.value()?.overall;
    return figure ? [...rows, { id: 'all', label: 'All agencies', figure }] : rows;
  }

  protected choose(name: 'from' | 'to', event: Event): void {
    const value = (event.target as HTMLSelectElement).value;
    void this.router.navigate([], {
      ...{ relativeTo: this.route, queryParams: { [name]: value } },
      ...{ queryParamsHandling: 'merge', scroll: 'manual' },
    });
  }
}
