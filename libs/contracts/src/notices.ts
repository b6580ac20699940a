import { mailChoices, type MailChoice, type NoticeKind } from '@sightline/domain';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Min,
} from 'class-validator';
import { dayPattern } from './day-pattern';
import type { Page } from './pages';

/** Something the person was told, and the page it is about. */
export interface NoticeView {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly words: string;
  readonly path: string;
  readonly createdAt: string;
  readonly isRead: boolean;
}

/** A page of what the person was told, the newest first. */
export interface NoticesView extends Page<NoticeView> {
  readonly unread: number;
}

/** For the bell. */
export interface UnreadView {
  readonly unread: number;
}

/** Marks notices as read; all of them where none is named. */
export class ReadNoticesDto {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  ids?: string[];
}

/** When the person wants mail about what is not mandatory, and where it goes. */
export interface MailPreferenceView {
  readonly choice: MailChoice;
  readonly address: string;
  readonly revision: number;
}

/** Chooses when mail comes. */
export class WriteMailPreferenceDto {
  @IsIn(mailChoices, { message: 'Choose one of the three' })
  choice!: MailChoice;

  @IsInt()
  @Min(0)
  revision!: number;
}

/** The days on which the partnership sends no mail that can wait. */
export interface QuietDaysView {
  readonly weekends: boolean;
  readonly bankHolidays: boolean;
  readonly days: readonly string[];
  readonly revision: number;
  readonly mayWrite: boolean;
}

/** All of them anew. */
export class WriteQuietDaysDto {
  @IsBoolean()
  weekends!: boolean;

  @IsBoolean()
  bankHolidays!: boolean;

  @IsArray()
  @ArrayMaxSize(100, { message: 'Add at most 100 days' })
  @ArrayUnique({ message: 'A day is there twice' })
  @Matches(dayPattern, { each: true, message: 'Write each day as 2026-12-24' })
  days!: string[];

  @IsInt()
  @Min(0)
  revision!: number;
}

export const mailStateLabels = {
  waiting: 'Waiting to be sent',
  sent: 'Sent',
  refused: 'Refused by the mail server',
  kept: 'Kept here: there is no mail server',
} as const;

/** A message of the outbox. */
export interface MailView {
  readonly id: string;
  readonly purpose: string;
  readonly to: string;
  readonly subject: string;
  readonly state: keyof typeof mailStateLabels;
  readonly createdAt: string;
  readonly endedAt: string | null;
  readonly refusal: string | null;
  /** Only where there is no mail server, as in the demonstration. */
  readonly text: string | null;
}

/** A page of the outbox, the newest first. */
export interface OutboxView extends Page<MailView> {
  /** Whether a mail server is set; without one the outbox is where mail is read. */
  readonly hasServer: boolean;
}
