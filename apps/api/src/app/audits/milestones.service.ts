import { Injectable } from '@nestjs/common';
import type { SetMilestoneDto } from '@sightline/contracts';
import {
  dayLabel,
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
import { PlanningService } from '../people';
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
    private readonly planning: PlanningService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {
    planning.onClosedDays((partnershipId) => this.recount(partnershipId));
  }

  /** Plans again from the panel day inside a run, keeping days set by hand. */
  async plan(audit: Audit, panelDay: string): Promise<void> {
    const current = (await this.repository.milestonesOf(audit.id)).map(toMilestone);
    const closedDays = await this.planning.closedDaysOf(audit.partnershipId);
    const plan = replanMilestones(audit.method, panelDay, current, closedDays);
    await this.store(audit.id, plan);
  }

  /** Where the audit has a panel day and is moved to another day, the panel and the plan follow. */
  async follow(audit: Audit, date: string | null): Promise<void> {
    if (!audit.panelDay || date?.length !== 10 || date === audit.panelDay) return;
    const closedDays = await this.planning.closedDaysOf(audit.partnershipId);
    const message =
      panelDayProblem(audit, date, this.clock.today(), closedDays) ??
      (await this.dueDayProblem(audit, date));
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
    const message = setDayProblem(audit.panelDay, key, dto.day);
    if (message) {
      throw new ProblemError('request.invalid', message, { fields: [{ field: 'day', message }] });
    }
    const closedDays = await this.planning.closedDaysOf(audit.partnershipId);
    const plan = planMilestones(audit.method, audit.panelDay, closedDays);
    const planned = plan.find((each) => each.key === key);
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

  /** Why the panel cannot meet before the day that somebody set for the returns. */
  async dueDayProblem({ id }: Pick<Audit, 'id'>, panelDay: string): Promise<string | undefined> {
    const milestones = await this.repository.milestonesOf(id);
    const due = milestones.find(({ key }) => key === 'returns-due');
    if (!due?.isHandSet || due.day < panelDay) return undefined;
    return (
      `Returns are due on ${dayLabel(due.day)}, a day set by hand, so the panel cannot meet on ` +
      `${dayLabel(panelDay)}. Set an earlier day for the returns first.`
    );
  }

  /**
   * Counts the days to come of every open audit again, inside a run, when a partnership changes its
   * closed days. What is past and what was set by hand stay.
   */
  async recount(partnershipId: string): Promise<void> {
    const today = this.clock.today();
    const closedDays = await this.planning.closedDaysOf(partnershipId);
    for (const audit of await this.repository.withPanelFrom(partnershipId, today)) {
      const milestones = await this.repository.milestonesOf(audit.id);
      const plan = planMilestones(audit.method, audit.panelDay!, closedDays);
      const counted = milestones.map((each) => {
        const day = plan.find(({ key }) => key === each.key)?.day ?? each.day;
        const isFixed = each.isHandSet || each.day < today || day < today;
        return isFixed ? each : { ...each, day };
      });
      const moved = counted.filter(({ day }, index) => day !== milestones[index]?.day).length;
      if (moved === 0) continue;
      await this.repository.setMilestones(audit.id, counted);
      await this.extensions.scopeChanged(audit);
      const { id, theme } = audit;
      const subject = { subjectType: 'audit', subjectId: id, label: theme, auditId: id };
      this.trail.record('audit.recount', { ...subject, partnershipId }, { milestones: moved });
    }
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

/** Why a milestone cannot be set to that day; returns must be in before the panel meets. */
function setDayProblem(panelDay: string, key: string, day: string | undefined): string | undefined {
  if (day === undefined) return undefined;
  if (!isDay(day)) return 'This is not a date';
  if (key !== 'returns-due' || day < panelDay) return undefined;
  return `Returns are due before the panel meets, on ${dayLabel(panelDay)}`;
}

function toMilestone(stored: AuditMilestone): Milestone {
  return {
    ...stored,
    key: stored.key as MilestoneKey,
    owner: stored.owner as MilestoneOwner,
  };
}
