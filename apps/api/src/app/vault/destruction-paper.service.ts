import { Injectable } from '@nestjs/common';
import type { DestructionCertificate, PaperFormat } from '@sightline/contracts';
import { AuditsService, subjectOf } from '../audits';
import type { FormFile } from '../form-templates';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { RenderingWorker } from '../platform/rendering';
import { TrailService } from '../trail';
import { destructionDocument } from './destruction-document';
import { DestructionService } from './destruction.service';

/** The certificate of a destruction as a file: as JSON, and as one printed page. */
@Injectable()
export class DestructionPaperService {
  constructor(
    private readonly destruction: DestructionService,
    private readonly audits: AuditsService,
    private readonly worker: RenderingWorker,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  async file(actor: Actor, auditId: string, format: PaperFormat): Promise<FormFile> {
    const certificate = await this.destruction.certificate(actor, auditId);
    const audit = await this.audits.demand(actor, auditId);
    const day = this.clock.dayOf(certificate.confirmedAt);
    const bytes = await this.bytesOf(certificate, day, format);
    await this.transactor.run(() => {
      const { keyFingerprint: fingerprint } = certificate;
      this.trail.record('vault.paper', subjectOf(audit), { fingerprint, format });
      return Promise.resolve();
    });
    const type = format === 'pdf' ? 'application/pdf' : 'application/json';
    return { bytes, name: `destruction-${day}.${format}`, type };
  }

  private async bytesOf(
    certificate: DestructionCertificate,
    day: string,
    format: PaperFormat,
  ): Promise<Uint8Array> {
    if (format === 'json') return Buffer.from(`${JSON.stringify(certificate, null, 2)}\n`);
    return (await this.worker.render(destructionDocument(certificate, day), ['pdf'])).pdf;
  }
}
