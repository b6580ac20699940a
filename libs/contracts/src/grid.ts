import {
  gridActs,
  returnStatuses,
  type GridAct,
  type Involvement,
  type LateIssue,
  type NilKind,
  type ReturnStatus,
} from '@sightline/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { CaseFileView } from './cases';
import { dayPattern } from './day-pattern';
import { GuardedTextDto } from './desk';
import type { AgencyRef, ReturnEventView, ReturnRowView } from './returns';
import { TrimmedLength } from './trimmed-length';

export interface GridCellView {
  readonly returnId: string;
  readonly caseId: string;
  readonly agencyId: string;
  readonly status: ReturnStatus;
  readonly nilKind: NilKind | null;
  readonly involvement: Involvement | null;
  readonly isLate: boolean;
  /** Whether it had not come by the panel day. */
  readonly isMissing: boolean;
  /** With agreed extensions. */
  readonly dueDay: string | null;
  /** What being on time is judged against (Settled 3). */
  readonly originalDueDay: string | null;
  readonly extensionReason: string | null;
  /** How its due day came about where it was issued after the others. */
  readonly lateIssue: LateIssue | null;
  readonly remindedAt: string | null;
  readonly answered: number;
  readonly required: number;
  readonly auditors: readonly string[];
  /** Whether it was entered for an agency that has nobody in Sightline. */
  readonly isEntered: boolean;
  /** Whether the child moved to or from another area, and whether that is decided. */
  readonly areaMove: 'to-decide' | 'decided' | null;
}

/** Cases x agencies, one cell a return. */
export interface GridView {
  readonly cases: readonly CaseFileView[];
  readonly agencies: readonly AgencyRef[];
  /** All of them, or those changed since the instant that was asked for. */
  readonly cells: readonly GridCellView[];
  readonly dueDay: string | null;
  readonly today: string;
  /** When this was read, to ask for what has changed since. */
  readonly readAt: string;
  /** Moves when a return of the grid does: what its live line tells. */
  readonly revision: number;
  /** What the reader may do to several returns at once. */
  readonly acts: readonly GridAct[];
}

export class GridQuery {
  /** Only cells changed since; a grid that is followed reads no more than that. */
  @IsOptional()
  @IsISO8601({ strict: true })
  since?: string;
}

/** What a page that follows the grid is told: that something of it has changed, never what. */
export interface LiveGridView {
  readonly revision: number;
}

/** A return as the person saw it: refused where it is in another status by now. */
export class ChosenReturnDto {
  @IsUUID()
  returnId!: string;

  @IsIn(returnStatuses)
  seen!: ReturnStatus;
}

/** One act on several returns of an audit. */
export class GridActDto extends GuardedTextDto {
  @IsIn(gridActs, { message: 'Choose what to do' })
  act!: GridAct;

  @IsArray()
  @ArrayMinSize(1, { message: 'Choose at least one return' })
  @ArrayMaxSize(2000, { message: 'At most 2,000 returns at a time' })
  @ValidateNested({ each: true })
  @Type(() => ChosenReturnDto)
  returns!: ChosenReturnDto[];

  @ValidateIf(({ act }: GridActDto) => !['remind', 'allocate'].includes(act))
  @IsString({ message: 'Give a reason' })
  @TrimmedLength(3, 500, { message: 'Give a reason in 3 to 500 characters' })
  reason?: string;

  @ValidateIf(({ act }: GridActDto) => act === 'extend')
  @IsString({ message: 'Choose the new due date' })
  @Matches(dayPattern, { message: 'Choose the new due date' })
  dueDay?: string;

  @ValidateIf(({ act }: GridActDto) => act === 'allocate')
  @IsArray({ message: 'Choose an auditor' })
  @ArrayMinSize(1, { message: 'Choose an auditor' })
  @ArrayMaxSize(4, { message: 'At most four auditors share a return' })
  @IsUUID(undefined, { each: true })
  accountIds?: string[];
}

/** A return that the act was not done to. */
export interface RefusedReturnView {
  readonly returnId: string;
  readonly reference: string;
  readonly agency: string;
  readonly why: string;
}

export interface GridResultView {
  readonly act: GridAct;
  /** Ids of the returns it was done to. */
  readonly done: readonly string[];
  readonly refused: readonly RefusedReturnView[];
}

/** The life of a return without a word of its answers. */
export interface ReturnHistoryView extends ReturnRowView {
  readonly history: readonly ReturnEventView[];
}
