import { Injectable } from '@nestjs/common';
import type { ReportLifeView } from '@sightline/contracts';
import { AuditsService } from '../../audits';
import type { Actor } from '../../platform/context';
import { ReportsService } from '../reports.service';
import { ReportLifeRepository } from './report-life.repository';
import { ReportStandings } from './report-standing.service';

/** What became of a version of a report, for whoever may read it. */
@Injectable()
export class ReportLifeService {
  constructor(
    private readonly reports: ReportsService,
    private readonly repository: ReportLifeRepository,
    private readonly standings: ReportStandings,
    private readonly audits: AuditsService,
  ) {}

  async view(actor: Actor, id: string): Promise<ReportLifeView> {
    const { auditId, version, status } = await this.reports.demand(actor, id);
    const isLed = (await this.audits.see(actor, auditId)).partnershipId === actor.partnershipId;
    const writes = isLed && actor.permissions.has('report.draft');
    const all = await this.standings.standingsOf(auditId);
    const [correction, recall, checkpoint] = await Promise.all([
      this.repository.correctionOf(id),
      this.repository.recallOf(id),
      this.repository.checkpointOf(id),
    ]);
    const seen = all.filter((one) => writes || one.status === 'approved');
    const later = all.find((one) => one.standing === 'approved' && one.version > version);
    const isApproved = status === 'approved';
    return {
      ...{ id, version, standing: all.find((one) => one.id === id)?.standing ?? 'draft' },
      correction: correction && (await this.standings.reasonView(correction)),
      recall: recall && (await this.standings.reasonView(recall)),
      supersededBy: later?.version ?? null,
      checkpoint: checkpoint && {
        ...{ entry: checkpoint.entry, hash: checkpoint.hash, at: checkpoint.at },
      },
      versions: seen.map((one) => {
        const { id: versionId, version: number, standing, approvedAt } = one;
        return { id: versionId, version: number, standing, approvedAt };
      }),
      canCorrect: writes && isApproved && all[0]?.id === id,
      canRecall: isLed && isApproved && !recall && actor.permissions.has('report.approve'),
      canSeeDownloads: writes,
    };
  }
}
