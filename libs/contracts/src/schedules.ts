import type { LateIssue, ReminderKey, Role } from '@sightline/domain';
import { IsInt, Min } from 'class-validator';
import { ReasonDto } from './requests';

/** Whom a reminder tells what. */
export interface TellingView {
  readonly name: string;
  readonly role: Role;
  /** Short name of the agency it is about; null where it is about all. */
  readonly agency: string | null;
  readonly words: string;
}

/** A reminder to come, with whom it would tell what as things stand now. */
export interface PlannedReminderView {
  readonly key: ReminderKey;
  readonly day: string;
  readonly tellings: readonly TellingView[];
}

/** What a person was told, and when. */
export interface SentReminderView extends TellingView {
  readonly id: string;
  readonly key: ReminderKey;
  readonly sentAt: string;
}

/** Returns of an agency that were issued after the others, and the day on which they are due. */
export interface OwnDueDayView {
  readonly agency: string;
  readonly day: string;
  readonly returns: number;
  readonly lateIssue: LateIssue;
}

/** The reminders of an audit: to come, and sent. */
export interface ScheduleView {
  readonly theme: string;
  /** Why there are none to come yet, or no more, in words. */
  readonly state: string | null;
  readonly pause: { readonly reason: string; readonly by: string; readonly at: string } | null;
  readonly planned: readonly PlannedReminderView[];
  readonly ownDueDays: readonly OwnDueDayView[];
  readonly sent: readonly SentReminderView[];
  readonly revision: number;
  readonly mayWrite: boolean;
}

/** Pauses or resumes the reminders of an audit. */
export class ChangeScheduleDto extends ReasonDto {
  @IsInt()
  @Min(0)
  revision!: number;
}
