import { Body, Controller, Get, Put } from '@nestjs/common';
import { paths, WritePlanningDto, type PlanningView } from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { CurrentActor, RequirePermission } from '../platform/security';
import { PlanningService } from './planning.service';

@Controller()
export class PlanningController {
  constructor(private readonly planning: PlanningService) {}

  /** The days the partnership is closed, and the work it expects of each method. */
  @RequirePermission('programme.read')
  @Get(paths.planning)
  readPlanning(@CurrentActor() actor: Actor): Promise<PlanningView> {
    return this.planning.read(actor);
  }

  /** Writes both anew; the dates of open audits that nobody set follow the closed days. */
  @RequirePermission('planning.write')
  @Put(paths.planning)
  writePlanning(
    @CurrentActor() actor: Actor,
    @Body() dto: WritePlanningDto,
  ): Promise<PlanningView> {
    return this.planning.write(actor, dto);
  }
}
