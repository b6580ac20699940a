import { Body, Controller, Get, Put } from '@nestjs/common';
import { paths, ReplyToGradeDto, type GradeReplyView } from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { GradeRepliesService } from './grade-replies.service';

@Controller()
export class GradeRepliesController {
  constructor(private readonly replies: GradeRepliesService) {}

  /** The grades of a case that the panel changed, with what their agencies say to it. */
  @RequirePermission('panel.read')
  @Get(`${paths.cases}/:caseId/grade-replies`)
  listReplies(
    @CurrentActor() actor: Actor,
    @RecordId('caseId') caseId: string,
  ): Promise<GradeReplyView[]> {
    return this.replies.list(actor, caseId);
  }

  /** The agency accepts a changed grade or dissents from it, within three working days. */
  @RequirePermission('panel.reply')
  @Put(`${paths.returns}/:returnId/grade-reply`)
  replyToGrade(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') returnId: string,
    @Body() dto: ReplyToGradeDto,
  ): Promise<GradeReplyView[]> {
    return this.replies.reply(actor, returnId, dto);
  }
}
