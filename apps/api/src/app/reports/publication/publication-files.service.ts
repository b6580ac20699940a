import { Injectable } from '@nestjs/common';
import type { DocumentFormat, PublicationPageView, ReportFormat } from '@sightline/contracts';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { RenderingWorker } from '../../platform/rendering';
import { TrailService } from '../../trail';
import { endingOf, fileTypes, type ReportFile } from '../report-files.service';
import { composeBriefing, composePublication } from './publication-document';
import type { Publication } from './publication.entity';
import { PublicationsService, publicationSubject } from './publications.service';

/** The publishable report and the briefing as pages and as files. */
@Injectable()
export class PublicationFiles {
  constructor(
    private readonly publications: PublicationsService,
    private readonly worker: RenderingWorker,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
  ) {}

  async page(actor: Actor, id: string): Promise<PublicationPageView> {
    const publication = await this.publications.demand(actor, id);
    await this.publications.recordOpen(publication);
    const { content, contentHash } = await this.publications.contentOf(actor, publication);
    const [report, briefing] = await Promise.all([
      this.worker.render(composePublication(content, contentHash), ['screen']),
      this.worker.render(composeBriefing(content, contentHash), ['screen']),
    ]);
    const text = ({ screen }: { screen: Uint8Array }) => Buffer.from(screen).toString('utf8');
    return { title: content.title, html: text(report), briefing: text(briefing) };
  }

  async report(actor: Actor, id: string, format: ReportFormat): Promise<ReportFile> {
    return this.file(actor, id, 'report', format);
  }

  async briefing(actor: Actor, id: string, format: DocumentFormat): Promise<ReportFile> {
    return this.file(actor, id, 'briefing', format);
  }

  private async file(
    actor: Actor,
    id: string,
    rendering: 'report' | 'briefing',
    format: ReportFormat,
  ): Promise<ReportFile> {
    const publication = await this.publications.demand(actor, id);
    const { content, contentHash } = await this.publications.contentOf(actor, publication);
    const compose = rendering === 'report' ? composePublication : composeBriefing;
    const files = await this.worker.render(compose(content, contentHash), [format]);
    const { status } = publication;
    await this.transactor.run(() => {
      const subject = publicationSubject(publication);
      this.trail.record('publication.download', subject, { rendering, format, status });
      return Promise.resolve();
    });
    return {
      bytes: files[format],
      type: fileTypes[format],
      name: nameOf(publication, rendering, format),
    };
  }
}

function nameOf(
  { status, id }: Publication,
  rendering: 'report' | 'briefing',
  format: ReportFormat,
): string {
  const what = rendering === 'report' ? 'publishable-report' : 'learning-briefing';
  const state = status === 'draft' ? '-not-published' : '';
  return `${what}${state}-${id.slice(-6)}${endingOf(format)}`;
}
