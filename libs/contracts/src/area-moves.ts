import {
  answerables,
  areaDecisions,
  areaDirections,
  type Answerable,
  type AreaDecision,
  type AreaDirection,
  type ReturnStatus,
} from '@sightline/domain';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { dayMessage, dayPattern } from './day-pattern';
import { GuardedTextDto } from './desk';
import { TrimmedLength } from './trimmed-length';

/** That the child of a return moved, what its agency can still say, and what was decided. */
export interface AreaMoveView {
  readonly direction: AreaDirection;
  /** Days from the anchor of the case: the date itself is not kept. */
  readonly dayOffset: number;
  readonly answerable: Answerable;
  readonly note: string | null;
  readonly by: string;
  readonly at: string;
  readonly decided: {
    readonly decision: AreaDecision;
    readonly reason: string;
    readonly by: string;
    readonly at: string;
  } | null;
  readonly mayDecide: boolean;
  /** Closed returns of the case that may be asked again, for whoever decides. */
  readonly others: readonly {
    readonly returnId: string;
    readonly agency: string;
    readonly status: ReturnStatus;
  }[];
  /** Agencies that have no return of the case and may be asked about it alone. */
  readonly newcomers: readonly { readonly id: string; readonly name: string }[];
}

export class RecordMoveDto extends GuardedTextDto {
  @IsIn(areaDirections, { message: 'Say which way the child moved' })
  direction!: AreaDirection;

  /** Kept as days from the anchor of the case, never as a date. */
  @Matches(dayPattern, { message: dayMessage })
  day!: string;

  @IsIn(answerables, { message: 'Say what your agency can still answer' })
  answerable!: Answerable;

  @IsOptional()
  @IsString()
  @MaxLength(300, { message: 'Keep the note to 300 characters' })
  note?: string;

  @IsInt()
  revision!: number;
}

export class DecideMoveDto extends GuardedTextDto {
  @IsIn(areaDecisions, { message: 'Choose what becomes of it' })
  decision!: AreaDecision;

  @IsString()
  @TrimmedLength(3, 500, { message: 'Give a reason in 3 to 500 characters' })
  reason!: string;

  /** The return that is asked again, or else the agency below. */
  @ValidateIf(({ decision, agencyId }: DecideMoveDto) => decision === 'ask-other' && !agencyId)
  @IsUUID(undefined, { message: 'Choose whom to ask' })
  otherReturnId?: string;

  /** An agency that is not asked about the case yet. */
  @IsOptional()
  @IsUUID(undefined, { message: 'Choose whom to ask' })
  agencyId?: string;

  @IsInt()
  revision!: number;
}
