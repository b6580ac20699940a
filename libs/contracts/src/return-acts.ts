import {
  familyMembers,
  involvements,
  nilKinds,
  type FamilyMember,
  type Involvement,
  type NilKind,
} from '@sightline/domain';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { dayPattern } from './day-pattern';
import { AuditorCheckDto, GuardedTextDto } from './desk';
import { ListOf } from './list-of';
import { TrimmedLength } from './trimmed-length';

export class KnownCheckDto extends GuardedTextDto {
  @IsIn(involvements, { message: 'Say who in the family you know' })
  involvement!: Involvement;

  /** Each who was known; it must lead to the same branch of the form. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(familyMembers.length)
  @IsIn(familyMembers, { each: true, message: 'Say who in the family you know' })
  known?: FamilyMember[];

  @IsArray()
  @ArrayMinSize(1, { message: 'Say where you looked' })
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @TrimmedLength(2, 60, { each: true })
  systemsSearched!: string[];

  @IsBoolean({
    message: 'Say whether you searched other names, addresses and numbers',
  })
  searchedAlternatives!: boolean;

  @IsBoolean({ message: 'Say whether your agency should have known' })
  shouldHaveKnown!: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(400, { message: 'Keep the note to 400 characters' })
  note?: string;

  /** Closes the return as nil although somebody is known, or says why the record was not read. */
  @IsOptional()
  @IsIn(nilKinds, { message: 'Choose why this is a nil return' })
  nilKind?: NilKind;

  @IsInt()
  revision!: number;
}

export class AllocateDto {
  @IsArray()
  @ArrayMinSize(1, { message: 'Choose an auditor' })
  @ArrayMaxSize(4, { message: 'At most four auditors share a return' })
  @IsUUID(undefined, { each: true })
  accountIds!: string[];

  /** Of each, whether they worked with the family or managed those who did. */
  @IsOptional()
  @ListOf(() => AuditorCheckDto, 4)
  checks?: AuditorCheckDto[];

  /** The agency's own day for the form, before it is due. */
  @IsOptional()
  @IsString()
  @Matches(dayPattern, { message: 'This is not a date' })
  agencyDueDay?: string;

  @IsInt()
  revision!: number;
}

export class ReturnActDto {
  @IsInt()
  revision!: number;
}

export class ReturnReasonDto extends GuardedTextDto {
  @IsString()
  @TrimmedLength(3, 500, { message: 'Give a reason in 3 to 500 characters' })
  reason!: string;

  @IsInt()
  revision!: number;
}

/** Issuing all returns of an audit at once. */
export interface IssuedView {
  readonly issued: number;
}

/** Takes back a nil return that was wrong. */
export class ReopenNilDto extends ReturnReasonDto {
  @IsIn(['child', 'sibling-only', 'adult-only'], { message: 'Say who in the family you know' })
  involvement!: Exclude<Involvement, 'not-known'>;
}
