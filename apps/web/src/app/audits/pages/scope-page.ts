import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { ScopeAuditDto } from '@sightline/contracts';
import { agencyKindLabels } from '@sightline/domain';
import { RouterLink } from '@angular/router';
import { firstValueFrom, of } from 'rxjs';
import { DayPipe } from '../../shared/format/day-pipe';
import { type ClientProblem, isRefusal, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { Confirm } from '../../shared/ui/confirm';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { SectionHeader } from '../../shared/ui/section-header';
import { AuditsApi } from '../audits-api';
import { DataProtectionNote } from '../components/data-protection-note';
import { ClockTable, type ClockTiming } from '../components/clock-table';
import { MilestoneTable, type MilestoneChange } from '../components/milestone-table';
import { ReasonList } from '../components/reason-list';
import { ScopeForm } from '../components/scope-form';
import { WorkspaceStore } from '../workspace-store';

/** The scope of an audit: read by everybody, set by the co-ordinator until the panel meets. */
@Component({
  selector: 'sl-scope-page',
  imports: [
    DataProtectionNote,
    ClockTable,
    DayPipe,
    EmptyState,
    Icon,
    MatButtonModule,
    MilestoneTable,
    ReasonList,
    RouterLink,
    ScopeForm,
    SectionHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './scope-page.html',
  styleUrl: './scope-page.scss',
})
export class ScopePage {
  private readonly api = inject(AuditsApi);
  private readonly session = inject(SessionStore);
  private readonly notices = inject(Notices);
  private readonly confirm = inject(Confirm);

  protected readonly store = inject(WorkspaceStore);
  protected readonly isEditing = signal(false);
  protected readonly isSaving = signal(false);
  protected readonly refusal = signal<ClientProblem | null>(null);
  protected readonly kindLabels = agencyKindLabels;

  /** The partnership that leads an audit sets its scope. */
  protected readonly canSet = computed(
    () => this.session.can('audit.scope') && !this.store.audit()?.ledBy,
  );
  /** The co-ordinator of the partnership that leads gives the reasons, with the plan. */
  protected readonly canPlan = computed(
    () => this.session.can('audit.plan') && !this.store.audit()?.ledBy,
  );
  protected readonly agencies = loader(() => (this.canSet() ? this.api.agencies() : of([])));
  protected readonly neighbours = loader(() => {
    const audit = this.store.audit();
    return this.canSet() && audit ? this.api.neighbours(audit.id) : of([]);
  });
  protected readonly templates = loader(() => (this.canSet() ? this.api.templates() : of([])));

  protected readonly canOpen = computed(
    () => this.canSet() && this.store.audit()?.status === 'planned',
  );
  protected readonly canEdit = computed(
    () =>
      this.canSet() &&
      ['scoping', 'sampling', 'in-the-field'].includes(this.store.audit()?.status ?? ''),
  );

  protected async open(): Promise<void> {
    const audit = this.store.audit();
    if (!audit) return;
    await this.write(() => firstValueFrom(this.api.act(audit.id, 'open', audit.revision)));
    if (this.store.audit()?.status === 'scoping') this.isEditing.set(true);
  }

  protected async save(dto: ScopeAuditDto): Promise<void> {
    const audit = this.store.audit();
    if (!audit || !(await this.agreesToMove(dto))) return;
    const isSaved = await this.write(() => firstValueFrom(this.api.setScope(audit.id, dto)));
    if (!isSaved) return;
    this.isEditing.set(false);
    this.notices.done('The scope is saved');
  }

  protected async changeMilestone({ key, day }: MilestoneChange): Promise<void> {
    const audit = this.store.audit();
    if (!audit) return;
    const { revision } = audit;
    const isSaved = await this.write(() =>
      firstValueFrom(this.api.setMilestone(audit.id, key, { day, revision })),
    );
    if (isSaved) this.notices.done(day ? 'The day is set' : 'Back to the plan');
  }

  protected async timeStep({ key, act }: ClockTiming): Promise<void> {
    const audit = this.store.audit();
    if (!audit) return;
    const { revision } = audit;
    await this.write(() => firstValueFrom(this.api.timeStep(audit.id, key, { act, revision })));
  }

  /** A new panel day moves every milestone, so it is asked first once returns are out. */
  private async agreesToMove(dto: ScopeAuditDto): Promise<boolean> {
    const audit = this.store.audit();
    const isMoved = audit?.status === 'in-the-field' && audit.panelDay !== dto.panelDay;
    if (!isMoved) return true;
    return this.confirm.ask({
      title: 'Move the panel day?',
      message:
        'Returns are out. The milestones and the due days of outstanding returns follow; days set by hand stay.',
      verb: 'Move the panel day',
    });
  }

  private async write(work: () => Promise<Parameters<WorkspaceStore['set']>[0]>): Promise<boolean> {
    this.isSaving.set(true);
    this.refusal.set(null);
    try {
      this.store.set(await work());
      return true;
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem.status === 422 && this.isEditing()) this.refusal.set(problem);
      else if (isRefusal(problem)) this.notices.fault(problem);
      return false;
    } finally {
      this.isSaving.set(false);
    }
  }
}
