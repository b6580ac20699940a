import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { DecideMoveDto, paths, RecordMoveDto, type ReturnView } from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { AreaMovesService } from './area-moves.service';
import { ReturnsService } from './returns.service';

@Controller(`${paths.returns}/:returnId/area-move`)
export class AreaMovesController {
  constructor(
    private readonly moves: AreaMovesService,
    private readonly returns: ReturnsService,
  ) {}

  /** Says that the child moved to or from another area, and what the agency can still answer. */
  @RequirePermission('return.write', 'return.enter')
  @HttpCode(200)
  @Post()
  async recordMove(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Body() dto: RecordMoveDto,
  ): Promise<ReturnView> {
    await this.moves.record(actor, id, dto);
    return this.returns.open(actor, id);
  }

  /** Decides what becomes of the return of a child who moved. */
  @RequirePermission('return.waive')
  @HttpCode(200)
  @Post('decision')
  async decideMove(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Body() dto: DecideMoveDto,
  ): Promise<ReturnView> {
    await this.moves.decide(actor, id, dto);
    return this.returns.open(actor, id);
  }
}
