import { IsOptional, IsUUID } from 'class-validator';

/** A calendar feed of the person's own; its address was shown once. */
export interface CalendarFeedView {
  readonly id: string;
  /** Null for everything that concerns the person. */
  readonly audit: { readonly id: string; readonly theme: string } | null;
  readonly createdAt: string;
  /** When a calendar last fetched it. */
  readonly readAt: string | null;
}

/** A feed that was just made: the one time that its address is known. */
export interface NewCalendarFeedView extends CalendarFeedView {
  readonly address: string;
}

/** Makes a feed, or gives it a new address, after which the old one is dead. */
export class MakeCalendarFeedDto {
  @IsOptional()
  @IsUUID()
  auditId?: string;
}
