import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  paths,
  ReplyToReportCommentDto,
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

  /** What is said of its passages, for those who write or challenge the report. */
  @RequirePermission('report.comment')
  @Get()
  list(
    @CurrentActor() actor: Actor,
    @RecordId('reportId') id: string,
  ): Promise<ReportCommentView[]> {
    return this.comments.list(actor, id);
  }

  /** Says something of a passage of a draft; those who write it may offer other words for it. */
  @RequirePermission('report.comment')
  @HttpCode(200)
  @Post()
  write(
    @CurrentActor() actor: Actor,
    @RecordId('reportId') id: string,
    @Body() dto: WriteReportCommentDto,
  ): Promise<ReportCommentView[]> {
    return this.comments.write(actor, id, dto);
  }

  /** Says something to a comment that is open. */
  @RequirePermission('report.comment')
  @HttpCode(200)
  @Post('replies')
  reply(
    @CurrentActor() actor: Actor,
    @RecordId('reportId') id: string,
    @Body() dto: ReplyToReportCommentDto,
  ): Promise<ReportCommentView[]> {
    return this.comments.reply(actor, id, dto);
  }

  /** Accepted or declined by the chair, resolved by who writes; whoever wrote it may withdraw it. */
  @RequirePermission('report.comment')
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
