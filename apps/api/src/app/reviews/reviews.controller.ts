import { Body, Controller, Get, Post } from '@nestjs/common';
import { CreateReviewDto, paths, type ReviewView } from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { CurrentActor, RequirePermission } from '../platform/security';
import { ReviewsService } from './reviews.service';

@Controller(paths.reviews)
export class ReviewsController {
  constructor(private readonly reviews: ReviewsService) {}

  /** The learning reviews that audits follow up. */
  @RequirePermission('programme.read')
  @Get()
  list(@CurrentActor() actor: Actor): Promise<ReviewView[]> {
    return this.reviews.list(actor);
  }

  /** Adds a learning review. */
  @RequirePermission('audit.plan')
  @Post()
  create(@CurrentActor() actor: Actor, @Body() dto: CreateReviewDto): Promise<ReviewView> {
    return this.reviews.create(actor, dto);
  }
}
