import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseEnumPipe,
  Post,
  Put,
  UseInterceptors,
  type StreamableFile,
} from '@nestjs/common';
import {
  documentFormats,
  paths,
  PublishDto,
  reportFormats,
  WritePublicationPartDto,
  WritePublicationSettingDto,
  type DocumentFormat,
  type PublicationPageView,
  type PublicationSettingView,
  type PublicationView,
  type ReportFormat,
} from '@sightline/contracts';
import type { Actor } from '../../platform/context';
import { NullAsJson, RecordId } from '../../platform/http';
import { CurrentActor, RequirePermission } from '../../platform/security';
import { asDownload, formatsOf } from '../downloads';
import { PublicationFiles } from './publication-files.service';
import { PublicationSettingsService } from './publication-settings.service';
import { PublicationsService } from './publications.service';

@Controller()
export class PublicationsController {
  constructor(
    private readonly publications: PublicationsService,
    private readonly settings: PublicationSettingsService,
    private readonly files: PublicationFiles,
  ) {}

  /** What is published of an audit, or prepared by those who publish; null before that. */
  @RequirePermission('publication.read')
  @Get(`${paths.audits}/:auditId/publication`)
  @UseInterceptors(NullAsJson)
  view(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
  ): Promise<PublicationView | null> {
    return this.publications.view(actor, auditId);
  }

  /** Begins the publication of the latest approved report. */
  @RequirePermission('publication.write')
  @Post(`${paths.audits}/:auditId/publication`)
  begin(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
  ): Promise<PublicationView> {
    return this.publications.begin(actor, auditId);
  }

  /** Writes the words of a section or of a box of the briefing. */
  @RequirePermission('publication.write')
  @Put(`${paths.publications}/:publicationId/parts/:key`)
  writePart(
    @CurrentActor() actor: Actor,
    @RecordId('publicationId') id: string,
    @Param('key') key: string,
    @Body() dto: WritePublicationPartDto,
  ): Promise<PublicationView> {
    return this.publications.writePart(actor, id, key, dto);
  }

  /** Publishes what was seen, with the differences that were listed. */
  @RequirePermission('publication.publish')
  @HttpCode(200)
  @Post(`${paths.publications}/:publicationId/publish`)
  publish(
    @CurrentActor() actor: Actor,
    @RecordId('publicationId') id: string,
    @Body() dto: PublishDto,
  ): Promise<PublicationView> {
    return this.publications.publish(actor, id, dto);
  }

  /** The publishable report and the briefing as accessible pages of HTML. */
  @RequirePermission('publication.read')
  @Get(`${paths.publications}/:publicationId/page`)
  page(
    @CurrentActor() actor: Actor,
    @RecordId('publicationId') id: string,
  ): Promise<PublicationPageView> {
    return this.files.page(actor, id);
  }

  /** The publishable report as a file: a document, its figures as data, or its charts. */
  @RequirePermission('publication.read')
  @Get(`${paths.publications}/:publicationId/download/:format`)
  async download(
    @CurrentActor() actor: Actor,
    @RecordId('publicationId') id: string,
    @Param('format', new ParseEnumPipe(formatsOf(reportFormats))) format: ReportFormat,
  ): Promise<StreamableFile> {
    return asDownload(await this.files.report(actor, id, format));
  }

  /** The learning briefing, one page. */
  @RequirePermission('publication.read')
  @Get(`${paths.publications}/:publicationId/briefing/download/:paperFormat`)
  async briefing(
    @CurrentActor() actor: Actor,
    @RecordId('publicationId') id: string,
    @Param('paperFormat', new ParseEnumPipe(formatsOf(documentFormats))) format: DocumentFormat,
  ): Promise<StreamableFile> {
    return asDownload(await this.files.briefing(actor, id, format));
  }

  /** Which counts the partnership does not tell. */
  @RequirePermission('publication.set')
  @Get(paths.publicationSettings)
  readSetting(@CurrentActor() actor: Actor): Promise<PublicationSettingView> {
    return this.settings.read(actor);
  }

  @RequirePermission('publication.set')
  @Put(paths.publicationSettings)
  writeSetting(
    @CurrentActor() actor: Actor,
    @Body() dto: WritePublicationSettingDto,
  ): Promise<PublicationSettingView> {
    return this.settings.write(actor, dto);
  }
}
