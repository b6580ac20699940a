import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  EditRecommendationDto,
  OrderDto,
  paths,
  RevisionQuery,
  WriteRecommendationDto,
  type RecommendationView,
} from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { RecommendationsService } from './recommendations.service';

@Controller()
export class RecommendationsController {
  constructor(private readonly recommendations: RecommendationsService) {}

  /** The recommendations of an audit, in their order. */
  @RequirePermission('finding.read')
  @Get(`${paths.audits}/:auditId/recommendations`)
  list(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
  ): Promise<RecommendationView[]> {
    return this.recommendations.list(actor, auditId);
  }

  /** Writes a recommendation that rests on findings of the same audit. */
  @RequirePermission('finding.write')
  @Post(`${paths.audits}/:auditId/recommendations`)
  add(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Body() dto: WriteRecommendationDto,
  ): Promise<RecommendationView> {
    return this.recommendations.add(actor, auditId, dto);
  }

  /** Puts the recommendations of an audit in order. */
  @RequirePermission('finding.write')
  @HttpCode(200)
  @Post(`${paths.audits}/:auditId/recommendations/order`)
  order(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Body() dto: OrderDto,
  ): Promise<RecommendationView[]> {
    return this.recommendations.order(actor, auditId, dto);
  }

  /** Changes a recommendation. */
  @RequirePermission('finding.write')
  @Patch(`${paths.recommendations}/:recommendationId`)
  edit(
    @CurrentActor() actor: Actor,
    @RecordId('recommendationId') id: string,
    @Body() dto: EditRecommendationDto,
  ): Promise<RecommendationView> {
    return this.recommendations.edit(actor, id, dto);
  }

  /** Removes a recommendation. */
  @RequirePermission('finding.write')
  @HttpCode(204)
  @Delete(`${paths.recommendations}/:recommendationId`)
  remove(
    @CurrentActor() actor: Actor,
    @RecordId('recommendationId') id: string,
    @Query() { revision }: RevisionQuery,
  ): Promise<void> {
    return this.recommendations.remove(actor, id, revision);
  }
}
