import { Injectable, type OnModuleInit } from '@nestjs/common';
import { planReminders, reminderKinds, type Milestone, type Reminder } from '@sightline/domain';
import { AuditExtensions, AuditsRepository, subjectOf, type Audit } from '../audits';
import { PlanningService } from '../people';
import { Clock, Ids } from '../platform/clock';
import { JobKind, Jobs } from '../platform/jobs';
import { Notices } from '../platform/notices';
import { TrailService } from '../trail';
import { ReminderTellings, type Told } from './reminder-tellings.service';
import { reminderHour } from './reminder-words';
import { ScheduleRepository } from './schedule.repository';

const remind = new JobKind<{ readonly auditId: string }>('schedule.remind');

/** Sends what an audit's plan says is to be sent, each reminder once for each day of the plan. */
@Injectable()
export class ScheduleRunner implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly extensions: AuditExtensions,
    private readonly audits: AuditsRepository,
    private readonly planning: PlanningService,
    private readonly repository: ScheduleRepository,
    private readonly tellings: ReminderTellings,
    private readonly notices: Notices,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(remind, { effect: ({ auditId }) => this.remindOf(auditId) });
    this.jobs.everyDay('schedule.day', {
      hour: reminderHour,
      effect: async (today) => {
        for (const id of await this.repository.auditsInTheField()) await this.ask(id, today);
      },
    });
    // Agencies are told at once that their returns are open, not on the next morning.
    this.extensions.onAct('issue', ({ id, revision }) => this.ask(id, `issue-${revision}`));
  }

  /** Asks, inside a run, for what is to be sent of the audit by now. */
  async ask(auditId: string, occasion: string): Promise<void> {
    await this.jobs.enqueue(remind, { key: `${auditId}:${occasion}`, data: { auditId } });
  }

  /** The reminders of an audit that were not sent, with those of the days to come. */
  async plannedOf(audit: Audit): Promise<Reminder[]> {
    const issuedAt = await this.repository.issuedAt(audit.id);
    if (issuedAt === null || audit.status !== 'in-the-field') return [];
    const plan = (await this.audits.milestonesOf(audit.id)) as unknown as Milestone[];
    const done = await this.repository.doneOf(audit.id);
    const today = this.clock.today();
    const closedDays = await this.planning.closedDaysOf(audit.partnershipId);
    return planReminders(plan, this.clock.dayOf(issuedAt), closedDays).filter(
      ({ key, day, until }) =>
        until >= today && !done.some((one) => one.key === key && one.day === day),
    );
  }

  private async remindOf(auditId: string): Promise<void> {
    const audit = await this.repository.audit(auditId);
    if (!audit || (await this.repository.scheduleOf(auditId))?.isPaused) return;
    const today = this.clock.today();
    const due = (await this.plannedOf(audit)).filter(({ day }) => day <= today);
    for (const reminder of due) await this.send(audit, reminder);
  }

  private async send(audit: Audit, { key, day }: Reminder): Promise<void> {
    const sentAt = this.clock.instant();
    const { id: auditId } = audit;
    if (!(await this.repository.takeReminder({ auditId, key, day, sentAt }))) return;
    const told = (await this.tellings.of(audit, [key])).get(key) ?? [];
    await this.repository.addTellings(
      told.map(({ accountId, role, agency, words }) => ({
        ...{ id: this.ids.next(), auditId, key, day, accountId, role, words, sentAt },
        agencyId: agency?.id ?? null,
      })),
    );
    const { partnershipId } = audit;
    const kind = reminderKinds[key];
    await this.notices.post(
      told.map((one) => ({
        ...{ accountId: one.accountId, partnershipId, kind, words: one.words, auditId },
        path: pathFor(one, auditId),
      })),
    );
    this.trail.record('schedule.send', subjectOf(audit), { key, day, people: told.length });
  }
}

/** The page on which the person does something about it. */
function pathFor({ role }: Told, auditId: string): string {
  switch (role) {
    case 'spoc':
    case 'auditor':
      return '/';
    case 'coordinator':
    case 'chair':
      return `/audits/${auditId}/returns`;
    default:
      return `/audits/${auditId}`;
  }
}
