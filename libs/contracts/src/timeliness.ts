import type { TimelinessFigure } from '@sightline/analysis';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

/** A line of the table: an agency, an audit or a year, and its figures. */
export interface TimelinessRowView {
  readonly id: string;
  readonly label: string;
  readonly figure: TimelinessFigure;
}

/** How the returns of a partnership came in, over the years asked for. */
export interface TimelinessView {
  readonly from: number;
  readonly to: number;
  /** Financial years that have audits, by the year they begin in. */
  readonly years: readonly number[];
  readonly overall: TimelinessFigure;
  readonly byAgency: readonly TimelinessRowView[];
  readonly byAudit: readonly TimelinessRowView[];
  readonly byYear: readonly TimelinessRowView[];
}

export class TimelinessQuery {
  /** First financial year, by the year it begins in. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Choose a year' })
  @Min(2000)
  @Max(2100)
  from?: number;

  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Choose a year' })
  @Min(2000)
  @Max(2100)
  to?: number;
}

export const timelinessFormats = ['xlsx', 'csv'] as const;
export type TimelinessFormat = (typeof timelinessFormats)[number];

export class TimelinessFileQuery extends TimelinessQuery {
  /** A spreadsheet unless told. */
  @IsOptional()
  @IsIn(timelinessFormats, { message: 'Choose a spreadsheet or CSV' })
  format?: TimelinessFormat;
}
