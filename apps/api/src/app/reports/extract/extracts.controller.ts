import { Controller, Get, Param, ParseEnumPipe, type StreamableFile } from '@nestjs/common';
import {
  documentFormats,
  paths,
  type DocumentFormat,
  type ExtractsView,
} from '@sightline/contracts';
import type { Actor } from '../../platform/context';
import { RecordId } from '../../platform/http';
import { CurrentActor, RequirePermission } from '../../platform/security';
import { asDownload, formatsOf } from '../downloads';
import { AgencyExtracts } from './agency-extracts.service';

@Controller()
export class ExtractsController {
  constructor(private readonly extracts: AgencyExtracts) {}

  /** The agencies whose part of the approved report the person may have. */
  @RequirePermission('extract.read')
  @Get(`${paths.audits}/:auditId/extracts`)
  list(@CurrentActor() actor: Actor, @RecordId('auditId') auditId: string): Promise<ExtractsView> {
    return this.extracts.list(actor, auditId);
  }

  /** One agency's part of the approved report, with what the audit found in common. */
  @RequirePermission('extract.read')
  @Get(`${paths.audits}/:auditId/extracts/:agencyId/:paperFormat`)
  async download(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @RecordId('agencyId') agencyId: string,
    @Param('paperFormat', new ParseEnumPipe(formatsOf(documentFormats))) format: DocumentFormat,
  ): Promise<StreamableFile> {
    return asDownload(await this.extracts.file(actor, auditId, agencyId, format));
  }
}
