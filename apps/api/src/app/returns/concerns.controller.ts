import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  AcknowledgeConcernDto,
  ActOnConcernDto,
  CloseConcernDto,
  paths,
  RaiseConcernDto,
  type ConcernAlertView,
  type ConcernsView,
} from '@sightline/contracts';
import type { ConcernAct } from '@sightline/domain';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { ConcernsService, type ConcernPlace } from './concerns.service';

const ofReturn = `${paths.returns}/:returnId/concerns`;

@Controller()
export class ConcernsController {
  constructor(private readonly concerns: ConcernsService) {}

  /** Open concerns that wait for the person: a contact’s own agency’s, the chair’s all. */
  @RequirePermission('concern.answer')
  @Get(paths.concerns)
  concernAlerts(@CurrentActor() actor: Actor): Promise<ConcernAlertView[]> {
    return this.concerns.alerts(actor);
  }

  /** Concerns of a return, and what to do when somebody is at risk now. */
  @RequirePermission('return.read')
  @Get(ofReturn)
  readConcerns(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') returnId: string,
  ): Promise<ConcernsView> {
    return this.concerns.read(actor, returnId);
  }

  /** Raises a concern; the form may stand anywhere and stays as it is. */
  @RequirePermission('concern.raise')
  @Post(ofReturn)
  async raiseConcern(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') returnId: string,
    @Body() dto: RaiseConcernDto,
  ): Promise<ConcernsView> {
    await this.concerns.raise(actor, returnId, dto);
    return this.concerns.read(actor, returnId);
  }

  /** Says that somebody has taken the concern in hand. */
  @RequirePermission('concern.answer')
  @HttpCode(200)
  @Post(`${ofReturn}/:concernId/acknowledge`)
  acknowledgeConcern(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') returnId: string,
    @RecordId('concernId') concernId: string,
    @Body() dto: AcknowledgeConcernDto,
  ): Promise<ConcernsView> {
    return this.does(actor, { returnId, concernId }, 'acknowledge', dto);
  }

  /** Records what was done. */
  @RequirePermission('concern.answer')
  @HttpCode(200)
  @Post(`${ofReturn}/:concernId/action`)
  actOnConcern(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') returnId: string,
    @RecordId('concernId') concernId: string,
    @Body() dto: ActOnConcernDto,
  ): Promise<ConcernsView> {
    return this.does(actor, { returnId, concernId }, 'record-action', dto);
  }

  /** Closes the concern with how it ended. */
  @RequirePermission('concern.answer')
  @HttpCode(200)
  @Post(`${ofReturn}/:concernId/close`)
  closeConcern(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') returnId: string,
    @RecordId('concernId') concernId: string,
    @Body() dto: CloseConcernDto,
  ): Promise<ConcernsView> {
    return this.does(actor, { returnId, concernId }, 'close', dto);
  }

  private async does(
    actor: Actor,
    place: ConcernPlace,
    act: ConcernAct,
    dto: AcknowledgeConcernDto & Partial<ActOnConcernDto>,
  ): Promise<ConcernsView> {
    await this.concerns.act(actor, place, act, dto);
    return this.concerns.read(actor, place.returnId);
  }
}
