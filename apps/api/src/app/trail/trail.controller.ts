import { Controller, Get, Query } from '@nestjs/common';
import { paths, TrailQuery, type Page, type TrailEntryView } from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { CurrentActor, RequirePermission } from '../platform/security';
import { TrailListService } from './trail-list.service';

@Controller(paths.trail)
export class TrailController {
  constructor(private readonly trail: TrailListService) {}

  /** A page of the trail, newest first; of one audit where it is named. */
  @Get()
  @RequirePermission('trail.read')
  list(@CurrentActor() actor: Actor, @Query() query: TrailQuery): Promise<Page<TrailEntryView>> {
    return this.trail.list(actor, query);
  }
}
