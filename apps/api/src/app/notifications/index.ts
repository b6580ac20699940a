import { CalendarFeed } from './entities/calendar-feed.entity';
import { MailPreference, QuietDaysSetting } from './entities/mail-preference.entity';
import { AuditSchedule, ReminderDone, Telling } from './entities/schedule.entity';

export * from './notifications.module';

export const notificationEntities = [
  MailPreference,
  QuietDaysSetting,
  AuditSchedule,
  ReminderDone,
  Telling,
  CalendarFeed,
];
