import {
  auditMethods,
  ideaPriorities,
  type AuditMethod,
  type AuditStatus,
  type IdeaAct,
  type IdeaPriority,
  type IdeaStatus,
} from '@sightline/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { dayOrMonth, dayOrMonthMessage } from './day-pattern';
import { ThemeReasonDto, type ThemeReasonView } from './theme-reasons';
import { TrimmedLength } from './trimmed-length';

/** An idea for a theme, in the register of the partnership. */
export interface IdeaView {
  readonly id: string;
  readonly title: string;
  readonly reasons: readonly ThemeReasonView[];
  readonly priority: IdeaPriority;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly status: IdeaStatus;
  /** Null while it waits for a decision. */
  readonly decision: IdeaDecisionView | null;
  /** What it became. */
  readonly audit: IdeaAuditView | null;
  readonly acts: readonly IdeaAct[];
  readonly canEdit: boolean;
  readonly revision: number;
}

export interface IdeaDecisionView {
  readonly by: string;
  readonly at: string;
  /** Of an idea put off or dropped. */
  readonly reason: string | null;
}

export interface IdeaAuditView {
  readonly id: string;
  readonly theme: string;
  readonly yearLabel: string;
  readonly quarter: number;
  readonly status: AuditStatus;
}

export class ProposeIdeaDto {
  @IsString()
  @TrimmedLength(3, 200, { message: 'Say the theme in 3 to 200 characters' })
  title!: string;

  @IsIn(ideaPriorities, { message: 'Choose a priority' })
  priority!: IdeaPriority;

  @IsArray()
  @ArrayMinSize(1, { message: 'Give at least one reason' })
  @ArrayMaxSize(12, { message: 'Keep to 12 reasons' })
  @ValidateNested({ each: true })
  @Type(() => ThemeReasonDto)
  reasons!: ThemeReasonDto[];
}

export class EditIdeaDto extends ProposeIdeaDto {
  @IsInt()
  revision!: number;
}

/** not-now or drop. */
export class IdeaReasonDto {
  @IsString()
  @TrimmedLength(3, 500, { message: 'Give a reason in 3 to 500 characters' })
  reason!: string;

  @IsInt()
  revision!: number;
}

/** bring-back: the idea waits for a decision again. */
export class BringBackIdeaDto {
  @IsInt()
  revision!: number;
}

/** The audit that an idea becomes. */
export class TakeUpIdeaDto {
  @IsInt({ message: 'Choose the financial year' })
  @Min(2000)
  @Max(2100)
  financialYear!: number;

  @IsInt({ message: 'Choose the quarter' })
  @Min(1, { message: 'The quarter is 1 to 4' })
  @Max(4, { message: 'The quarter is 1 to 4' })
  quarter!: number;

  @IsOptional()
  @Matches(dayOrMonth, { message: dayOrMonthMessage })
  date?: string;

  @IsIn(auditMethods, { message: 'Choose a method' })
  method!: AuditMethod;

  /** Asked for once the programme of the year is agreed. */
  @IsOptional()
  @IsString()
  @TrimmedLength(3, 500, { message: 'Give a reason in 3 to 500 characters' })
  reason?: string;

  @IsInt()
  revision!: number;
}
