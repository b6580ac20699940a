import { Injectable } from '@nestjs/common';
import type { ClockStepDto, ClockView } from '@sightline/contracts';
import { clockDay, clockSteps, isClockStep, readClock, type ClockStep } from '@sightline/domain';
import { PlanningService } from '../people';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound, ProblemError } from '../platform/errors';
import { TrailService } from '../trail';
import { AuditsRepository } from './audits.repository';
import type { AuditClockStep, AuditMilestone } from './entities/audit-links.entity';
import type { Audit } from './entities/audit.entity';

/** The inspectors' ten working days of a mock JTAI: each step timed as somebody does it. */
@Injectable()
export class ClockService {
  constructor(
    private readonly repository: AuditsRepository,
    private readonly planning: PlanningService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  /** Null where the audit has no clock: another method, or no panel day yet. */
  async view(audit: Audit, milestones: readonly AuditMilestone[]): Promise<ClockView | null> {
    const notice = milestones.find(({ key }) => key === clockSteps[0]);
    if (audit.method !== 'mock-jtai' || !notice) return null;
    const today = this.clock.today();
    const closed = await this.planning.closedDaysOf(audit.partnershipId);
    const kept = await this.repository.clockStepsOf(audit.id);
    const dayOf = (instant: string | null) => (instant ? this.clock.dayOf(instant) : null);
    const steps = clockSteps.flatMap((key) => {
      const milestone = milestones.find((each) => each.key === key);
      if (!milestone) return [];
      const { label, day } = milestone;
      const { startedAt, doneAt } = kept.find((each) => each.key === key) ?? untouched;
      const times = { day, startedOn: dayOf(startedAt), doneOn: dayOf(doneAt) };
      return [{ key, label, day, startedAt, doneAt, ...readClock(times, today, closed) }];
    });
    return { today: clockDay(notice.day, today, closed), steps };
  }

  async time(actor: Actor, auditId: string, key: string, dto: ClockStepDto): Promise<void> {
    await this.transactor.run(async () => {
      const audit = await this.repository.hold(actor, auditId);
      if (!audit) throw notFound('This audit');
      if (audit.method !== 'mock-jtai' || !audit.panelDay) throw refused(noClock);
      if (!isClockStep(key)) throw notFound('This step');
      const kept = await this.repository.clockStepsOf(auditId);
      const before = kept.find((each) => each.key === key) ?? { ...untouched, auditId, key };
      const step = this.next(before, dto.act);
      await this.repository.update(audit, dto.revision, { updatedAt: this.clock.instant() });
      await this.repository.putClockStep(step);
      this.record(audit, key, dto.act);
    });
  }

  private next(step: AuditClockStep, act: ClockStepDto['act']): AuditClockStep {
    const now = this.clock.instant();
    const { startedAt, doneAt } = step;
    if (act === 'start') {
      if (startedAt) throw refused('This step has been started already.');
      return { ...step, startedAt: now };
    }
    if (act === 'finish') {
      if (doneAt) throw refused('This step is done already.');
      return { ...step, startedAt: startedAt ?? now, doneAt: now };
    }
    if (!startedAt) throw refused('This step has not been started, so there is nothing to undo.');
    return doneAt ? { ...step, doneAt: null } : { ...step, startedAt: null };
  }

  private record({ id, theme, partnershipId }: Audit, key: ClockStep, act: ClockStepDto['act']) {
    const subject = { subjectType: 'audit', subjectId: id, label: theme, auditId: id };
    this.trail.record('audit.clock', { ...subject, partnershipId }, { key, act });
  }
}

const noClock = 'Only a mock JTAI has this clock, and only once its panel day is set in the scope.';
const untouched = { startedAt: null, doneAt: null } as const;

function refused(detail: string): ProblemError {
  return new ProblemError('transition.refused', detail);
}
