import { Injectable } from '@nestjs/common';
import type {
  ChangeScheduleDto,
  OwnDueDayView,
  PlannedReminderView,
  ScheduleView,
  SentReminderView,
} from '@sightline/contracts';
import { auditStatusLabels, isOutstanding } from '@sightline/domain';
import { AuditsService, subjectOf, type Audit } from '../audits';
import { PeopleService } from '../people';
import { Clock } from '../platform/clock';
import { groupBy } from '../platform/collections';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError, stale } from '../platform/errors';
import { ReturnsRepository } from '../returns';
import { TrailService } from '../trail';
import type { AuditSchedule } from './entities/schedule.entity';
import { ReminderTellings } from './reminder-tellings.service';
import { ScheduleRepository } from './schedule.repository';
import { ScheduleRunner } from './schedule-runner.service';

/** What will be sent of an audit, what was sent, and stopping it for a while. */
@Injectable()
export class ScheduleService {
  constructor(
    private readonly audits: AuditsService,
    private readonly runner: ScheduleRunner,
    private readonly tellings: ReminderTellings,
    private readonly repository: ScheduleRepository,
    private readonly people: PeopleService,
    private readonly returns: ReturnsRepository,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  async view(actor: Actor, auditId: string): Promise<ScheduleView> {
    const audit = await this.audits.demand(actor, auditId);
    const schedule = await this.repository.scheduleOf(auditId);
    return {
      theme: audit.theme,
      state: stateOf(audit),
      pause: await this.pauseOf(schedule),
      planned: await this.planned(audit),
      ownDueDays: await this.ownDueDays(auditId),
      sent: await this.sent(auditId),
      revision: schedule?.revision ?? 0,
      mayWrite: actor.permissions.has('schedule.write'),
    };
  }

  /** Stops what Sightline sends of the audit by itself, or lets it go on. */
  async change(
    actor: Actor,
    auditId: string,
    isPaused: boolean,
    dto: ChangeScheduleDto,
  ): Promise<ScheduleView> {
    const audit = await this.audits.demand(actor, auditId);
    await this.transactor.run(async () => {
      const schedule = await this.repository.scheduleOf(auditId);
      const seen = schedule?.revision ?? 0;
      if (seen !== dto.revision) throw stale();
      if ((schedule?.isPaused ?? false) === isPaused) {
        const now = isPaused ? 'already paused' : 'not paused';
        throw new ProblemError('transition.refused', `The reminders of this audit are ${now}.`);
      }
      const reason = dto.reason.trim();
      await this.repository.writeSchedule(
        {
          ...{ auditId, isPaused, reason, changedAt: this.clock.instant() },
          ...{ changedById: actor.accountId, revision: seen + 1 },
        },
        seen,
      );
      const act = isPaused ? 'schedule.pause' : 'schedule.resume';
      this.trail.record(act, subjectOf(audit), { reason });
      // What was to be said meanwhile and is still true is said now.
      if (!isPaused) await this.runner.ask(auditId, `resume-${seen + 1}`);
    });
    return this.view(actor, auditId);
  }

  private async planned(audit: Audit): Promise<PlannedReminderView[]> {
    const planned = await this.runner.plannedOf(audit);
    const told = await this.tellings.of(
      audit,
      planned.map(({ key }) => key),
    );
    return planned.map(({ key, day }) => ({
      ...{ key, day },
      tellings: (told.get(key) ?? []).map(({ name, role, agency, words }) => ({
        ...{ name, role, words },
        agency: agency?.shortName ?? null,
      })),
    }));
  }

  /** Agencies whose returns were issued after the others, with the days those are due. */
  private async ownDueDays(auditId: string): Promise<OwnDueDayView[]> {
    const rows = (await this.returns.rowsOf([auditId])).filter(
      ({ lateIssue, status }) => lateIssue !== null && isOutstanding(status),
    );
    const agencies = await this.people.agenciesById(rows.map(({ agencyId }) => agencyId));
    const groups = groupBy(rows, ({ agencyId, dueDay }) => `${agencyId} ${dueDay}`);
    return [...groups.values()]
      .map((group) => ({
        agency: agencies.get(group[0].agencyId)?.shortName ?? '',
        ...{ day: group[0].dueDay ?? '', lateIssue: group[0].lateIssue!, returns: group.length },
      }))
      .sort((a, b) => a.day.localeCompare(b.day) || a.agency.localeCompare(b.agency));
  }

  private async sent(auditId: string): Promise<SentReminderView[]> {
    const rows = await this.repository.tellingsOf(auditId);
    const [names, agencies] = await Promise.all([
      this.people.namesById(rows.map(({ accountId }) => accountId)),
      this.people.agenciesById(rows.flatMap(({ agencyId }) => agencyId ?? [])),
    ]);
    return rows.map(({ id, key, role, words, sentAt, accountId, agencyId }) => ({
      ...{ id, key, role, words, sentAt },
      name: names.get(accountId) ?? '',
      agency: agencyId ? (agencies.get(agencyId)?.shortName ?? null) : null,
    }));
  }

  private async pauseOf(schedule: AuditSchedule | undefined): Promise<ScheduleView['pause']> {
    if (!schedule?.isPaused) return null;
    const { reason, changedAt: at, changedById } = schedule;
    const by = (await this.people.namesById([changedById])).get(changedById) ?? '';
    return { reason, by, at };
  }
}

/** Why nothing more is to come, in words; null while returns are out. */
function stateOf({ status }: Audit): string | null {
  if (status === 'in-the-field') return null;
  if (['planned', 'scoping', 'sampling'].includes(status)) {
    return 'Reminders begin when the returns are issued.';
  }
  return `This audit is ${auditStatusLabels[status].toLowerCase()}: no reminders are sent any more.`;
}
