import { Injectable } from '@nestjs/common';
import type { SetMilestoneDto } from '@sightline/contracts';
import {
  isDay,
  planMilestones,
  replanMilestones,
  type Milestone,
  type MilestoneKey,
  type MilestoneOwner,
} from '@sightline/domain';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound, ProblemError } from '../platform/errors';
import { TrailService } from '../trail';
import { AuditExtensions } from './audit-extensions';
import { AuditsRepository } from './audits.repository';
import type { AuditMilestone } from './entities/audit-links.entity';
import type { Audit } from './entities/audit.entity';
import { panelDayProblem } from './scope.policy';

/** The dated steps of an audit: planned from the panel day, kept where set by hand. */
@Injectable()
export class MilestonesService {
  constructor(
    private readonly repository: AuditsRepository,
    private readonly extensions: AuditExtensions,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  /** Plans again from the panel day inside a run, keeping days set by hand. */
  async plan(audit: Audit, panelDay: string): Promise<void> {
    const current = (await this.repository.milestonesOf(audit.id)).map(toMilestone);
    const plan = replanMilestones(audit.method, panelDay, current);
    await this.store(audit.id, plan);
  }

  /** Where the audit has a panel day and is moved to another day, the panel and the plan follow. */
  async follow(audit: Audit, date: string | null): Promise<void> {
    if (!audit.panelDay || date?.length !== 10 || date === audit.panelDay) return;
    const message = panelDayProblem(audit, date, this.clock.today());
    if (message) {
      throw new ProblemError('request.invalid', message, { fields: [{ field: 'date', message }] });
    }
    await this.plan(audit, date);
    const moved = { ...audit, panelDay: date };
    await this.repository.setPanelDay(audit.id, date);
    await this.extensions.scopeChanged(moved);
  }

  /** Sets a milestone by hand, or gives it back to the plan. */
  async set(actor: Actor, auditId: string, key: string, dto: SetMilestoneDto): Promise<void> {
    const audit = await this.repository.find(actor, auditId);
    const milestones = audit ? await this.repository.milestonesOf(auditId) : [];
    const milestone = milestones.find((each) => each.key === key);
    if (!audit?.panelDay || !milestone) throw notFound('This milestone');
    if (key === 'panel') {
      throw new ProblemError('transition.refused', 'Move the panel day in the scope instead.');
    }
    if (dto.day && !isDay(dto.day)) {
      const message = 'This is not a date';
      throw new ProblemError('request.invalid', message, { fields: [{ field: 'day', message }] });
    }
    const planned = planMilestones(audit.method, audit.panelDay).find((each) => each.key === key);
    const day = dto.day ?? planned?.day ?? milestone.day;
    const isHandSet = dto.day !== undefined;
    await this.transactor.run(async () => {
      const updatedAt = this.clock.instant();
      await this.repository.update(audit, dto.revision, { updatedAt });
      await this.repository.setMilestones(
        auditId,
        milestones.map((each) => (each.key === key ? { ...each, day, isHandSet } : each)),
      );
      await this.extensions.scopeChanged(audit);
      const subject = { subjectType: 'audit', subjectId: auditId, label: audit.theme, auditId };
      this.trail.record('audit.milestone', subject, { key, day, isHandSet });
    });
  }

  /** The day of a milestone of the audit, or null. */
  async dayOf(auditId: string, key: MilestoneKey): Promise<string | null> {
    const milestones = await this.repository.milestonesOf(auditId);
    return milestones.find((each) => each.key === key)?.day ?? null;
  }

  private store(auditId: string, plan: readonly Milestone[]): Promise<void> {
    return this.repository.setMilestones(
      auditId,
      plan.map((milestone, position) => ({ auditId, position, ...milestone })),
    );
  }
}

function toMilestone(stored: AuditMilestone): Milestone {
  return {
    ...stored,
    key: stored.key as MilestoneKey,
    owner: stored.owner as MilestoneOwner,
  };
}
