import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { financialYearFrom } from '@sightline/domain';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { CoverageTable } from '../components/coverage-table';
import { CoverageApi } from '../coverage-api';

/** What three financial years of audits looked at, and what they did not. */
@Component({
  selector: 'sl-coverage-page',
  imports: [
    CoverageTable,
    EmptyState,
    Icon,
    Loading,
    MatButtonModule,
    PageHeader,
    ProblemNote,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page sl-page-wide' },
  template: `
    <sl-page-header
      title="Coverage"
      lead="What the audits of three financial years looked at, and what they did not."
    >
      <div slActions>
        <button matButton type="button" (click)="print()"><sl-icon name="print" /> Print</button>
      </div>
    </sl-page-header>
    @if (coverage.value(); as view) {
      <nav class="filters sl-row sl-no-print" aria-label="Three years up to">
        @for (each of ends(); track each.year) {
          <a
            routerLink="/programme/coverage"
            [queryParams]="{ year: each.year }"
            [attr.aria-current]="each.isShown ? 'page' : null"
            >{{ each.label }}</a
          >
        }
      </nav>
      @if (view.audits === 0) {
        <sl-empty-state
          icon="finding"
          title="No audit looked at anything in these years"
          hint="An audit counts from the day its returns are issued; themes that are planned stand below."
        />
      } @else {
        <p>
          {{ view.audits === 1 ? '1 audit' : view.audits + ' audits' }} looked at cases or agencies
          in these years. A cell opens to the audits behind it; postponed and cancelled ones are not
          counted.
        </p>
      }
      @for (table of view.tables; track table.key) {
        <section class="sl-stack sl-stack-tight" [attr.aria-labelledby]="table.key">
          <h2 [id]="table.key">{{ table.title }}</h2>
          <sl-coverage-table [table]="table" [years]="view.years" />
        </section>
      }
    } @else if (coverage.problem(); as problem) {
      <sl-problem [problem]="problem" (retry)="coverage.reload()" />
    } @else {
      <sl-loading label="Loading the coverage" [lines]="6" />
    }
  `,
  styleUrl: './themes-page.scss',
})
export class CoveragePage {
  /** First calendar year of the last financial year shown, from the query. */
  readonly year = input<string>();

  private readonly api = inject(CoverageApi);
  private readonly session = inject(SessionStore);

  protected readonly coverage = loader(() => {
    this.session.partnership();
    const year = Number(this.year());
    return this.api.view(Number.isInteger(year) && year > 0 ? year : undefined);
  });
  /** The three years up to the one shown, or to one around it. */
  protected readonly ends = computed(() => {
    const view = this.coverage.value();
    if (!view) return [];
    return [-2, -1, 0, 1].map((by) => {
      const year = view.financialYear + by;
      const label = `${financialYearFrom(year - 2)} to ${financialYearFrom(year)}`;
      return { year, label, isShown: by === 0 };
    });
  });

  protected print(): void {
    window.print();
  }
}
