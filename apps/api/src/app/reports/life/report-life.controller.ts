import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  paths,
  ReportReasonDto,
  type ReportLifeView,
  type ReportRegisterView,
  type ReportView,
} from '@sightline/contracts';
import type { Actor } from '../../platform/context';
import { RecordId } from '../../platform/http';
import { CurrentActor, RequirePermission } from '../../platform/security';
import { ReportsService } from '../reports.service';
import { ReportLifeService } from './report-life.service';
import { ReportRecallService } from './report-recall.service';
import { ReportRegister } from './report-register.service';

@Controller()
export class ReportLifeController {
  constructor(
    private readonly reports: ReportsService,
    private readonly life: ReportLifeService,
    private readonly recalls: ReportRecallService,
    private readonly register: ReportRegister,
  ) {}

  /** Where a version stands: superseded, recalled, corrected, and which others there are. */
  @RequirePermission('report.read')
  @Get(`${paths.reports}/:reportId/life`)
  readLife(
    @CurrentActor() actor: Actor,
    @RecordId('reportId') id: string,
  ): Promise<ReportLifeView> {
    return this.life.view(actor, id);
  }

  /** Who downloaded which rendering of a version, and who was told of its recall. */
  @RequirePermission('report.draft')
  @Get(`${paths.reports}/:reportId/downloads`)
  readRegister(
    @CurrentActor() actor: Actor,
    @RecordId('reportId') id: string,
  ): Promise<ReportRegisterView> {
    return this.register.view(actor, id);
  }

  /** Takes an approved version back; whoever holds a copy is told. */
  @RequirePermission('report.approve')
  @HttpCode(200)
  @Post(`${paths.reports}/:reportId/recall`)
  async recallReport(
    @CurrentActor() actor: Actor,
    @RecordId('reportId') id: string,
    @Body() dto: ReportReasonDto,
  ): Promise<ReportLifeView> {
    await this.recalls.recall(actor, id, dto);
    return this.life.view(actor, id);
  }

  /** Begins a new version that puts an approved one right. */
  @RequirePermission('report.draft')
  @HttpCode(200)
  @Post(`${paths.reports}/:reportId/correct`)
  async correctReport(
    @CurrentActor() actor: Actor,
    @RecordId('reportId') id: string,
    @Body() dto: ReportReasonDto,
  ): Promise<ReportView> {
    const { auditId } = await this.reports.demand(actor, id);
    await this.recalls.correct(actor, id, dto);
    return this.reports.view(actor, auditId);
  }
}
