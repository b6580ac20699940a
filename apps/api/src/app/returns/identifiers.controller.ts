import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { DecideIdentifierDto, paths, type IdentifiersView } from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { IdentifierDecisionsService } from './identifier-decisions.service';

@Controller()
export class IdentifiersController {
  constructor(private readonly decisions: IdentifierDecisionsService) {}

  /** Words of a return that may say who somebody is, and what was decided about them. */
  @RequirePermission('return.read')
  @Get(`${paths.returns}/:returnId/identifiers`)
  identifiers(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
  ): Promise<IdentifiersView> {
    return this.decisions.read(actor, id);
  }

  /** Says that marked words were removed, replaced by a role, or stay and why. */
  @RequirePermission('return.write', 'return.enter')
  @HttpCode(200)
  @Post(`${paths.returns}/:returnId/identifiers`)
  async decideIdentifier(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Body() dto: DecideIdentifierDto,
  ): Promise<IdentifiersView> {
    await this.decisions.decide(actor, id, dto);
    return this.decisions.read(actor, id);
  }
}
