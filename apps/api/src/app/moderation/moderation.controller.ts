import { Body, Controller, Get, Put } from '@nestjs/common';
import type { AuditFigures } from '@sightline/analysis';
import {
  JudgeCaseDto,
  ModerateGradeDto,
  paths,
  type PanelCaseSummaryView,
  type PanelCaseView,
} from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { AuditFiguresService } from './audit-figures.service';
import { JudgingService } from './judging.service';
import { PanelService } from './panel.service';

@Controller()
export class ModerationController {
  constructor(
    private readonly panel: PanelService,
    private readonly judging: JudgingService,
    private readonly figures: AuditFiguresService,
  ) {}

  /** The cases of the panel, those on which agencies disagree most first. */
  @RequirePermission('panel.read')
  @Get(`${paths.audits}/:auditId/panel`)
  list(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
  ): Promise<PanelCaseSummaryView[]> {
    return this.panel.list(actor, auditId);
  }

  @RequirePermission('panel.read')
  @Get(`${paths.cases}/:caseId/panel`)
  open(@CurrentActor() actor: Actor, @RecordId('caseId') caseId: string): Promise<PanelCaseView> {
    return this.panel.open(actor, caseId);
  }

  @RequirePermission('panel.judge')
  @Put(`${paths.cases}/:caseId/judgement`)
  async judge(
    @CurrentActor() actor: Actor,
    @RecordId('caseId') caseId: string,
    @Body() dto: JudgeCaseDto,
  ): Promise<PanelCaseView> {
    await this.judging.judge(actor, caseId, dto);
    return this.panel.open(actor, caseId);
  }

  /** Records what the panel agreed of one grade; the agency’s own grade stays beside it. */
  @RequirePermission('panel.judge')
  @Put(`${paths.returns}/:returnId/moderated-grades`)
  async moderate(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') returnId: string,
    @Body() dto: ModerateGradeDto,
  ): Promise<PanelCaseView> {
    return this.panel.open(actor, await this.judging.moderate(actor, returnId, dto));
  }

  /** The figures of an audit, worked out from its returns as they are now. */
  @RequirePermission('finding.read')
  @Get(`${paths.audits}/:auditId/figures`)
  auditFigures(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
  ): Promise<AuditFigures> {
    return this.figures.open(actor, auditId);
  }
}
