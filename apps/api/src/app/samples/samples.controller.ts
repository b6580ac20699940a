import { Body, Controller, Get, HttpCode, Post, Put, Query, Req } from '@nestjs/common';
import {
  ConfirmDrawDto,
  DrawDto,
  ExcludeRowsDto,
  FixFrameDto,
  FrameFaultsQuery,
  FrameFileQuery,
  FrameRowsQuery,
  paths,
  ReplaceCaseDto,
  SaveFrameMappingDto,
  UploadFrameQuery,
  VoidDrawDto,
  type FrameColumnsView,
  type FrameFaultView,
  type FrameRowView,
  type Page,
  type SamplingView,
} from '@sightline/contracts';
import type { Request } from 'express';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { ConfirmSampleService } from './confirm-sample.service';
import { DrawsService } from './draws.service';
import { FrameIntakeService } from './frame-intake.service';
import { FramesService } from './frames.service';
import { SamplingViews } from './sampling-views.service';

const frame = `${paths.audits}/:auditId/frame`;
const draw = `${paths.draws}/:drawId`;

/** The frame of an audit, and the draws from it. Each act answers the whole as it now is. */
@Controller()
export class SamplesController {
  constructor(
    private readonly views: SamplingViews,
    private readonly intake: FrameIntakeService,
    private readonly frames: FramesService,
    private readonly draws: DrawsService,
    private readonly confirming: ConfirmSampleService,
  ) {}

  /** The frame, its exclusions, and every draw. */
  @RequirePermission('sample.read')
  @Get(`${paths.audits}/:auditId/sampling`)
  view(@CurrentActor() actor: Actor, @RecordId('auditId') id: string): Promise<SamplingView> {
    return this.views.view(actor, id);
  }

  /** What columns a list has and what each seems to be: headings only, and nothing is kept. */
  @RequirePermission('frame.prepare')
  @HttpCode(200)
  @Post(`${frame}/columns`)
  columns(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
    @Req() request: Request,
    @Query() query: FrameFileQuery,
  ): Promise<FrameColumnsView> {
    return this.intake.columns(actor, id, request, query);
  }

  /** Keeps what the columns of the partnership's lists are. */
  @RequirePermission('frame.prepare')
  @HttpCode(204)
  @Put(`${frame}/mapping`)
  saveMapping(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
    @Body() dto: SaveFrameMappingDto,
  ): Promise<void> {
    return this.intake.saveMapping(actor, id, dto);
  }

  /** Brings a list in, the file as it is; all of it becomes the frame at once, or nothing does. */
  @RequirePermission('frame.prepare')
  @HttpCode(200)
  @Post(frame)
  async upload(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
    @Req() request: Request,
    @Query() query: UploadFrameQuery,
  ): Promise<SamplingView> {
    await this.intake.upload(actor, id, request, query);
    return this.views.view(actor, id);
  }

  /** Rows of the frame, without who they are. */
  @RequirePermission('sample.read')
  @Get(`${frame}/rows`)
  rows(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
    @Query() query: FrameRowsQuery,
  ): Promise<Page<FrameRowView>> {
    return this.frames.rows(actor, id, query);
  }

  /** Every bad row, with the column and the rule. */
  @RequirePermission('sample.read')
  @Get(`${frame}/faults`)
  faults(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
    @Query() query: FrameFaultsQuery,
  ): Promise<Page<FrameFaultView>> {
    return this.frames.faults(actor, id, query);
  }

  /** Leaves rows out by hand, with the reason. */
  @RequirePermission('frame.prepare')
  @HttpCode(200)
  @Post(`${frame}/exclude`)
  async exclude(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
    @Body() dto: ExcludeRowsDto,
  ): Promise<SamplingView> {
    await this.frames.exclude(actor, id, dto);
    return this.views.view(actor, id);
  }

  /** Takes rows in again, with the reason. */
  @RequirePermission('frame.prepare')
  @HttpCode(200)
  @Post(`${frame}/include`)
  async include(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
    @Body() dto: ExcludeRowsDto,
  ): Promise<SamplingView> {
    await this.frames.include(actor, id, dto);
    return this.views.view(actor, id);
  }

  /** Fixes the frame: it has a hash from now on and changes no more. */
  @RequirePermission('frame.prepare')
  @HttpCode(200)
  @Post(`${frame}/fix`)
  async fix(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
    @Body() dto: FixFrameDto,
  ): Promise<SamplingView> {
    await this.frames.fix(actor, id, dto);
    return this.views.view(actor, id);
  }

  /** Draws a sample and its reserves from the fixed frame. */
  @RequirePermission('sample.draw')
  @HttpCode(200)
  @Post(`${paths.audits}/:auditId/draws`)
  async draw(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
    @Body() dto: DrawDto,
  ): Promise<SamplingView> {
    await this.draws.make(actor, id, dto);
    return this.views.view(actor, id);
  }

  /** Says, with the reason, that a draw does not count. */
  @RequirePermission('sample.draw')
  @HttpCode(200)
  @Post(`${draw}/void`)
  async makeVoid(
    @CurrentActor() actor: Actor,
    @RecordId('drawId') id: string,
    @Body() dto: VoidDrawDto,
  ): Promise<SamplingView> {
    return this.views.view(actor, await this.draws.makeVoid(actor, id, dto));
  }

  /** Makes the drawn rows the cases of the audit, and destroys who was not drawn. */
  @RequirePermission('sample.draw')
  @HttpCode(200)
  @Post(`${draw}/confirm`)
  async confirm(
    @CurrentActor() actor: Actor,
    @RecordId('drawId') id: string,
    @Body() dto: ConfirmDrawDto,
  ): Promise<SamplingView> {
    return this.views.view(actor, await this.draws.confirm(actor, id, dto));
  }

  /** Puts the next reserve of the stratum in the place of a case, with the reason. */
  @RequirePermission('sample.draw')
  @HttpCode(200)
  @Post(`${draw}/replace`)
  async replace(
    @CurrentActor() actor: Actor,
    @RecordId('drawId') id: string,
    @Body() dto: ReplaceCaseDto,
  ): Promise<SamplingView> {
    const { draw: found, audit } = await this.draws.demand(actor, id);
    await this.confirming.replace(actor, found, audit, dto);
    return this.views.view(actor, audit.id);
  }
}
