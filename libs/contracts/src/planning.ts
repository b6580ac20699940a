import {
  accuracyDaysRange,
  auditMethods,
  lateDueRules,
  type AuditMethod,
  type ExpectedWork,
  type LateDueRule,
} from '@sightline/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { dayMessage, dayPattern } from './day-pattern';
import { ListOf } from './list-of';
import { TrimmedLength } from './trimmed-length';

/** Most days that one partnership closes beyond the bank holidays. */
export const mostClosedDays = 200;

/** A day on which the partnership does not work, beyond the bank holidays of England. */
export interface ClosedDayView {
  readonly day: string;
  readonly why: string;
}

/** What a method is expected to take before the form and the sample of an audit are known. */
export interface ExpectedWorkView extends ExpectedWork {
  readonly method: AuditMethod;
  /** What Sightline proposes. */
  readonly usual: ExpectedWork;
}

/** What a partnership plans by: its closed days and the work it expects. */
export interface PlanningView {
  readonly closedDays: readonly ClosedDayView[];
  /** Bank holidays of England of this year and the next two, which are closed anyway. */
  readonly bankHolidays: readonly ClosedDayView[];
  readonly expected: readonly ExpectedWorkView[];
  /** What returns are due by that are issued after the others. */
  readonly lateDue: LateDueRule;
  /** Working days that agencies have for the factual accuracy of a draft report. */
  readonly accuracyDays: number;
  /** Agencies that must attend a panel. */
  readonly quorum: number;
  readonly revision: number;
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
}

export class ClosedDayDto {
  @Matches(dayPattern, { message: dayMessage })
  day!: string;

  @TrimmedLength(3, 120, { message: 'Say why the day is closed, in 3 to 120 characters' })
  why!: string;
}

export class ExpectedWorkDto {
  @IsIn(auditMethods, { message: 'Choose a method' })
  method!: AuditMethod;

  @IsInt({ message: 'Give a whole number of returns' })
  @Min(0)
  @Max(100, { message: 'At most 100 returns an agency' })
  returns!: number;

  @IsNumber({ maxDecimalPlaces: 1 }, { message: 'Give hours with at most one decimal' })
  @Min(0.1, { message: 'A return takes some time' })
  @Max(80, { message: 'At most 80 hours a return' })
  hours!: number;
}

/** Both anew: the closed days, and the work expected of each method named. */
export class WritePlanningDto {
  @IsArray()
  @ArrayMaxSize(mostClosedDays, { message: `List at most ${mostClosedDays} days` })
  @ArrayUnique(({ day }: ClosedDayDto) => day, { message: 'A day is listed twice' })
  @ValidateNested({ each: true })
  @Type(() => ClosedDayDto)
  closedDays!: ClosedDayDto[];

  @ListOf(() => ExpectedWorkDto, auditMethods.length)
  expected!: ExpectedWorkDto[];

  /** As it was, where it is not given. */
  @IsOptional()
  @IsIn(lateDueRules, { message: 'Choose what late returns are due by' })
  lateDue?: LateDueRule;

  /** As it was, where it is not given. */
  @IsOptional()
  @IsInt({ message: 'Give a whole number of working days' })
  @Min(accuracyDaysRange.fewest, { message: 'Give at least one working day' })
  @Max(accuracyDaysRange.most, { message: `Give at most ${accuracyDaysRange.most} working days` })
  accuracyDays?: number;

  /** As it was, where it is not given. */
  @IsOptional()
  @IsInt({ message: 'Give a whole number of agencies' })
  @Min(1, { message: 'At least one agency makes a quorum' })
  @Max(40, { message: 'At most 40 agencies make a quorum' })
  quorum?: number;

  @IsInt()
  @Min(0)
  revision!: number;
}
