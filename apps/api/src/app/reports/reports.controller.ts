import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseEnumPipe,
  Post,
  Put,
  type StreamableFile,
} from '@nestjs/common';
import {
  ChooseAssuranceDto,
  paths,
  ReportActDto,
  reportFormats,
  type ReportFormat,
  type ReportListItemView,
  type ReportPageView,
  type ReportView,
} from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { asDownload, formatsOf } from './downloads';
import { ReportAssurances } from './report-assurances.service';
import { ReportFiles } from './report-files.service';
import { ReportsService } from './reports.service';

@Controller()
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly files: ReportFiles,
    private readonly assurance: ReportAssurances,
  ) {}

  /** The reports that the person may read. */
  @RequirePermission('report.read')
  @Get(paths.reports)
  list(@CurrentActor() actor: Actor): Promise<ReportListItemView[]> {
    return this.reports.list(actor);
  }

  @RequirePermission('report.read')
  @Get(`${paths.audits}/:auditId/report`)
  view(@CurrentActor() actor: Actor, @RecordId('auditId') auditId: string): Promise<ReportView> {
    return this.reports.view(actor, auditId);
  }

  @RequirePermission('report.draft')
  @HttpCode(200)
  @Post(`${paths.audits}/:auditId/report`)
  draft(@CurrentActor() actor: Actor, @RecordId('auditId') auditId: string): Promise<ReportView> {
    return this.reports.draft(actor, auditId);
  }

  @RequirePermission('report.approve')
  @HttpCode(200)
  @Post(`${paths.reports}/:reportId/approve`)
  approve(
    @CurrentActor() actor: Actor,
    @RecordId('reportId') id: string,
    @Body() dto: ReportActDto,
  ): Promise<ReportView> {
    return this.reports.approve(actor, id, dto.revision);
  }

  /** The chair's level of assurance, with the reasons. */
  @RequirePermission('report.approve')
  @Put(`${paths.reports}/:reportId/assurance`)
  chooseAssurance(
    @CurrentActor() actor: Actor,
    @RecordId('reportId') id: string,
    @Body() dto: ChooseAssuranceDto,
  ): Promise<ReportView> {
    return this.assurance.choose(actor, id, dto);
  }

  /** The report as an accessible page of HTML. */
  @RequirePermission('report.read')
  @Get(`${paths.reports}/:reportId/page`)
  page(@CurrentActor() actor: Actor, @RecordId('reportId') id: string): Promise<ReportPageView> {
    return this.files.page(actor, id);
  }

  /** The report as a file: PDF/UA-1, Word or HTML; its figures as data; its charts as pictures. */
  @RequirePermission('report.read')
  @Get(`${paths.reports}/:reportId/download/:format`)
  async download(
    @CurrentActor() actor: Actor,
    @RecordId('reportId') id: string,
    @Param('format', new ParseEnumPipe(formatsOf(reportFormats))) format: ReportFormat,
  ): Promise<StreamableFile> {
    return asDownload(await this.files.file(actor, id, format));
  }
}
