import { Injectable } from '@nestjs/common';
import type { RecallMeans, ReportReasonDto } from '@sightline/contracts';
import { AuditsService, type Audit } from '../../audits';
import { Account, PeopleService } from '../../people';
import { Clock, Ids } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { ProblemError, stale } from '../../platform/errors';
import { Mails } from '../../platform/mail';
import { Notices } from '../../platform/notices';
import { TrailService } from '../../trail';
import type { Report } from '../entities/report.entity';
import { ReportsRepository } from '../reports.repository';
import { reportSubject, ReportsService } from '../reports.service';
import { ReportLifeRepository } from './report-life.repository';

/** Taking an approved report back, and writing the version that puts it right. */
@Injectable()
export class ReportRecallService {
  constructor(
    private readonly reports: ReportsService,
    private readonly reportRows: ReportsRepository,
    private readonly repository: ReportLifeRepository,
    private readonly audits: AuditsService,
    private readonly people: PeopleService,
    private readonly notices: Notices,
    private readonly mails: Mails,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Nobody reads it any more; whoever holds a copy is told. */
  async recall(actor: Actor, id: string, dto: ReportReasonDto): Promise<void> {
    await this.transactor.run(async () => {
      const { report, audit } = await this.demandApproved(actor, id, dto.revision);
      if (await this.repository.recallOf(id)) throw refused('This version is recalled already.');
      const reason = dto.reason.trim();
      await this.repository.insertRecall({
        ...{ reportId: id, reason, accountId: actor.accountId, at: this.clock.instant() },
      });
      await this.reportRows.update(id, dto.revision, {});
      const told = await this.tell(report, audit);
      const facts = { version: report.version, reason, told };
      this.trail.record('report.recall', reportSubject(report), facts);
    });
  }

  /** Begins the version that puts an approved one right, which stays readable until then and after. */
  async correct(actor: Actor, id: string, dto: ReportReasonDto): Promise<void> {
    await this.transactor.run(async () => {
      const { report, audit } = await this.demandApproved(actor, id, dto.revision);
      const [latest] = await this.repository.versionsOf(report.auditId);
      if (latest && latest.version > report.version) {
        throw refused(`Version ${latest.version} is there already.`);
      }
      const reason = dto.reason.trim();
      const given = { revision: audit.revision, reason };
      await this.audits.transition(audit, 'correct', given);
      const at = this.clock.instant();
      const next: Report = {
        ...report,
        ...{ id: this.ids.next(), version: report.version + 1, status: 'draft', generatedAt: at },
        ...{ snapshot: null, contentHash: null, approvedById: null, approvedAt: null, revision: 1 },
      };
      await this.reportRows.insert(next);
      const { accountId } = actor;
      await this.repository.insertCorrection({ reportId: next.id, reason, accountId, at });
      const facts = { version: next.version, corrects: report.version, reason };
      this.trail.record('report.correct', reportSubject(next), facts);
    });
  }

  private async demandApproved(actor: Actor, id: string, revision: number) {
    const { auditId } = (await this.reports.demandLed(actor, id)).report;
    const audit = await this.audits.hold(actor, auditId);
    const { report } = await this.reports.demandLed(actor, id);
    if (report.status !== 'approved') throw refused('This version is a draft still.');
    if (report.revision !== revision) throw stale();
    return { report, audit };
  }

  /** Tells every holder in the product and by mail; who has left gets the mail. */
  private async tell(report: Report, audit: Audit): Promise<number> {
    const downloads = await this.repository.downloadsOf(report.id);
    const held = [...new Set(downloads.map(({ accountId }) => accountId))].sort();
    for (const accountId of held) {
      const toldBy = await this.tellOne(accountId, report, audit);
      const toldAt = this.clock.instant();
      await this.repository.markTold(report.id, accountId, { toldAt, toldBy });
    }
    return held.length;
  }

  private async tellOne(accountId: string, report: Report, audit: Audit): Promise<RecallMeans> {
    const words = recallWords(report, audit);
    const path = `/audits/${audit.id}/report`;
    const partnershipId = await this.homeOf(accountId, audit);
    if (partnershipId) {
      const kind = 'report.recalled' as const;
      const notice = { accountId, partnershipId, kind, words, path, auditId: audit.id };
      await this.notices.post([notice]);
      return 'notice-and-mail';
    }
    const account = await this.transactor.table(Account).byId(accountId);
    await this.mails.post({
      ...{ partnershipId: audit.partnershipId, purpose: 'report.recalled' },
      ...{ to: account?.email ?? '', subject: 'Sightline: a report you hold was recalled' },
      paragraphs: [words, 'Please do not answer this message.'],
    });
    return 'mail';
  }

  /** The partnership of the audit, led or joined, in which the person still has a role. */
  private async homeOf(accountId: string, audit: Audit): Promise<string | null> {
    const joined = await this.transactor.query<{ id: string }>(
      'SELECT partnership_id AS id FROM audit_partnerships WHERE audit_id = ? ORDER BY id',
      [audit.id],
    );
    for (const partnershipId of [audit.partnershipId, ...joined.map(({ id }) => id)]) {
      const holders = await this.people.holders(partnershipId);
      if (holders.some(({ id }) => id === accountId)) return partnershipId;
    }
    return null;
  }
}

const longestTheme = 90;

/** It may be mailed: nothing of a case, and not the reason, which may speak of one. */
function recallWords({ version }: Report, { theme }: Audit): string {
  const short = theme.length > longestTheme ? `${theme.slice(0, longestTheme - 1)}…` : theme;
  return (
    `Version ${version} of the report “${short}” has been recalled. Please stop using it and ` +
    'destroy every copy that you hold; the reason stands in Sightline.'
  );
}

function refused(detail: string): ProblemError {
  return new ProblemError('transition.refused', detail);
}
