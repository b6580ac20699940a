import { Module } from '@nestjs/common';
import { AuditsModule } from '../audits';
import { PeopleModule } from '../people';
import { RecordVisibility } from '../platform/security';
import { ReturnsModule } from '../returns';
import { TrailModule } from '../trail';
import './notifications.trail';
import { CalendarController } from './calendar.controller';
import { CalendarFeedsRepository } from './calendar-feeds.repository';
import { CalendarFeedsService } from './calendar-feeds.service';
import { MailPreferencesService } from './mail-preferences.service';
import { NoticeMailService } from './notice-mail.service';
import { NoticesService } from './notices.service';
import { NotificationsController } from './notifications.controller';
import { OutboxService } from './outbox.service';
import { ReminderTellings } from './reminder-tellings.service';
import { ScheduleController } from './schedule.controller';
import { ScheduleRepository } from './schedule.repository';
import { OwnDays } from './own-days.service';
import { ScheduleRunner } from './schedule-runner.service';
import { ScheduleService } from './schedule.service';

@Module({
  imports: [TrailModule, PeopleModule, AuditsModule, ReturnsModule],
  controllers: [NotificationsController, ScheduleController, CalendarController],
  providers: [
    NoticesService,
    NoticeMailService,
    MailPreferencesService,
    OutboxService,
    ScheduleRepository,
    ReminderTellings,
    OwnDays,
    ScheduleRunner,
    ScheduleService,
    CalendarFeedsRepository,
    CalendarFeedsService,
  ],
})
export class NotificationsModule {
  constructor(visibility: RecordVisibility, feeds: CalendarFeedsRepository) {
    visibility.provide('feedId', (actor, id) => feeds.find(actor, id));
  }
}
