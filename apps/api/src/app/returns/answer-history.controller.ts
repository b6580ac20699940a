import { Controller, Get, Param } from '@nestjs/common';
import { paths, type AnswerHistoryView, type EarlierAnswersView } from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { AnswerHistoryService } from './answer-history.service';
import { EarlierAnswersService } from './earlier-answers.service';

@Controller()
export class AnswerHistoryController {
  constructor(
    private readonly history: AnswerHistoryService,
    private readonly earlier: EarlierAnswersService,
  ) {}

  /** What became of one answer: who changed it, when, before and after. */
  @RequirePermission('return.read')
  @Get(`${paths.returns}/:returnId/answers/:question/history`)
  answerHistory(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') returnId: string,
    @Param('question') questionId: string,
  ): Promise<AnswerHistoryView> {
    return this.history.read(actor, returnId, questionId);
  }

  /** What the same agency answered before, to be confirmed. */
  @RequirePermission('return.write', 'return.enter')
  @Get(`${paths.returns}/:returnId/earlier-answers`)
  earlierAnswers(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') returnId: string,
  ): Promise<EarlierAnswersView> {
    return this.earlier.read(actor, returnId);
  }
}
