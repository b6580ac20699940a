import { Injectable } from '@nestjs/common';
import type { PaperFormat } from '@sightline/contracts';
import {
  certificateText,
  certify,
  isRandomDesign,
  type DrawCertificate,
} from '@sightline/sampling';
import { subjectOf, type Audit } from '../audits';
import type { FormFile } from '../form-templates';
import { Clock } from '../platform/clock';
import { Transactor } from '../platform/database';
import { RenderingWorker } from '../platform/rendering';
import { PeopleService } from '../people';
import { TrailService } from '../trail';
import { certificateDocument } from './certificate-document';
import type { SampleDraw } from './entities/sample-draw.entity';
import { SamplesRepository } from './samples.repository';

/** The certificate of a draw, or the record of a choice: as JSON, and as one printed page. */
@Injectable()
export class DrawPaperService {
  constructor(
    private readonly repository: SamplesRepository,
    private readonly people: PeopleService,
    private readonly worker: RenderingWorker,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  async file(audit: Audit, draw: SampleDraw, format: PaperFormat): Promise<FormFile> {
    const certificate = await this.certificate(audit, draw);
    const bytes = await this.bytesOf(certificate, format);
    await this.transactor.run(() => {
      const { number } = draw;
      const { sha256: digest } = certificate;
      this.trail.record('draw.paper', subjectOf(audit), { number, format, digest });
      return Promise.resolve();
    });
    const name = `sample-${certificate.kind}-draw-${draw.number}.${format}`;
    return { bytes, name, type: format === 'pdf' ? 'application/pdf' : 'application/json' };
  }

  /** As it stands now: it says how many draws there have been so far. */
  async certificate(audit: Audit, draw: SampleDraw): Promise<DrawCertificate> {
    const frame = await this.repository.frame(draw.frameId);
    const draws = await this.repository.draws(audit.id);
    const partnership = await this.people.partnership(audit.partnershipId);
    const isRandom = isRandomDesign(draw.design);
    return certify(
      {
        ...{ partnership: partnership?.name ?? '', audit: audit.theme },
        frame: {
          ...{ sha256: frame?.hash ?? '', rows: frame?.rowCount ?? 0, eligible: draw.eligible },
          fixedAt: frame?.fixedAt ?? '',
        },
        draw: {
          ...{ number: draw.number, drawsInAll: draws.length },
          void: draws
            .filter(({ status }) => status === 'void')
            .map(({ number, voidReason, voidAt }) => ({
              ...{ number, reason: voidReason ?? '', at: voidAt ?? '' },
            })),
          ...{ drawnAt: draw.drawnAt, confirmedAt: draw.confirmedAt },
        },
        seed: isRandom ? draw.seed : null,
        seedSource: isRandom ? draw.seedSource : null,
        seedEvent: draw.seedEvent,
      },
      draw.design,
      draw,
    );
  }

  private async bytesOf(certificate: DrawCertificate, format: PaperFormat): Promise<Uint8Array> {
    if (format === 'json') return Buffer.from(certificateText(certificate));
    const document = certificateDocument(certificate, this.clock.today());
    return (await this.worker.render(document, ['pdf'])).pdf;
  }
}
