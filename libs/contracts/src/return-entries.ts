import { confirmationMeans, type ConfirmationMeans, type EntryFacts } from '@sightline/domain';
import { IsIn, IsInt, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { GuardedTextDto, independences, type Independence } from './desk';
import { TrimmedLength } from './trimmed-length';

/** A return that was typed in for an agency without people: by whom, and who in it stands by it. */
export interface ReturnEntryView extends EntryFacts {
  readonly at: string;
  readonly confirmed: {
    readonly name: string;
    readonly role: string;
    readonly day: string;
    readonly means: ConfirmationMeans;
    /** Who wrote down that it was confirmed, and when. */
    readonly recordedBy: string;
    readonly recordedAt: string;
    /** Of whoever read the file for the agency. */
    readonly independence: Independence;
    readonly note: string | null;
  } | null;
}

/** The co-ordinator begins to enter a return for an agency that has nobody in Sightline. */
export class BeginEntryDto {
  /** Who in the agency answers for it. */
  @IsString()
  @TrimmedLength(3, 80, { message: 'Say who in the agency answers, in 3 to 80 characters' })
  contactName!: string;

  @IsString()
  @TrimmedLength(3, 80, { message: 'Say what they are there, in 3 to 80 characters' })
  contactRole!: string;

  @IsString()
  @TrimmedLength(3, 120, { message: 'Say who keeps the paper, in 3 to 120 characters' })
  paperKeptBy!: string;

  @IsInt()
  revision!: number;
}

/** Somebody of the agency says that what was entered is theirs; whoever enters writes it down. */
export class ConfirmEntryDto extends GuardedTextDto {
  @IsString()
  @TrimmedLength(3, 80, { message: 'Say who confirmed it, in 3 to 80 characters' })
  name!: string;

  @IsString()
  @TrimmedLength(3, 80, { message: 'Say what they are in the agency, in 3 to 80 characters' })
  role!: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Choose the day on which they confirmed it' })
  day!: string;

  @IsIn(confirmationMeans, { message: 'Choose how they confirmed it' })
  means!: ConfirmationMeans;

  @IsIn(independences, { message: 'Say whether whoever read the file is independent of the work' })
  independence!: Independence;

  /** Why nobody else could read it, where they are not. */
  @IsOptional()
  @IsString()
  @MaxLength(300, { message: 'Keep the reason to 300 characters' })
  note?: string;

  @IsInt()
  revision!: number;
}
