import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  paths,
  SettleReportCommentDto,
  WriteReportCommentDto,
  type ReportCommentView,
} from '@sightline/contracts';
import type { Actor } from '../../platform/context';
import { RecordId } from '../../platform/http';
import { CurrentActor, RequirePermission } from '../../platform/security';
import { ReportComments } from './report-comments.service';

@Controller(`${paths.reports}/:reportId/comments`)
export class ReportCommentsController {
  constructor(private readonly comments: ReportComments) {}

  /** What the people who write the report say of its passages. */
  @RequirePermission('report.draft')
  @Get()
  list(
    @CurrentActor() actor: Actor,
    @RecordId('reportId') id: string,
  ): Promise<ReportCommentView[]> {
    return this.comments.list(actor, id);
  }

  /** Says something of a passage of a draft, or offers other words for it. */
  @RequirePermission('report.draft')
  @HttpCode(200)
  @Post()
  write(
    @CurrentActor() actor: Actor,
    @RecordId('reportId') id: string,
    @Body() dto: WriteReportCommentDto,
  ): Promise<ReportCommentView[]> {
    return this.comments.write(actor, id, dto);
  }

  /** The chair accepts, declines or resolves it; whoever wrote it may withdraw it. */
  @RequirePermission('report.draft')
  @HttpCode(200)
  @Post('settle')
  settle(
    @CurrentActor() actor: Actor,
    @RecordId('reportId') id: string,
    @Body() dto: SettleReportCommentDto,
  ): Promise<ReportCommentView[]> {
    return this.comments.settle(actor, id, dto);
  }
}
