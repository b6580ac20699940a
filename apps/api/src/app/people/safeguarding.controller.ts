import { Body, Controller, Get, Put } from '@nestjs/common';
import {
  paths,
  WriteLeadDto,
  WriteSafeguardingDto,
  type SafeguardingView,
} from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { SafeguardingService } from './safeguarding.service';

@Controller()
export class SafeguardingController {
  constructor(private readonly safeguarding: SafeguardingService) {}

  /** Whom to tell when somebody is at risk, and how soon it is acknowledged. */
  @RequirePermission('safeguarding.read')
  @Get(paths.safeguarding)
  readSafeguarding(@CurrentActor() actor: Actor): Promise<SafeguardingView> {
    return this.safeguarding.read(actor);
  }

  /** Sets the hours and the words for nights and weekends of the partnership. */
  @RequirePermission('safeguarding.write')
  @Put(paths.safeguarding)
  writeSafeguarding(
    @CurrentActor() actor: Actor,
    @Body() dto: WriteSafeguardingDto,
  ): Promise<SafeguardingView> {
    return this.safeguarding.write(actor, dto);
  }

  /** Names the safeguarding lead of an agency. */
  @RequirePermission('safeguarding-lead.write')
  @Put(`${paths.agencies}/:agencyId/safeguarding-lead`)
  writeLead(
    @CurrentActor() actor: Actor,
    @RecordId('agencyId') agencyId: string,
    @Body() dto: WriteLeadDto,
  ): Promise<SafeguardingView> {
    return this.safeguarding.writeLead(actor, agencyId, dto);
  }
}
