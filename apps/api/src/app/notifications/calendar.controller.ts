import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import {
  MakeCalendarFeedDto,
  paths,
  type CalendarFeedView,
  type NewCalendarFeedView,
} from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, Public, RequirePermission } from '../platform/security';
import { CalendarFeedsService } from './calendar-feeds.service';

@Controller()
export class CalendarController {
  constructor(private readonly feeds: CalendarFeedsService) {}

  /** The person's calendar feeds, without their addresses. */
  @RequirePermission('session.use')
  @Get(paths.calendarFeeds)
  listFeeds(@CurrentActor() actor: Actor): Promise<CalendarFeedView[]> {
    return this.feeds.list(actor);
  }

  /** Makes a feed, or gives it a new address. */
  @RequirePermission('session.use')
  @Post(paths.calendarFeeds)
  makeFeed(
    @CurrentActor() actor: Actor,
    @Body() dto: MakeCalendarFeedDto,
  ): Promise<NewCalendarFeedView> {
    return this.feeds.make(actor, dto);
  }

  @RequirePermission('session.use')
  @HttpCode(204)
  @Delete(`${paths.calendarFeeds}/:feedId`)
  revokeFeed(@CurrentActor() actor: Actor, @RecordId('feedId') id: string): Promise<void> {
    return this.feeds.revoke(actor, id);
  }

  /** A calendar, to whoever knows its secret address. */
  @Public()
  @Get(`${paths.calendar}/:token`)
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  readCalendar(@Param('token') token: string): Promise<string> {
    return this.feeds.read(token);
  }
}
