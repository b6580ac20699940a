import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import {
  paths,
  ReportActDto,
  WriteReportTemplateDto,
  type ReportTemplateView,
  type ReportView,
} from '@sightline/contracts';
import type { Actor } from '../../platform/context';
import { RecordId } from '../../platform/http';
import { CurrentActor, RequirePermission } from '../../platform/security';
import { ReportTemplateChange } from './report-template-change.service';
import { ReportTemplates } from './report-templates.service';

@Controller()
export class ReportTemplatesController {
  constructor(
    private readonly templates: ReportTemplates,
    private readonly changes: ReportTemplateChange,
  ) {}

  /** The sections, headings, standing words and looks that the partnership's new reports have. */
  @RequirePermission('report-template.write')
  @Get(paths.reportTemplate)
  readTemplate(@CurrentActor() actor: Actor): Promise<ReportTemplateView> {
    return this.templates.read(actor);
  }

  /** Keeps a new version of it; reports begun before keep theirs. */
  @RequirePermission('report-template.write')
  @Put(paths.reportTemplate)
  writeTemplate(
    @CurrentActor() actor: Actor,
    @Body() dto: WriteReportTemplateDto,
  ): Promise<ReportTemplateView> {
    return this.templates.write(actor, dto);
  }

  /** Takes the present template over into a draft; no sentence is lost. */
  @RequirePermission('report.draft')
  @HttpCode(200)
  @Post(`${paths.reports}/:reportId/template`)
  takeTemplate(
    @CurrentActor() actor: Actor,
    @RecordId('reportId') id: string,
    @Body() dto: ReportActDto,
  ): Promise<ReportView> {
    return this.changes.take(actor, id, dto);
  }
}
