import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink, RouterOutlet } from '@angular/router';
import type { AuditView, WorkspaceStep } from '@sightline/contracts';
import { methodFacts, outcomeStatuses } from '@sightline/domain';
import { SessionStore } from '../../shared/session/session-store';
import { DayPipe } from '../../shared/format/day-pipe';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { StatusChip } from '../../shared/ui/status-chip';
import { type Step, TabsNav } from '../../shared/ui/tabs-nav';
import { AuditActs, type askedActs } from '../audit-acts';
import { WorkspaceStore } from '../workspace-store';

const labels: Record<WorkspaceStep, string> = {
  scope: 'Scope',
  sample: 'Sample',
  returns: 'Returns',
  panel: 'Panel',
  findings: 'Findings',
  report: 'Report',
};

/** The frame of one audit: its head and the steps of the work. */
@Component({
  selector: 'sl-workspace-page',
  imports: [
    DayPipe,
    Icon,
    Loading,
    MatButtonModule,
    MatMenuModule,
    PageHeader,
    ProblemNote,
    RouterLink,
    RouterOutlet,
    StatusChip,
    TabsNav,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [WorkspaceStore],
  host: { class: 'sl-page sl-page-wide' },
  templateUrl: './workspace-page.html',
})
export class WorkspacePage {
  readonly auditId = input.required<string>();

  protected readonly store = inject(WorkspaceStore);
  private readonly session = inject(SessionStore);
  private readonly acts = inject(AuditActs);

  protected readonly canPlan = computed(
    () => this.session.can('audit.plan') && !this.store.audit()?.ledBy,
  );
  protected readonly steps = computed<readonly Step[]>(() => {
    const audit = this.store.audit();
    if (!audit) return [];
    const steps = audit.steps
      .filter(({ key }) => this.maySee(key) && this.isShared(key, audit))
      .map(
        ({ key, state, blockers }): Step => ({
          label: labels[key],
          link: key,
          state,
          note: state === 'current' && blockers.length > 0 ? `${blockers.join('; ')}.` : undefined,
        }),
      );
    const published =
      this.session.can('publication.read') && outcomeStatuses.includes(audit.status)
        ? [{ label: 'Publication', link: 'publication' }]
        : [];
    // Of another partnership's audit these are the lead's.
    const asides = audit.ledBy
      ? published
      : [
          ...published,
          ...(this.session.can('vault.read') ? [{ label: 'Identities', link: 'identities' }] : []),
          ...(this.session.can('schedule.read') ? [{ label: 'Reminders', link: 'reminders' }] : []),
          ...(this.session.can('trail.read') ? [{ label: 'Trail', link: 'trail' }] : []),
        ];
    // The first leaves a gap before itself.
    return [
      ...steps,
      ...asides.map((step, index): Step => ({ ...step, state: index === 0 ? 'aside' : 'plain' })),
    ];
  });
  protected readonly lead = computed(() => {
    const audit = this.store.audit();
    if (!audit) return '';
    const { label } = methodFacts[audit.method];
    return audit.ledBy ? `${label} · led by ${audit.ledBy}` : label;
  });

  constructor() {
    effect(() => {
      const id = this.auditId();
      untracked(() => void this.store.open(id));
    });
  }

  protected may(act: keyof typeof askedActs): boolean {
    return this.store.audit()?.acts.includes(act) ?? false;
  }

  protected async ask(act: keyof typeof askedActs): Promise<void> {
    const audit = this.store.audit();
    if (!audit) return;
    const changed = await this.acts.ask(audit, act);
    if (changed) this.store.set(changed);
  }

  protected retry(): void {
    void this.store.open(this.auditId());
  }

  /** Whether there is such a step of it for a partnership that joined: what came of it, once it is. */
  private isShared(step: WorkspaceStep, { ledBy, status }: AuditView): boolean {
    if (!ledBy) return true;
    if (step === 'findings' || step === 'report') return outcomeStatuses.includes(status);
    return step !== 'panel' || !this.session.holds('coordinator') || this.session.holds('chair');
  }

  private maySee(step: WorkspaceStep): boolean {
    switch (step) {
      case 'scope':
        return true;
      case 'sample':
        return this.session.can('grid.read') || this.session.can('sample.read');
      case 'returns':
        return this.session.can('grid.read');
      case 'panel':
        return this.session.can('panel.read');
      case 'findings':
        return this.session.can('finding.read');
      case 'report':
        return this.session.can('report.read');
    }
  }
}
