import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import {
  AddPastAuditDto,
  EnterFiguresDto,
  JudgeProgressDto,
  paths,
  type EarlierRecommendationView,
  type PastAuditView,
} from '@sightline/contracts';
import type { Actor } from '../../platform/context';
import { RecordId } from '../../platform/http';
import { CurrentActor, RequirePermission } from '../../platform/security';
import { PastAuditsService } from './past-audits.service';
import { ProgressService } from './progress.service';

@Controller()
export class PastAuditsController {
  constructor(
    private readonly pastAudits: PastAuditsService,
    private readonly progress: ProgressService,
  ) {}

  /** Adds an audit from before Sightline to the programme of its year, closed, and links it. */
  @RequirePermission('past-audit.enter')
  @Post(paths.pastAudits)
  add(@CurrentActor() actor: Actor, @Body() dto: AddPastAuditDto): Promise<PastAuditView> {
    return this.pastAudits.add(actor, dto);
  }

  /** What was entered of an audit from before Sightline, and what may be. */
  @RequirePermission('finding.read')
  @Get(`${paths.pastAudits}/:auditId`)
  view(@CurrentActor() actor: Actor, @RecordId('auditId') auditId: string): Promise<PastAuditView> {
    return this.pastAudits.view(actor, auditId);
  }

  /** Enters the figures of an audit from before Sightline, or changes them. */
  @RequirePermission('past-audit.enter')
  @Put(`${paths.pastAudits}/:auditId`)
  enter(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Body() dto: EnterFiguresDto,
  ): Promise<PastAuditView> {
    return this.pastAudits.enter(actor, auditId, dto);
  }

  /** The recommendations of the audit before this one, as this one judges them. */
  @RequirePermission('finding.read')
  @Get(`${paths.audits}/:auditId/earlier-recommendations`)
  earlier(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
  ): Promise<EarlierRecommendationView[]> {
    return this.progress.list(actor, auditId);
  }

  /** Judges what became of a recommendation of the audit before this one. */
  @RequirePermission('finding.write')
  @Put(`${paths.audits}/:auditId/earlier-recommendations/:earlierId`)
  judge(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @RecordId('earlierId') earlierId: string,
    @Body() dto: JudgeProgressDto,
  ): Promise<EarlierRecommendationView[]> {
    return this.progress.judge(actor, auditId, earlierId, dto);
  }
}
