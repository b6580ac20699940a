import { Injectable } from '@nestjs/common';
import type {
  CompareVersionsQuery,
  ReportComparisonView,
  ReportEditionView,
} from '@sightline/contracts';
import { AuditsService, type Audit } from '../../audits';
import { Clock, Ids } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { listOf, Transactor } from '../../platform/database';
import { notFound } from '../../platform/errors';
import { TrailService } from '../../trail';
import { contentFor, type ReportContent } from '../content/report-content';
import { ReportStandings } from '../life/report-standing.service';
import { ReportContents } from '../report-contents.service';
import { reportSubject, ReportsService } from '../reports.service';
import { compareContents } from './compare-contents';
import { ReportEdition } from './report-edition.entity';

/** The versions of a report that are kept, and any two of them beside each other. */
@Injectable()
export class ReportVersions {
  constructor(
    private readonly reports: ReportsService,
    private readonly contents: ReportContents,
    private readonly standings: ReportStandings,
    private readonly audits: AuditsService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Inside a run: keeps a draft as it is sent out. */
  async keep(reportId: string, content: ReportContent): Promise<void> {
    const edition = { id: this.ids.next(), reportId, content, at: this.clock.instant() };
    await this.transactor.table(ReportEdition).insert([edition]);
  }

  /** Those who write compare drafts too; others what was approved and is not recalled. */
  async compare(
    actor: Actor,
    id: string,
    query: CompareVersionsQuery,
  ): Promise<ReportComparisonView> {
    const report = await this.reports.demand(actor, id);
    const audit = await this.audits.see(actor, report.auditId);
    const editions = await this.editionsOf(actor, audit);
    const to = query.to ? demandOf(editions, query.to) : (editions[0] ?? null);
    const from = query.from ? demandOf(editions, query.from) : (editions[1] ?? null);
    if (!from || !to) return { editions, from: null, to: null, sections: [], figures: [] };
    const facts = { from: from.id, to: to.id };
    await this.trail.recordRead('report.compare', reportSubject(report), facts);
    const [before, after] = [
      await this.contentOf(actor, audit, from),
      await this.contentOf(actor, audit, to),
    ];
    return { editions, from, to, ...compareContents(before, after) };
  }

  /** The newest first. */
  private async editionsOf(actor: Actor, audit: Audit): Promise<ReportEditionView[]> {
    const writes =
      audit.partnershipId === actor.partnershipId && actor.permissions.has('report.draft');
    const versions = await this.standings.standingsOf(audit.id);
    const sent = writes ? await this.sentOf(versions.map(({ id }) => id)) : [];
    return versions.flatMap((row): ReportEditionView[] => {
      const { id, version, standing, approvedAt } = row;
      const isSeen = writes || (standing !== 'draft' && standing !== 'recalled');
      const own: ReportEditionView = approvedAt
        ? { id, version, kind: 'approved', at: approvedAt }
        : { id, version, kind: 'draft', at: this.clock.instant() };
      const drafts = sent
        .filter(({ reportId }) => reportId === id)
        .map(({ id: editionId, at }) => ({ id: editionId, version, kind: 'sent' as const, at }));
      return [...(isSeen ? [own] : []), ...drafts];
    });
  }

  private async sentOf(
    reportIds: readonly string[],
  ): Promise<Pick<ReportEdition, 'id' | 'reportId' | 'at'>[]> {
    if (reportIds.length === 0) return [];
    const rest = `WHERE report_id IN ${listOf(reportIds)} ORDER BY at DESC, id DESC`;
    return this.transactor.table(ReportEdition).pick(['id', 'reportId', 'at'], rest, reportIds);
  }

  private async contentOf(
    actor: Actor,
    audit: Audit,
    { id, kind }: ReportEditionView,
  ): Promise<ReportContent> {
    if (kind === 'sent') return (await this.transactor.table(ReportEdition).byId(id))!.content;
    const report = await this.reports.demand(actor, id);
    if (report.snapshot) return contentFor(actor, report.snapshot as ReportContent);
    return (await this.contents.whole(await this.contents.source(audit, report))).content;
  }
}

function demandOf(editions: readonly ReportEditionView[], id: string): ReportEditionView {
  const found = editions.find((edition) => edition.id === id);
  if (!found) throw notFound('This version');
  return found;
}
