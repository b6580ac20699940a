import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addWorkingDays, dayLabel, writableReturnStatuses } from '@sightline/domain';
import type { Audit } from '../audits';
import { PlanningService } from '../people';
import { Clock } from '../platform/clock';
import { groupBy } from '../platform/collections';
import { Jobs } from '../platform/jobs';
import { Notices } from '../platform/notices';
import { ReturnsRepository } from '../returns';
import { reminderHour, shortTheme } from './reminder-words';
import { ScheduleRepository } from './schedule.repository';

/** Returns that an auditor has in hand until a day that the agency's contact set. */
export interface OwnDay {
  readonly accountId: string;
  readonly day: string;
  readonly returns: number;
}

/** Working days before the day on which the auditor is told of it. */
const soon = 2;

/** The days that agencies set their own auditors: reminded of once, by the same clock as the plan. */
@Injectable()
export class OwnDays implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly repository: ScheduleRepository,
    private readonly returns: ReturnsRepository,
    private readonly planning: PlanningService,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.everyDay('schedule.own-days', {
      hour: reminderHour,
      effect: async (today) => {
        for (const id of await this.repository.auditsInTheField()) await this.remind(id, today);
      },
    });
  }

  /** The days of one audit that are still to come or past, of returns not handed in. */
  async of(auditId: string): Promise<OwnDay[]> {
    const rows = (await this.returns.rowsOf([auditId])).filter(
      ({ agencyDueDay, status }) =>
        agencyDueDay !== null && writableReturnStatuses.includes(status),
    );
    const auditors = await this.returns.auditorsOf(rows.map(({ id }) => id));
    const each = rows.flatMap(({ id, agencyDueDay }) =>
      (auditors.get(id) ?? []).map((accountId) => ({ accountId, day: agencyDueDay! })),
    );
    return [...groupBy(each, ({ accountId, day }) => `${accountId} ${day}`).values()].map(
      (group) => ({ ...group[0], returns: group.length }),
    );
  }

  private async remind(auditId: string, today: string): Promise<void> {
    const audit = await this.repository.audit(auditId);
    if (!audit || (await this.repository.scheduleOf(auditId))?.isPaused) return;
    const closedDays = await this.planning.closedDaysOf(audit.partnershipId);
    for (const own of await this.of(auditId)) {
      if (own.day < today || addWorkingDays(own.day, -soon, closedDays) > today) continue;
      await this.tell(audit, own);
    }
  }

  /** Once for each day that is set: a day that is moved is told again. */
  private async tell(audit: Audit, { accountId, day, returns }: OwnDay): Promise<void> {
    const { id: auditId, partnershipId, theme } = audit;
    const mark = { auditId, key: `own:${accountId}`, day, sentAt: this.clock.instant() };
    if (!(await this.repository.takeReminder(mark))) return;
    const what = returns === 1 ? '1 form is' : `${returns} forms are`;
    const words = `“${shortTheme(theme)}”: ${what} to be with your agency’s contact by ${dayLabel(day)}.`;
    const kind = 'returns.own-day';
    await this.notices.post([{ accountId, partnershipId, kind, words, path: '/', auditId }]);
  }
}
