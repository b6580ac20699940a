import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { FollowReturnQuery, paths, type LiveReturnView } from '@sightline/contracts';
import type { Request, Response } from 'express';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { cookieOf, CurrentActor, RequirePermission, sessionCookie } from '../platform/security';
import { LiveReturnsService } from './live-returns.service';

const eventStream = 'text/event-stream';

@Controller(paths.returns)
export class LiveReturnsController {
  constructor(private readonly live: LiveReturnsService) {}

  /**
   * The newest revision of a return and who else has it open. Whoever accepts `text/event-stream`
   * is told again at every change, as server-sent events.
   */
  @RequirePermission('return.read')
  @Get(':returnId/live')
  async follow(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Query() query: FollowReturnQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<LiveReturnView> {
    const view = await this.live.now(actor, id);
    if (request.get('accept')?.includes(eventStream)) {
      const token = cookieOf(request, sessionCookie) ?? '';
      await this.live.follow(actor, id, query, { response, token });
    } else {
      response.json(view);
    }
    return view;
  }
}
