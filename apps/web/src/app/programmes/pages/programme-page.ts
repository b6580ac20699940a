import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { AuditCardView } from '@sightline/contracts';
import { financialYearFrom } from '@sightline/domain';
import { AuditActs } from '../../audits/audit-acts';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { AuditCard, type CardAct } from '../components/audit-card';
import { quarterWords } from '../planned-date-words';
import { ProgrammesApi } from '../programmes-api';

const quarters = [1, 2, 3, 4] as const;

/** A financial year as four quarters, an audit a card. */
@Component({
  selector: 'sl-programme-page',
  imports: [
    AuditCard,
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
  templateUrl: './programme-page.html',
  styleUrl: './programme-page.scss',
})
export class ProgrammePage {
  /** First calendar year of the financial year, from the query. */
  readonly year = input<string>();

  private readonly api = inject(ProgrammesApi);
  private readonly acts = inject(AuditActs);
  private readonly session = inject(SessionStore);

  protected readonly programme = loader(() => {
    this.session.partnership();
    const year = Number(this.year());
    return this.api.programme(Number.isInteger(year) && year > 0 ? year : undefined);
  });

  protected readonly canPlan = computed(() => this.session.can('audit.plan'));
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
    const around = [view.financialYear, view.financialYear + 1];
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

  protected print(): void {
    window.print();
  }
}
