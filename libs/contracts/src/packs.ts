import { IsInt, IsString, IsUUID } from 'class-validator';
import { GuardedTextDto } from './desk';
import { ListOf } from './list-of';
import type { PanelCaseView } from './moderation';
import type { AgencyRef } from './returns';
import { TrimmedLength } from './trimmed-length';

/** Who may open the pack of a case, and since when. */
export interface PackPublicationView {
  readonly at: string;
  /** Null where it was published by convening the panel. */
  readonly by: string | null;
  /** Agencies in the case that the chair does not admit, each with the reason. */
  readonly notAdmitted: readonly NotAdmittedView[];
}

/** An agency in the case that the chair does not admit to its pack. */
export interface NotAdmittedView {
  readonly agency: AgencyRef;
  readonly reason: string;
  /** Why marked words of the reason stay; null where none are. */
  readonly because: string | null;
}

/** Which day is day 0 of a case. */
export const countedFromWords = {
  'index-date': 'the index date of the case, or a day drawn in its place',
  'window-end': 'the end of the review window',
} as const;
export type CountedFrom = keyof typeof countedFromWords;

/** One row of one agency's key events: a day from the case's anchor, never a date. */
export interface ChronologyEventView {
  readonly agencyId: string;
  readonly day: number;
  readonly type: string;
  readonly typeLabel: string;
  /** Null where the words wait for a decision about names in them. */
  readonly action: string | null;
  readonly outcome: string | null;
}

/** Records of one case that disagree, both sides quoted. */
export interface PackContradictionView {
  readonly key: string;
  readonly about: string;
  readonly sides: readonly (readonly PackQuoteView[])[];
}

export interface PackQuoteView {
  readonly agency: string;
  readonly question: string;
  readonly says: string;
  readonly evidence: string | null;
}

/** Everything that those at the panel read of one case beforehand. */
export interface PackView {
  readonly theme: string;
  /** The grades, good practice, learning and concerns, as this reader may see them. */
  readonly panel: PanelCaseView;
  /** Null while only those who prepare the panel may read it. */
  readonly publication: PackPublicationView | null;
  readonly profile: readonly { readonly label: string; readonly value: string }[];
  readonly chronology: readonly ChronologyEventView[];
  /** What the days of the case are counted from; forms issued long ago, from the window's end. */
  readonly countedFrom: CountedFrom;
  readonly contradictions: readonly PackContradictionView[];
  readonly voice: readonly {
    readonly agencyId: string;
    readonly whose: 'child' | 'family' | 'practitioner';
    readonly text: string;
  }[];
  readonly canPublish: boolean;
  readonly canAdmit: boolean;
}

/** Packs published at once, and the cases whose pack has nothing in it yet. */
export interface PacksPublishedView {
  readonly published: readonly string[];
  readonly empty: readonly string[];
}

export class PublishPackDto {
  /** The revision of the case that was seen. */
  @IsInt()
  revision!: number;
}

/** All packs of an audit at once. */
export class PublishPacksDto {
  /** The revision of the audit that was seen. */
  @IsInt()
  revision!: number;
}

export class RecallPackDto extends PublishPackDto {
  @IsString()
  @TrimmedLength(5, 500, { message: 'Say why in 5 to 500 characters' })
  reason!: string;
}

export class NotAdmittedDto extends GuardedTextDto {
  @IsUUID(undefined, { message: 'Choose an agency of the case' })
  agencyId!: string;

  @IsString()
  @TrimmedLength(5, 300, { message: 'Say why in 5 to 300 characters' })
  reason!: string;
}

export class AdmitToPackDto extends PublishPackDto {
  /** Everybody else who is in the case is admitted. */
  @ListOf(() => NotAdmittedDto, 40)
  notAdmitted!: NotAdmittedDto[];
}
