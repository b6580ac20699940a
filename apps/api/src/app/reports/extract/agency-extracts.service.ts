import { Injectable } from '@nestjs/common';
import type { DocumentFormat, ExtractsView } from '@sightline/contracts';
import { AuditsService } from '../../audits';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { notFound } from '../../platform/errors';
import { RenderingWorker } from '../../platform/rendering';
import { TrailService } from '../../trail';
import type { ReportContent } from '../content/report-content';
import type { Report } from '../entities/report.entity';
import { ReportRegister } from '../life/report-register.service';
import { ReportStandings } from '../life/report-standing.service';
import { PublicationsRepository } from '../publication/publications.repository';
import { fileTypes, type ReportFile } from '../report-files.service';
import { reportSubject } from '../reports.service';
import { composeExtract } from './agency-extract';

/**
 * What each agency may have of an approved report: its own part and what is common. Those who write
 * the report may have every agency's, an agency's people their own.
 */
@Injectable()
export class AgencyExtracts {
  constructor(
    private readonly repository: PublicationsRepository,
    private readonly audits: AuditsService,
    private readonly standings: ReportStandings,
    private readonly register: ReportRegister,
    private readonly worker: RenderingWorker,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
  ) {}

  /** The agencies whose extracts the person may have; 404 before the report is approved. */
  async list(actor: Actor, auditId: string): Promise<ExtractsView> {
    const { report, agencies } = await this.seen(actor, auditId);
    return {
      ...{ title: report.title, version: report.version },
      agencies: agencies.map(({ id, name }) => ({ id, name })),
    };
  }

  async file(
    actor: Actor,
    auditId: string,
    agencyId: string,
    format: DocumentFormat,
  ): Promise<ReportFile> {
    const { report, content, agencies } = await this.seen(actor, auditId);
    if (!agencies.some(({ id }) => id === agencyId)) throw notFound('This extract');
    const document = composeExtract(content, agencyId, report.contentHash ?? '');
    const files = await this.worker.render(document, [format]);
    const { version } = report;
    await this.register.enter(actor, report, `extract.${format}`, files[format]);
    await this.transactor.run(() => {
      const data = { version, agencyId, format };
      this.trail.record('extract.download', reportSubject(report), data);
      return Promise.resolve();
    });
    const name = `agency-extract-v${version}-${report.id.slice(-6)}.${format}`;
    return { bytes: files[format], type: fileTypes[format], name };
  }

  private async seen(actor: Actor, auditId: string) {
    await this.audits.see(actor, auditId);
    const report = await this.repository.approvedReport(actor, auditId);
    if (!report?.snapshot) throw notFound('An extract of this audit');
    await this.standings.refuseRecalled(report);
    const content = report.snapshot as ReportContent;
    const agencies = await this.agenciesFor(actor, report, content);
    if (agencies.length === 0) throw notFound('An extract of this audit');
    return { report, content, agencies };
  }

  private async agenciesFor(actor: Actor, { auditId }: Report, { figures }: ReportContent) {
    const { agencies } = figures;
    const { partnershipId } = await this.audits.see(actor, auditId);
    const isWriter = actor.permissions.has('report.draft') && partnershipId === actor.partnershipId;
    return isWriter ? agencies : agencies.filter(({ id }) => actor.agencyIds.includes(id));
  }
}
