import { Injectable } from '@nestjs/common';
import type {
  AuditCardView,
  AuditView,
  EditAuditDto,
  PlanAuditDto,
  ReplanAuditDto,
} from '@sightline/contracts';
import {
  afterAct,
  auditActs,
  auditStatusLabels,
  financialYearFrom,
  outcomeStatuses,
  type AuditAct,
} from '@sightline/domain';
import { Clock, Ids } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound, ProblemError, stale } from '../platform/errors';
import { TrailService } from '../trail';
import { AuditExtensions } from './audit-extensions';
import { AuditViews } from './audit-views';
import { AuditsRepository } from './audits.repository';
import type { Audit } from './entities/audit.entity';
import { MilestonesService } from './milestones.service';
import { PlanChecks } from './plan-checks';
import { reviewsBehind, toReasons } from './theme-reasons';

/** Planning an audit and moving it through its states. */
@Injectable()
export class AuditsService {
  constructor(
    private readonly repository: AuditsRepository,
    private readonly views: AuditViews,
    private readonly extensions: AuditExtensions,
    private readonly milestones: MilestonesService,
    private readonly checks: PlanChecks,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The audit to read, or 404 where the actor's partnership neither leads nor joins it. */
  async see(actor: Actor, id: string): Promise<Audit> {
    const audit = await this.repository.see(actor, id);
    if (!audit) throw notFound('This audit');
    return audit;
  }

  /**
   * The audit for whoever reads what came of it: the lead at any time, a partnership that joined
   * once the report is approved, for until then its words are the lead's to change.
   */
  async seeOutcome(actor: Actor, id: string): Promise<Audit> {
    const audit = await this.see(actor, id);
    const isLed = audit.partnershipId === actor.partnershipId;
    if (!isLed && !outcomeStatuses.includes(audit.status)) throw notFound('This audit');
    return audit;
  }

  /** The audit to change, or 404 where the actor's partnership does not lead it. */
  async demand(actor: Actor, id: string): Promise<Audit> {
    const audit = await this.repository.find(actor, id);
    if (!audit) throw notFound('This audit');
    return audit;
  }

  /** The same inside a run, for acts that the audit's status allows: it stays as it is meanwhile. */
  async hold(actor: Actor, id: string): Promise<Audit> {
    const audit = await this.repository.hold(actor, id);
    if (!audit) throw notFound('This audit');
    return audit;
  }

  async list(actor: Actor): Promise<AuditCardView[]> {
    return this.views.cards(actor, await this.repository.listSeen(actor));
  }

  async view(actor: Actor, id: string): Promise<AuditView> {
    return this.views.whole(actor, await this.see(actor, id));
  }

  async plan(actor: Actor, dto: PlanAuditDto): Promise<AuditView> {
    const id = await this.transactor.run(async () => (await this.create(actor, dto)).id);
    return this.view(actor, id);
  }

  /** Plans an audit inside a run; also used by the import. */
  async create(actor: Actor, dto: PlanAuditDto, more: Partial<Audit> = {}): Promise<Audit> {
    await this.checks.check(actor, dto);
    const now = this.clock.instant();
    const reason = dto.reason?.trim() ?? null;
    const audit: Audit = {
      id: this.ids.next(),
      partnershipId: actor.partnershipId,
      ...planned(dto),
      status: 'planned',
      statusReason: null,
      dateAsPrinted: null,
      purpose: null,
      keyLines: [],
      windowFrom: null,
      windowTo: null,
      panelDay: null,
      formVersionId: null,
      localFormId: null,
      strata: [],
      carriedFromId: null,
      reasons: toReasons(dto.reasons ?? []),
      referencePrefix: null,
      createdAt: now,
      updatedAt: now,
      revision: 1,
      ...more,
    };
    await this.repository.insert(audit, reviewsBehind(dto, audit));
    await this.repository.linkLeads(audit.id, dto.leadIds ?? []);
    await this.extensions.planChanged({
      actor,
      before: null,
      after: audit,
      reason,
      origin: 'plan',
    });
    this.trail.record('audit.plan', subjectOf(audit), {
      theme: audit.theme,
      financialYear: financialYearFrom(audit.financialYear),
      quarter: audit.quarter,
    });
    return audit;
  }

  async edit(actor: Actor, id: string, dto: EditAuditDto): Promise<AuditView> {
    const audit = await this.demand(actor, id);
    await this.checks.check(actor, dto, audit);
    await this.transactor.run(async () => {
      const reasons = dto.reasons ? toReasons(dto.reasons) : (audit.reasons ?? []);
      const change = { ...planned(dto), reasons };
      const reason = dto.reason?.trim() ?? null;
      const after = { ...audit, ...change };
      await this.extensions.planChanged({ actor, before: audit, after, reason, origin: 'plan' });
      await this.update(audit, dto.revision, change);
      await this.repository.linkReviews(audit.id, reviewsBehind(dto, after));
      await this.repository.linkLeads(audit.id, dto.leadIds ?? []);
      const changed = (Object.keys(change) as (keyof typeof change)[]).filter(
        (key) => JSON.stringify(change[key]) !== JSON.stringify(audit[key]),
      );
      this.trail.record('audit.edit', subjectOf(audit), { changed });
    });
    return this.view(actor, id);
  }

  /** Moves an audit to another quarter or date; milestones follow; a postponed one is planned again. */
  async replan(actor: Actor, id: string, dto: ReplanAuditDto): Promise<AuditView> {
    const audit = await this.demand(actor, id);
    const open = ['planned', 'postponed', 'scoping', 'sampling', 'in-the-field'];
    if (!open.includes(audit.status)) throw refused(audit, 'moved');
    const date = dto.date || null;
    await this.checks.checkDate(actor, dto, audit);
    await this.transactor.run(async () => {
      const wasPostponed = audit.status === 'postponed';
      const { financialYear, quarter } = dto;
      const change = {
        ...{ financialYear, quarter, plannedDate: date },
        ...(wasPostponed ? { status: 'planned' as const, statusReason: null } : undefined),
      };
      const after = { ...audit, ...change };
      const reason = dto.reason?.trim() ?? null;
      await this.extensions.planChanged({ actor, before: audit, after, reason, origin: 'plan' });
      await this.update(audit, dto.revision, change);
      await this.milestones.follow({ ...audit, financialYear, quarter }, date);
      this.trail.record('audit.replan', subjectOf(audit), {
        from: placeOf(audit.financialYear, audit.quarter, audit.plannedDate),
        to: placeOf(financialYear, quarter, date),
      });
    });
    return this.view(actor, id);
  }

  /** Does one of the acts of the state machine that a person may ask for by name. */
  async act(
    actor: Actor,
    id: string,
    act: AuditAct,
    given: { readonly revision: number; readonly reason?: string },
  ): Promise<AuditView> {
    const audit = await this.demand(actor, id);
    await this.transactor.run(async () => {
      await this.tellPlan(actor, audit, act, given);
      await this.transition(audit, act, given);
    });
    return this.view(actor, id);
  }

  /** Moves the audit inside a run, or says why not; used by the slices that own an act. */
  async transition(
    audit: Audit,
    act: AuditAct,
    given: { readonly revision: number; readonly reason?: string },
    change: Partial<Audit> = {},
  ): Promise<number> {
    if (given.revision !== audit.revision) throw stale();
    const to = afterAct(auditActs, act, audit.status);
    if (!to) throw refused(audit, actWords[act] ?? 'changed');
    const reasons = await this.extensions.reasonsAgainst(act, audit);
    if (reasons.length > 0) {
      const fields = reasons.map((message) => ({ field: 'audit', message }));
      throw new ProblemError('audit.incomplete', reasons.join(' '), { fields });
    }
    const statusReason = auditActs[act].needsReason ? (given.reason?.trim() ?? null) : null;
    const revision = await this.update(audit, given.revision, {
      ...change,
      status: to,
      statusReason,
    });
    this.trail.record('audit.act', subjectOf(audit), {
      act,
      from: audit.status,
      to,
      reason: statusReason,
    });
    await this.extensions.acted(act, { ...audit, ...change, status: to, revision });
    return revision;
  }

  /** Postponing, cancelling and bringing back change the plan; they have their reason already. */
  private async tellPlan(
    actor: Actor,
    audit: Audit,
    act: AuditAct,
    { reason = '' }: { readonly reason?: string },
  ): Promise<void> {
    const status = afterAct(auditActs, act, audit.status);
    if (!status || !['postpone', 'cancel', 'reinstate'].includes(act)) return;
    const after = { ...audit, status };
    await this.extensions.planChanged({
      actor,
      before: audit,
      after,
      reason: reason.trim(),
      origin: 'plan',
    });
  }

  private update(audit: Audit, revision: number, change: Partial<Audit>): Promise<number> {
    return this.repository.update(audit, revision, {
      ...change,
      updatedAt: this.clock.instant(),
    });
  }
}

/** What the plan says of an audit, as columns. */
function planned(dto: PlanAuditDto) {
  return {
    financialYear: dto.financialYear,
    quarter: dto.quarter,
    plannedDate: dto.date || null,
    theme: dto.theme.trim(),
    method: dto.method,
    reAuditOfId: dto.reAuditOfId ?? null,
    leads: dto.leads?.trim() || null,
    comment: dto.comment?.trim() || null,
    note: dto.note?.trim() || null,
  };
}

const actWords: Partial<Record<AuditAct, string>> = {
  open: 'opened',
  draw: 'sampled',
  issue: 'issued',
  convene: 'brought to the panel',
  draft: 'drafted',
  correct: 'corrected',
  postpone: 'postponed',
  cancel: 'cancelled',
  reinstate: 'reinstated',
};

function refused(audit: Audit, deed: string): ProblemError {
  const status = auditStatusLabels[audit.status].toLowerCase();
  return new ProblemError(
    'transition.refused',
    `This audit is ${status}, so it cannot be ${deed}.`,
  );
}

function placeOf(financialYear: number, quarter: number, date: string | null): string {
  return `${financialYearFrom(financialYear)} Q${quarter}${date ? ` ${date}` : ''}`;
}

/** How the trail names an audit. */
export function subjectOf(audit: Audit) {
  const { id, theme, partnershipId } = audit;
  return { subjectType: 'audit', subjectId: id, label: theme, auditId: id, partnershipId };
}
