import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, addWorkingDays, dayLabel, type Day, type NoticeKind } from '@sightline/domain';
import { Audit } from '../../audits';
import { PeopleService, PlanningService } from '../../people';
import { Transactor } from '../../platform/database';
import { Jobs } from '../../platform/jobs';
import { Notices } from '../../platform/notices';
import { TrailService } from '../../trail';
import type { AccuracyPart, AccuracyRound } from './accuracy.entities';
import { AccuracyRepository } from './accuracy.repository';
import { replyOf } from './accuracy-standing.service';

/** Hour of the day in London, as for the reminders of returns. */
const reminderHour = 7;
/** Days in a row that a partnership may be closed, at the very most. */
const farthest = 30;

/** Tells agencies of a draft to check, reminds them, and tells the office how it ended. */
@Injectable()
export class AccuracyNotices implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly notices: Notices,
    private readonly repository: AccuracyRepository,
    private readonly people: PeopleService,
    private readonly planning: PlanningService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
  ) {}

  onModuleInit(): void {
    this.jobs.everyDay('accuracy.day', {
      hour: reminderHour,
      effect: (today) => this.lookAround(today),
    });
  }

  /** Inside the run that opens a round. */
  async opened(audit: Audit, parts: readonly AccuracyPart[], lastDay: string): Promise<void> {
    for (const part of parts) {
      const words =
        `“${shortened(audit.theme)}”: read what the draft report says of your agency, and say by ` +
        `${dayLabel(lastDay)} what is not right, or that nothing is to be corrected.`;
      await this.tellAgency(audit, part, 'accuracy.opened', words);
    }
  }

  /** Inside the run that answers the last comment of a part. */
  async answered(audit: Audit, part: AccuracyPart): Promise<void> {
    const words = `“${shortened(audit.theme)}”: the chair has answered every comment of your agency on the draft report.`;
    await this.tellAgency(audit, part, 'accuracy.answered', words);
  }

  private async lookAround(today: Day): Promise<void> {
    const [first, last] = [addDays(today, -farthest), addDays(today, farthest)];
    for (const round of await this.repository.endingBetween(first, last)) {
      const audit = await this.transactor.table(Audit).byId(round.auditId);
      if (!audit) continue;
      const closed = await this.planning.closedDaysOf(audit.partnershipId);
      const isDue = [round.lastDay, addWorkingDays(round.lastDay, -1, closed)].includes(today);
      if (isDue) await this.remind(audit, round, today);
      if (addWorkingDays(round.lastDay, 1, closed) === today) await this.tellOffice(audit, round);
    }
  }

  private async remind(audit: Audit, round: AccuracyRound, today: Day): Promise<void> {
    const silent = (await this.stateOf(round)).silent;
    const when = round.lastDay === today ? 'today' : `by ${dayLabel(round.lastDay)}`;
    const words = `“${shortened(audit.theme)}”: your agency has not answered what the draft report says of it. Please do so ${when}.`;
    let people = 0;
    for (const part of silent) people += await this.tellAgency(audit, part, 'accuracy.due', words);
    this.trail.record('accuracy.remind', roundSubject(round, audit), { day: today, people });
  }

  private async tellOffice(audit: Audit, round: AccuracyRound): Promise<void> {
    const { silent, comments } = await this.stateOf(round);
    const { id: auditId, partnershipId } = audit;
    const words =
      `“${shortened(audit.theme)}”: factual accuracy is over. ${counted(comments, 'comment')} came, ` +
      `and ${counted(silent.length, 'agency', 'agencies')} did not answer.`;
    const holders = await this.people.holders(partnershipId);
    const told = holders.filter(({ role }) => role === 'chair' || role === 'coordinator');
    await this.notices.post(
      [...new Set(told.map(({ id }) => id))].map((accountId) => ({
        ...{ accountId, partnershipId, kind: 'accuracy.over' as const, words, auditId },
        path: `/audits/${auditId}/report/accuracy`,
      })),
    );
  }

  private async stateOf(round: AccuracyRound) {
    const parts = await this.repository.partsIn([round.id]);
    const comments = await this.repository.commentsIn(parts.map(({ id }) => id));
    const silent = parts.filter((part) => replyOf(part, comments) === 'none');
    return { silent, comments: comments.length };
  }

  /** The contacts of the agency; answers how many there are. */
  private async tellAgency(
    { id: auditId, partnershipId }: Audit,
    { id, agencyId }: AccuracyPart,
    kind: NoticeKind,
    words: string,
  ): Promise<number> {
    const filter = { role: 'spoc' as const, agencyIds: [agencyId] };
    const holders = await this.people.holders(partnershipId, filter);
    const accounts = [...new Set(holders.map((holder) => holder.id))];
    const path = `/accuracy/${id}`;
    await this.notices.post(
      accounts.map((accountId) => ({ accountId, partnershipId, kind, words, path, auditId })),
    );
    return accounts.length;
  }
}

/** How the trail names a round. */
export function roundSubject(
  { id, number }: AccuracyRound,
  { id: auditId, theme, partnershipId }: Audit,
) {
  const label = `Round ${number}: ${theme}`.slice(0, 200);
  return { subjectType: 'accuracy-round', subjectId: id, label, auditId, partnershipId };
}

const longestTheme = 90;

function shortened(theme: string): string {
  return theme.length > longestTheme ? `${theme.slice(0, longestTheme - 1)}…` : theme;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
