import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  ageBandLabels,
  ageBands,
  type AgeBand,
  type AuditView,
  type CaseFileView,
  type StratumDto,
} from '@sightline/contracts';
import { caseActs, dataProtectionLabels } from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { WorkspaceStore } from '../../audits/workspace-store';
import { isRefusal, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { Confirm, type Question } from '../../shared/ui/confirm';
import { DataTable } from '../../shared/ui/data-table';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { ProblemNote } from '../../shared/ui/problem';
import { SectionHeader } from '../../shared/ui/section-header';
import { StatusChip } from '../../shared/ui/status-chip';
import { CasesApi } from '../cases-api';
import { StrataForm } from '../components/strata-form';

/** The sample of an audit: its strata, its case references, and issuing the returns. */
@Component({
  selector: 'sl-sample-page',
  imports: [
    DataTable,
    EmptyState,
    FormsModule,
    Icon,
    Loading,
    MatButtonModule,
    ProblemNote,
    RouterLink,
    SectionHeader,
    StatusChip,
    StrataForm,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './sample-page.html',
  styleUrl: './sample-page.scss',
})
export class SamplePage {
  private readonly api = inject(CasesApi);
  private readonly session = inject(SessionStore);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);

  protected readonly store = inject(WorkspaceStore);
  protected readonly isBusy = signal(false);
  protected readonly isDrawingAgain = signal(false);
  protected readonly ageBands = ageBands.map((code) => ({ code, label: ageBandLabels[code] }));

  private readonly auditId = computed(() => this.store.audit()?.id);
  protected readonly cases = loader(() => {
    const id = this.auditId();
    return id && this.session.can('grid.read') ? this.api.list(id) : undefined;
  });

  /** Of an audit that another partnership leads, the sample is that one's. */
  private readonly isLed = computed(() => !this.store.audit()?.ledBy);
  protected readonly canDraw = computed(() => this.isLed() && this.session.can('sample.draw'));
  protected readonly isDrawable = computed(
    () => this.canDraw() && ['scoping', 'sampling'].includes(this.store.audit()?.status ?? ''),
  );
  /** References put in by hand would cut a confirmed draw off from its certificate. */
  protected readonly canDrawAgain = computed(() => {
    const audit = this.store.audit();
    return this.isDrawable() && !!audit && audit.caseCount > 0 && !audit.isDrawn;
  });
  /** Of the contacts only that of social care, which holds the list, has a part in the draw. */
  protected readonly canReadFrame = computed(() => {
    if (!this.isLed() || !this.session.can('sample.read')) return false;
    const agencies = this.store.audit()?.agencies ?? [];
    const holders = agencies.filter(({ kind }) => kind === 'childrens-social-care');
    return this.session
      .roles()
      .some(
        ({ role, agencyId }) =>
          ['coordinator', 'chair', 'key-holder'].includes(role) ||
          (role === 'spoc' && holders.some(({ id }) => id === agencyId)),
      );
  });
  protected readonly canList = computed(() => this.session.can('grid.read'));
  protected readonly missing = computed(() => this.store.blockersOf('scope'));
  protected readonly canIssue = computed(
    () =>
      this.isLed() && this.session.can('return.issue') && this.store.audit()?.status === 'sampling',
  );

  protected async draw(strata: StratumDto[]): Promise<void> {
    const audit = this.store.audit();
    if (!audit || this.isBusy()) return;
    await this.try(async () => {
      const { revision } = audit;
      this.store.set(await firstValueFrom(this.api.draw(audit.id, { strata, revision })));
      this.isDrawingAgain.set(false);
      await this.cases.reload();
      this.notices.done('The case references are issued');
    });
  }

  protected async issue(): Promise<void> {
    const audit = this.store.audit();
    if (!audit || this.isBusy()) return;
    const returns = audit.caseCount * audit.agencies.length;
    const question = {
      title: 'Issue the returns?',
      message: `${returns} returns go to ${audit.agencies.length} agencies. Each is first asked whether the family is known. The form and the sample are fixed from then on.`,
      verb: `Issue ${returns} returns`,
    };
    const withoutPapers = await this.reasonWithoutPapers(audit, question);
    if (withoutPapers === null) return;
    await this.try(async () => {
      const { revision } = audit;
      const { issued } = await firstValueFrom(
        this.api.issue(audit.id, { revision, withoutPapers: withoutPapers || undefined }),
      );
      this.notices.done(`${issued} returns are issued`);
      await this.store.reload();
      await this.router.navigate(['/audits', audit.id, 'returns']);
    });
  }

  /** Empty where the papers are in force; null where the co-ordinator changes their mind. */
  private async reasonWithoutPapers(audit: AuditView, question: Question): Promise<string | null> {
    const { gaps } = audit.dataProtection;
    if (gaps.length === 0) return (await this.confirm.ask(question)) ? '' : null;
    const names = gaps.map((kind) => dataProtectionLabels[kind].toLowerCase()).join(' and the ');
    return this.confirm.askReason({
      ...question,
      message: `The ${names} is not recorded as in force. ${question.message}`,
      reasonLabel: 'Why you issue without it; the scope page shows it',
    });
  }

  protected async setAgeBand(caseFile: CaseFileView, ageBand: AgeBand | ''): Promise<void> {
    const { id, revision } = caseFile;
    await this.try(async () => {
      await firstValueFrom(this.api.edit(id, { ageBand: ageBand || undefined, revision }));
      await this.cases.reload();
    });
  }

  protected async withdraw(caseFile: CaseFileView): Promise<void> {
    const reason = await this.confirm.askReason({
      title: `Withdraw ${caseFile.reference}?`,
      message: 'Its outstanding returns are withdrawn with it and it leaves every figure.',
      verb: 'Withdraw the case',
      isDangerous: true,
      reasonLabel: 'Reason, such as a live criminal trial',
    });
    if (reason === null) return;
    const { id, revision } = caseFile;
    await this.try(async () => {
      await firstValueFrom(this.api.withdraw(id, { reason, revision }));
      await Promise.all([this.cases.reload(), this.store.reload()]);
      this.notices.done(`${caseFile.reference} is withdrawn`);
    });
  }

  protected canWithdraw({ status }: CaseFileView): boolean {
    return this.canDraw() && caseActs.withdraw.from.includes(status);
  }

  private async try(work: () => Promise<void>): Promise<void> {
    this.isBusy.set(true);
    try {
      await work();
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
    } finally {
      this.isBusy.set(false);
    }
  }
}
