import { auditMethods, type AuditMethod } from '@sightline/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { dayMessage, dayOrMonth, dayOrMonthMessage, dayPattern } from './day-pattern';
import { ListOf } from './list-of';
import { ThemeReasonDto } from './theme-reasons';
import { TrimmedLength } from './trimmed-length';

/** What a co-ordinator says of a planned audit. */
export class PlanAuditDto {
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

  @IsString()
  @TrimmedLength(3, 200, { message: 'Say the theme in 3 to 200 characters' })
  theme!: string;

  @IsIn(auditMethods, { message: 'Choose a method' })
  method!: AuditMethod;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true, message: 'Choose reviews from the list' })
  reviewIds?: string[];

  @IsOptional()
  @IsUUID(undefined, { message: 'Choose the earlier audit from the list' })
  reAuditOfId?: string;

  /** Why this theme; left out, those there were stay. */
  @IsOptional()
  @ListOf(() => ThemeReasonDto, 12, { message: 'Keep to 12 reasons' })
  reasons?: ThemeReasonDto[];

  @IsOptional()
  @IsString()
  @MaxLength(300, { message: 'Keep the leads to 300 characters' })
  leads?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10, { message: 'Choose at most 10 people' })
  @IsUUID(undefined, { each: true, message: 'Choose people from the list' })
  leadIds?: string[];

  /** Asked for once the programme of the year is agreed. */
  @IsOptional()
  @IsString()
  @TrimmedLength(3, 500, { message: 'Give a reason in 3 to 500 characters' })
  reason?: string;

  @IsOptional()
  @IsString()
  @MaxLength(1000, { message: 'Keep the comment to 1,000 characters' })
  comment?: string;

  @IsOptional()
  @IsString()
  @MaxLength(1000, { message: 'Keep the note to 1,000 characters' })
  note?: string;
}

export class EditAuditDto extends PlanAuditDto {
  @IsInt()
  revision!: number;
}

/** Moving an audit to another quarter or date; also brings a postponed one back. */
export class ReplanAuditDto {
  @IsInt({ message: 'Choose the financial year' })
  @Min(2000)
  @Max(2100)
  financialYear!: number;

  @IsInt({ message: 'Choose the quarter' })
  @Min(1)
  @Max(4)
  quarter!: number;

  @IsOptional()
  @Matches(dayOrMonth, { message: dayOrMonthMessage })
  date?: string;

  /** Asked for once the programme of the year is agreed. */
  @IsOptional()
  @IsString()
  @TrimmedLength(3, 500, { message: 'Give a reason in 3 to 500 characters' })
  reason?: string;

  @IsInt()
  revision!: number;
}

/** postpone, cancel, reinstate: an act with its reason. */
export class AuditReasonDto {
  @IsString()
  @TrimmedLength(3, 500, { message: 'Give a reason in 3 to 500 characters' })
  reason!: string;

  @IsInt()
  revision!: number;
}

/** An act that needs no reason: open, convene, draft. */
export class AuditActDto {
  @IsInt()
  revision!: number;
}

/** Issuing the returns; a reason where a data protection paper is not in force. */
export class IssueReturnsDto extends AuditActDto {
  @IsOptional()
  @IsString()
  @TrimmedLength(10, 500, { message: 'Say why not in 10 to 500 characters' })
  withoutPapers?: string;
}

export class ScopeAuditDto {
  @IsString()
  @TrimmedLength(10, 2000, { message: 'Say the purpose in 10 to 2,000 characters' })
  purpose!: string;

  @IsArray()
  @ArrayMinSize(1, { message: 'Add at least one key line of enquiry' })
  @ArrayMaxSize(12, { message: 'Keep to 12 key lines of enquiry' })
  @IsString({ each: true })
  @TrimmedLength(5, 300, {
    each: true,
    message: 'Each key line of enquiry has 5 to 300 characters',
  })
  keyLines!: string[];

  @Matches(dayPattern, { message: dayMessage })
  windowFrom!: string;

  @Matches(dayPattern, { message: dayMessage })
  windowTo!: string;

  @Matches(dayPattern, { message: dayMessage })
  panelDay!: string;

  @IsArray()
  @ArrayMinSize(1, { message: 'Choose at least one agency' })
  @ArrayMaxSize(60)
  @IsUUID(undefined, { each: true, message: 'Choose agencies from the list' })
  agencyIds!: string[];

  /** Agencies asked about single cases until now that are asked about every case from here on. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @IsUUID(undefined, { each: true, message: 'Choose agencies from the list' })
  everyCaseAgencyIds?: string[];

  /** Partnerships that take part; left out, those there were stay. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true, message: 'Choose partnerships from the list' })
  partnershipIds?: string[];

  @IsUUID(undefined, { message: 'Choose a published form' })
  templateVersionId!: string;

  @IsInt()
  revision!: number;
}

export const clockActs = ['start', 'finish', 'undo'] as const;

/** Starts or finishes a step of the clock, or takes the last of the two back. */
export class ClockStepDto {
  @IsIn(clockActs, { message: 'Start the step, finish it or undo' })
  act!: (typeof clockActs)[number];

  @IsInt()
  revision!: number;
}

/** Sets one milestone by hand, or (day left out) gives it back to the plan. */
export class SetMilestoneDto {
  @IsOptional()
  @Matches(dayPattern, { message: dayMessage })
  day?: string;

  @IsInt()
  revision!: number;
}

export class StratumDto {
  @Matches(/^[a-z][a-z0-9-]{1,30}$/, {
    message: 'The key is lower-case letters, digits and hyphens',
  })
  key!: string;

  @IsString()
  @TrimmedLength(2, 80, { message: 'Name the stratum in 2 to 80 characters' })
  label!: string;

  @IsInt({ message: 'Give a whole number of cases' })
  @Min(1, { message: 'A stratum has at least one case' })
  @Max(60, { message: 'At most 60 cases in a stratum' })
  count!: number;
}

export class DrawSampleDto {
  @IsArray()
  @ArrayMinSize(1, { message: 'Add at least one stratum' })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => StratumDto)
  strata!: StratumDto[];

  @IsInt()
  revision!: number;
}
