import { Injectable } from '@nestjs/common';
import type { WorkGroupView, WorkItemView, WorkspaceStepView } from '@sightline/contracts';
import {
  addWorkingDays,
  dayLabel,
  isLate,
  milestoneDay,
  planMilestones,
  type AuditStatus,
  type Day,
} from '@sightline/domain';
import { AuditsRepository, AuditViews, type Audit } from '../audits';
import { CasesRepository } from '../cases';
import { judgingStatuses, PanelStepsService } from '../moderation';
import { PeopleService, PlanningService, type Agency } from '../people';
import { Clock } from '../platform/clock';
import { groupBy } from '../platform/collections';
import { holdsRole, type Actor } from '../platform/context';
import { ReturnTallies, type PressingReturn } from '../returns';
import { bySoonest, counted } from './work-items';

/** Statuses in which an audit waits for somebody. */
const activeStatuses: readonly AuditStatus[] = [
  'scoping',
  'sampling',
  'in-the-field',
  'panel',
  'drafting',
  'factual-accuracy',
];
const beforePanel: readonly AuditStatus[] = ['scoping', 'sampling', 'in-the-field'];
const openAheadWorkingDays = 10;
const stepNames: Record<WorkspaceStepView['key'], string> = {
  scope: 'Set the scope',
  sample: 'Draw the sample',
  returns: 'Returns',
  panel: 'Panel',
  findings: 'Findings',
  report: 'Report',
};

/** What waits for the co-ordinator and the chair. */
@Injectable()
export class PartnershipWorkService {
  constructor(
    private readonly audits: AuditsRepository,
    private readonly views: AuditViews,
    private readonly cases: CasesRepository,
    private readonly tallies: ReturnTallies,
    private readonly panel: PanelStepsService,
    private readonly people: PeopleService,
    private readonly planning: PlanningService,
    private readonly clock: Clock,
  ) {}

  async groups(actor: Actor): Promise<WorkGroupView[]> {
    if (!holdsRole(actor, 'coordinator', 'chair')) return [];
    const all = await this.audits.listAll(actor);
    const active = all.filter(({ status }) => activeStatuses.includes(status));
    const today = this.clock.today();
    const ids = active.map(({ id }) => id);
    const rows = await this.tallies.pressing(ids, today);
    const agencies = await this.people.agenciesById(rows.map(({ agencyId }) => agencyId));
    return [
      ...(holdsRole(actor, 'chair') ? await this.forChair(active, rows) : []),
      ...(holdsRole(actor, 'coordinator')
        ? [await this.nextSteps(actor, active, all), lateReturns(active, rows, agencies, today)]
        : []),
    ];
  }

  private async forChair(
    active: readonly Audit[],
    rows: readonly PressingReturn[],
  ): Promise<WorkGroupView[]> {
    const toJudge: WorkItemView[] = [];
    for (const audit of active.filter(({ status }) => judgingStatuses.includes(status))) {
      const item = await this.judging(audit, rows);
      if (item) toJudge.push(item);
    }
    const drafts = active.filter(({ status }) => ['drafting', 'factual-accuracy'].includes(status));
    return [
      {
        key: 'judge',
        title: 'Cases to judge',
        items: toJudge.sort(bySoonest),
        empty: 'No case waits for a judgement.',
      },
      {
        key: 'approve',
        title: 'Drafts to approve',
        items: drafts.map((audit) => ({
          ...toAuditItem(audit, 'report', 'Read and approve'),
          detail: 'The draft report is written',
        })),
        empty: 'No draft waits for your approval.',
      },
    ];
  }

  private async judging(
    audit: Audit,
    rows: readonly PressingReturn[],
  ): Promise<WorkItemView | null> {
    const waiting = await this.panel.unjudged(audit);
    if (waiting.length === 0) return null;
    const total = (await this.cases.countsOf([audit.id])).get(audit.id) ?? waiting.length;
    const concerned = new Set(
      rows.filter(({ hasOpenConcern }) => hasOpenConcern).map(({ caseFileId }) => caseFileId),
    );
    const held = waiting.filter(({ id }) => concerned.has(id)).length;
    const words = [`${waiting.length} of ${counted(total, 'case')} still to judge`];
    if (held > 0) words.push(`${held} held by a safeguarding concern`);
    return {
      ...toAuditItem(audit, 'panel', 'Open the panel'),
      detail: words.join('; '),
      dueDay: audit.panelDay,
    };
  }

  /** Each audit under way, where it stands and what blocks it; and those it is time to open. */
  private async nextSteps(
    actor: Actor,
    active: readonly Audit[],
    all: readonly Audit[],
  ): Promise<WorkGroupView> {
    const today = this.clock.today();
    const closedDays = await this.planning.closedDaysOf(actor.partnershipId);
    const items = all.flatMap((audit) => toOpen(audit, today, closedDays));
    for (const audit of active) {
      const { step, next } = await this.views.standing(actor, audit);
      items.push({
        ...toAuditItem(audit, step.key, 'Open'),
        detail: [`${stepNames[step.key]}: ${blockedBy(step)}`, next && `next: ${next.label}`]
          .filter(Boolean)
          .join(' · '),
        dueDay: next?.day ?? null,
        isLate:
          beforePanel.includes(audit.status) && audit.panelDay !== null && audit.panelDay < today,
      });
    }
    return {
      key: 'next-steps',
      title: 'Next steps of audits',
      items: items.sort(bySoonest),
      empty: 'No audit waits for a step. Open one from the programme.',
    };
  }
}

/** A planned audit whose scope is to be approved within two weeks. */
function toOpen(audit: Audit, today: string, closedDays: readonly Day[]): WorkItemView[] {
  const { status, method, plannedDate } = audit;
  if (status !== 'planned' || plannedDate?.length !== 10 || plannedDate < today) return [];
  const scopeDay = milestoneDay(planMilestones(method, plannedDate, closedDays), 'scope-approved');
  if (!scopeDay || scopeDay > addWorkingDays(today, openAheadWorkingDays, closedDays)) return [];
  return [
    {
      ...toAuditItem(audit, 'scope', 'Open the audit'),
      detail: `Planned for ${dayLabel(plannedDate)} · next: its scope is approved`,
      dueDay: scopeDay,
      isLate: scopeDay < today,
    },
  ];
}

function blockedBy({ blockers }: Pick<WorkspaceStepView, 'blockers'>): string {
  return blockers.length > 0 ? blockers.join('; ') : 'nothing stands in the way';
}

/** How many returns each agency owes past their day, by audit. */
function lateReturns(
  active: readonly Audit[],
  rows: readonly PressingReturn[],
  agencies: ReadonlyMap<string, Agency>,
  today: string,
): WorkGroupView {
  const late = rows.filter(({ status, dueDay }) => isLate(status, dueDay, today));
  const groups = [...groupBy(late, ({ auditId, agencyId }) => `${auditId} ${agencyId}`)];
  const items = groups.flatMap(([id, [first, ...others]]) => {
    const audit = active.find((each) => each.id === first.auditId);
    if (!audit) return [];
    const oldest = [first, ...others].map(({ dueDay }) => dueDay ?? '').sort()[0]!;
    return [
      {
        ...toAuditItem(audit, 'returns', 'See the grid'),
        id,
        title: `${agencies.get(first.agencyId)?.shortName ?? ''}: ${counted(others.length + 1, 'return')} late`,
        detail: `${audit.theme} · the oldest was due on ${dayLabel(oldest)}`,
        dueDay: oldest,
        isLate: true,
      },
    ];
  });
  return {
    key: 'late',
    title: 'Late returns',
    items: items.sort(bySoonest),
    empty: 'No agency is late with a return.',
  };
}

/** An audit as a thing to do at one step of its workspace. */
export function toAuditItem(
  { id, theme }: Audit,
  step: WorkspaceStepView['key'],
  verb: string,
): WorkItemView {
  return {
    ...{ id, title: theme, detail: '', link: ['/audits', id, step], verb },
    ...{ dueDay: null, isLate: false, progress: null },
  };
}
