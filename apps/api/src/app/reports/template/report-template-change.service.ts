import { Injectable } from '@nestjs/common';
import { takenOver, usualTemplate } from '@sightline/analysis';
import type { ReportActDto, ReportView } from '@sightline/contracts';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { ProblemError } from '../../platform/errors';
import { TrailService } from '../../trail';
import { ReportsRepository } from '../reports.repository';
import { reportSubject, ReportsService } from '../reports.service';
import { ReportTemplates } from './report-templates.service';

/** A draft keeps the template that it was begun with until somebody takes the present one over. */
@Injectable()
export class ReportTemplateChange {
  constructor(
    private readonly reports: ReportsService,
    private readonly repository: ReportsRepository,
    private readonly templates: ReportTemplates,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
  ) {}

  /** Sections in which somebody has written stay, whatever the template says of them. */
  async take(actor: Actor, id: string, { revision }: ReportActDto): Promise<ReportView> {
    await this.transactor.run(async () => {
      const { report } = await this.reports.demandDraft(actor, id);
      const next = await this.templates.currentOf(actor.partnershipId);
      if (!next || next.revision === report.template?.revision) {
        const detail = 'The draft has the present template already.';
        throw new ProblemError('transition.refused', detail);
      }
      const before = report.template ?? usualTemplate('');
      const written = report.sections.map(({ key }) => key);
      const template = takenOver(next, before.sections, written);
      await this.repository.update(id, revision, { template });
      const facts = { revision: next.revision };
      this.trail.record('report.take-template', reportSubject(report), facts);
    });
    return this.reports.toView(actor, await this.reports.demand(actor, id));
  }
}
