import type { ComparedStanding } from '@sightline/form-engine';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
} from 'class-validator';
import type { JudgementView, PanelCaseSummaryView, PanelCaseView } from './moderation';
import type { Grade, GradeAnswer } from '@sightline/domain';
import type { PackContradictionView } from './packs';
import type { AgencyRef } from './returns';
import { TrimmedLength } from './trimmed-length';

/** A clock of the room as it stood when it was read: the page lets it run on from there. */
export interface RoomClockView {
  readonly seconds: number;
  readonly isRunning: boolean;
}

/** One case in the list of the room. */
export interface RoomCaseLineView extends PanelCaseSummaryView {
  readonly clock: RoomClockView;
}

/** The room of a panel's meeting as this reader sees it. */
export interface PanelRoomView {
  readonly auditId: string;
  readonly theme: string;
  /** Whether the chair has begun. */
  readonly hasBegun: boolean;
  /** The chair's case; null before the first, and where the reader may not see it. */
  readonly caseId: string | null;
  /** Whether the chair is at a case that this reader may not see. */
  readonly isElsewhere: boolean;
  /** Why the meeting cannot go on as it stands, in words, for those who run it. */
  readonly waitsFor: string | null;
  readonly meeting: RoomClockView;
  /** Largest disagreement first, as far as the reader may know of it. */
  readonly cases: readonly RoomCaseLineView[];
  /** Whether this person moves the meeting on, and starts and pauses its clocks. */
  readonly canRun: boolean;
  /** 0 before it has begun. */
  readonly revision: number;
  /** Where the live line stood when this was read. */
  readonly change: number;
}

/** Moves with everything that the room shows; told to pages that follow it. */
export interface LivePanelRoomView {
  readonly change: number;
  /** Others who have the room open. */
  readonly here: readonly { readonly id: string; readonly name: string }[];
}

/** A note of the panel: seen by those who may open the pack of the case. */
export interface PanelNoteView {
  readonly id: string;
  readonly words: string;
  readonly by: string;
  readonly at: string;
  /** Who changed it last, where that was somebody else. */
  readonly changedBy: string | null;
  readonly changedAt: string | null;
  readonly canEdit: boolean;
  readonly revision: number;
}

/** One case in the room. */
export interface PanelRoomCaseView {
  readonly panel: PanelCaseView;
  readonly contradictions: readonly PackContradictionView[];
  /** Agencies of the case in the order in which they present. */
  readonly presenting: readonly AgencyRef[];
  /** Agencies that have left the room while this case is heard. */
  readonly aside: readonly AgencyRef[];
  /** Every agency of the audit, to say who has left. */
  readonly agencies: readonly AgencyRef[];
  readonly notes: readonly PanelNoteView[];
  readonly canNote: boolean;
  readonly canRun: boolean;
}

export interface ComparedAnswerView {
  /** Empty where it was asked and not answered. */
  readonly says: string;
  readonly evidence: string | null;
}

/** Two returns of a case, question by question, differences first. */
export interface ReturnsComparedView {
  readonly left: AgencyRef;
  readonly right: AgencyRef;
  readonly lines: readonly {
    readonly questionId: string;
    readonly section: string;
    readonly text: string;
    readonly isKey: boolean;
    readonly standing: ComparedStanding;
    /** Null where the agency was not asked, or where its answer is kept from the reader. */
    readonly left: ComparedAnswerView | null;
    readonly right: ComparedAnswerView | null;
  }[];
}

/** What is on the wall: no more than every agency in the room may see. */
export interface RoomScreenView {
  readonly theme: string;
  readonly meeting: RoomClockView;
  readonly revision: number;
  /** Null before the meeting has begun. */
  readonly case: {
    readonly id: string;
    readonly reference: string;
    readonly clock: RoomClockView;
    /** Agencies in the room that may not see this case: nothing more is shown while they are here. */
    readonly keptFrom: readonly AgencyRef[];
    /** Null while it is kept from somebody who is here. */
    readonly shown: RoomScreenCaseView | null;
  } | null;
  readonly place: number;
  readonly count: number;
  readonly nextId: string | null;
}

export interface RoomScreenCaseView {
  readonly presenting: readonly AgencyRef[];
  /** Whether grades of joint working are kept, for an agency here whose own return is not in. */
  readonly isBlind: boolean;
  readonly range: number | null;
  readonly grades: readonly {
    readonly agency: AgencyRef;
    readonly own: GradeAnswer | Grade | null;
    readonly joint: GradeAnswer | Grade | null;
  }[];
  readonly contradictions: readonly string[];
  readonly isHeld: boolean;
  readonly judgement: Pick<JudgementView, 'grade' | 'domains'> | null;
}

/** The revision of the room that was seen; 0 before the meeting has begun. */
export class RoomRevisionDto {
  @IsInt()
  revision!: number;
}

export class MoveRoomDto extends RoomRevisionDto {
  @IsUUID(undefined, { message: 'Choose a case of the panel' })
  caseId!: string;
}

export const roomClocks = ['meeting', 'case'] as const;
export type RoomClock = (typeof roomClocks)[number];

export class RunClockDto extends RoomRevisionDto {
  @IsIn(roomClocks, { message: 'Choose the clock of the meeting or of the case' })
  of!: RoomClock;

  @IsBoolean()
  isRunning!: boolean;
}

/** Agencies in the order in which they present, or those that have left the room. */
export class RoomAgenciesDto extends RoomRevisionDto {
  @IsArray()
  @ArrayMaxSize(40)
  @ArrayUnique({ message: 'An agency is named twice' })
  @IsUUID(undefined, { each: true, message: 'Choose agencies of the audit' })
  agencyIds!: string[];
}

export class WriteNoteDto {
  @IsString()
  @TrimmedLength(1, 2000, { message: 'Write the note in 1 to 2,000 characters' })
  words!: string;
}

export class EditNoteDto extends WriteNoteDto {
  @IsUUID(undefined, { message: 'Choose a note of the case' })
  noteId!: string;

  /** The revision of the note that was seen. */
  @IsInt()
  revision!: number;
}

export class CompareReturnsQuery {
  @IsUUID(undefined, { message: 'Choose two agencies of the case' })
  left!: string;

  @IsUUID(undefined, { message: 'Choose two agencies of the case' })
  right!: string;
}
