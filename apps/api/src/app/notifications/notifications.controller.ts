import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import {
  PageQuery,
  paths,
  ReadNoticesDto,
  WriteMailPreferenceDto,
  WriteQuietDaysDto,
  type MailPreferenceView,
  type NoticesView,
  type OutboxView,
  type QuietDaysView,
  type UnreadView,
} from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { CurrentActor, RequirePermission } from '../platform/security';
import { MailPreferencesService } from './mail-preferences.service';
import { NoticesService } from './notices.service';
import { OutboxService } from './outbox.service';

@Controller()
export class NotificationsController {
  constructor(
    private readonly notices: NoticesService,
    private readonly preferences: MailPreferencesService,
    private readonly outbox: OutboxService,
  ) {}

  /** What the person was told, the newest first. */
  @RequirePermission('session.use')
  @Get(paths.notices)
  listNotices(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<NoticesView> {
    return this.notices.list(actor, query);
  }

  /** How much of it is unread, for the bell. */
  @RequirePermission('session.use')
  @Get(`${paths.notices}/unread`)
  countUnread(@CurrentActor() actor: Actor): Promise<UnreadView> {
    return this.notices.unread(actor);
  }

  /** Marks notices as read, or all of them. */
  @RequirePermission('session.use')
  @HttpCode(200)
  @Post(`${paths.notices}/read`)
  readNotices(@CurrentActor() actor: Actor, @Body() dto: ReadNoticesDto): Promise<UnreadView> {
    return this.notices.read(actor, dto);
  }

  /** When mail comes to the person. */
  @RequirePermission('session.use')
  @Get(paths.mailPreference)
  readPreference(@CurrentActor() actor: Actor): Promise<MailPreferenceView> {
    return this.preferences.read(actor);
  }

  @RequirePermission('session.use')
  @Put(paths.mailPreference)
  writePreference(
    @CurrentActor() actor: Actor,
    @Body() dto: WriteMailPreferenceDto,
  ): Promise<MailPreferenceView> {
    return this.preferences.write(actor, dto);
  }

  /** The days on which the partnership sends no mail that can wait. */
  @RequirePermission('settings.read')
  @Get(paths.quietDays)
  readQuietDays(@CurrentActor() actor: Actor): Promise<QuietDaysView> {
    return this.preferences.readQuietDays(actor);
  }

  @RequirePermission('settings.write')
  @Put(paths.quietDays)
  writeQuietDays(
    @CurrentActor() actor: Actor,
    @Body() dto: WriteQuietDaysDto,
  ): Promise<QuietDaysView> {
    return this.preferences.writeQuietDays(actor, dto);
  }

  /** What was mailed from the partnership; where there is no mail server, with its text. */
  @RequirePermission('outbox.read')
  @Get(paths.outbox)
  listOutbox(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<OutboxView> {
    return this.outbox.list(actor, query);
  }
}
