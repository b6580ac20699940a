import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import {
  GridActDto,
  GridQuery,
  paths,
  type GridResultView,
  type GridView,
  type KnownChecksView,
  type LiveGridView,
} from '@sightline/contracts';
import type { Request, Response } from 'express';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { cookieOf, CurrentActor, RequirePermission, sessionCookie } from '../platform/security';
import { GridActsService } from './grid-acts.service';
import { GridService } from './grid.service';
import { KnownChecksService } from './known-checks.service';

const eventStream = 'text/event-stream';

@Controller(`${paths.audits}/:auditId`)
export class GridController {
  constructor(
    private readonly checks: KnownChecksService,
    private readonly service: GridService,
    private readonly acts: GridActsService,
  ) {}

  /** Cases and agencies of an audit, a cell a return; a contact sees the own agency’s column. */
  @RequirePermission('grid.read')
  @Get('grid')
  grid(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Query() query: GridQuery,
  ): Promise<GridView> {
    return this.service.grid(actor, auditId, query);
  }

  /** How the agencies have answered the known check, and who has not. */
  @RequirePermission('grid.read')
  @Get('known-checks')
  knownChecks(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
  ): Promise<KnownChecksView> {
    return this.checks.read(actor, auditId);
  }

  /**
   * A number that moves when a return of the grid does. Whoever accepts `text/event-stream` is told
   * again at every change, as server-sent events.
   */
  @RequirePermission('grid.read')
  @Get('grid/live')
  async follow(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<LiveGridView> {
    const view = await this.service.live(actor, auditId);
    if (request.get('accept')?.includes(eventStream)) {
      const token = cookieOf(request, sessionCookie) ?? '';
      await this.service.follow(actor, auditId, { response, token });
    } else {
      response.json(view);
    }
    return view;
  }

  /** Does one thing to several returns; answers what was done, and what was refused and why. */
  @RequirePermission('grid.read')
  @HttpCode(200)
  @Post('grid/acts')
  act(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Body() dto: GridActDto,
  ): Promise<GridResultView> {
    return this.acts.act(actor, auditId, dto);
  }
}
