import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import {
  AnswerCommentDto,
  CommentOnPartDto,
  OpenAccuracyRoundDto,
  paths,
  ReportReasonDto,
  type AccuracyPartItemView,
  type AccuracyPartView,
  type AccuracyView,
} from '@sightline/contracts';
import type { Actor } from '../../platform/context';
import { RecordId } from '../../platform/http';
import { CurrentActor, RequirePermission } from '../../platform/security';
import { AccuracyPartsService } from './accuracy-parts.service';
import { AccuracyRoundsService } from './accuracy-rounds.service';
import { AccuracyViews } from './accuracy-views.service';

@Controller()
export class AccuracyController {
  constructor(
    private readonly rounds: AccuracyRoundsService,
    private readonly views: AccuracyViews,
    private readonly parts: AccuracyPartsService,
  ) {}

  /** The factual accuracy rounds of an audit’s report, with what every agency says. */
  @RequirePermission('accuracy.open')
  @Get(`${paths.audits}/:auditId/accuracy`)
  readRounds(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
  ): Promise<AccuracyView> {
    return this.views.view(actor, auditId);
  }

  /** Sends each agency in scope what the draft says of it, for the days that are set. */
  @RequirePermission('accuracy.open')
  @HttpCode(200)
  @Post(`${paths.audits}/:auditId/accuracy`)
  async openRound(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Body() dto: OpenAccuracyRoundDto,
  ): Promise<AccuracyView> {
    await this.rounds.open(actor, auditId, dto);
    return this.views.view(actor, auditId);
  }

  /** Ends a round before its last day, with a reason. */
  @RequirePermission('accuracy.open')
  @HttpCode(200)
  @Post(`${paths.accuracyRounds}/:roundId/close`)
  async closeRound(
    @CurrentActor() actor: Actor,
    @RecordId('roundId') id: string,
    @Body() dto: ReportReasonDto,
  ): Promise<AccuracyView> {
    const { auditId } = await this.rounds.close(actor, id, dto);
    return this.views.view(actor, auditId);
  }

  /** The chair accepts a comment, in part or not at all, in words. */
  @RequirePermission('accuracy.answer')
  @Put(`${paths.accuracyComments}/:accuracyCommentId/answer`)
  async answerComment(
    @CurrentActor() actor: Actor,
    @RecordId('accuracyCommentId') id: string,
    @Body() dto: AnswerCommentDto,
  ): Promise<AccuracyView> {
    const { auditId } = await this.rounds.answer(actor, id, dto);
    return this.views.view(actor, auditId);
  }

  /** What drafts say of the agencies that the person answers for. */
  @RequirePermission('accuracy.comment')
  @Get(paths.accuracyParts)
  listParts(@CurrentActor() actor: Actor): Promise<AccuracyPartItemView[]> {
    return this.parts.list(actor);
  }

  @RequirePermission('accuracy.comment')
  @Get(`${paths.accuracyParts}/:partId`)
  readPart(
    @CurrentActor() actor: Actor,
    @RecordId('partId') id: string,
  ): Promise<AccuracyPartView> {
    return this.parts.view(actor, id);
  }

  /** Says what is not right in a passage. */
  @RequirePermission('accuracy.comment')
  @Post(`${paths.accuracyParts}/:partId/comments`)
  commentOnPart(
    @CurrentActor() actor: Actor,
    @RecordId('partId') id: string,
    @Body() dto: CommentOnPartDto,
  ): Promise<AccuracyPartView> {
    return this.parts.comment(actor, id, dto);
  }

  /** Says that the agency has nothing to correct. */
  @RequirePermission('accuracy.comment')
  @HttpCode(200)
  @Post(`${paths.accuracyParts}/:partId/nothing-to-correct`)
  sayNothing(
    @CurrentActor() actor: Actor,
    @RecordId('partId') id: string,
  ): Promise<AccuracyPartView> {
    return this.parts.sayNothing(actor, id);
  }

  /** Takes back a comment that is not answered yet. */
  @RequirePermission('accuracy.comment')
  @Delete(`${paths.accuracyComments}/:accuracyCommentId`)
  withdrawComment(
    @CurrentActor() actor: Actor,
    @RecordId('accuracyCommentId') id: string,
  ): Promise<AccuracyPartView> {
    return this.parts.withdraw(actor, id);
  }
}
