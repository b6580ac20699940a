import type {
  AgreedDifference,
  AuditMethod,
  CalibrationStatus,
  ProgrammeAct,
  ProgrammeStatus,
} from '@sightline/domain';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Min,
  ValidateIf,
} from 'class-validator';
import type { AuditCardView } from './audits';
import { dayPattern } from './day-pattern';
import { TrimmedLength } from './trimmed-length';

/** A financial year of audits. */
export interface ProgrammeView {
  readonly financialYear: number;
  readonly label: string;
  readonly audits: readonly AuditCardView[];
  /** Financial years that hold audits, oldest first. */
  readonly years: readonly number[];
  readonly status: ProgrammeStatus;
  /** What the subgroup agreed last; null while it is a draft. */
  readonly agreed: AgreedProgrammeView | null;
  /** How the programme differs from that now. */
  readonly deviations: readonly DeviationView[];
  /** Every change since it was first agreed, the newest first. */
  readonly changes: readonly ProgrammeChangeView[];
  /** The calibration of the year, where there is one. */
  readonly calibration: { readonly id: string; readonly status: CalibrationStatus } | null;
  /** Whether its first audit is to come and none was held. */
  readonly isCalibrationDue: boolean;
  readonly acts: readonly ProgrammeAct[];
  readonly revision: number;
}

export interface AgreedProgrammeView {
  /** 1 for the first; each later agreement is a version of its own. */
  readonly number: number;
  readonly on: string;
  readonly meeting: string;
  /** The record of the meeting, where there is one. */
  readonly meetingId: string | null;
  readonly audits: number;
}

/** An audit that is not as it was agreed: "agreed as ... / now ...". */
export interface DeviationView {
  readonly auditId: string;
  readonly theme: string;
  readonly kind: 'changed' | 'added' | 'moved-out';
  readonly differences: readonly AgreedDifference[];
  /** Of the last change to it. */
  readonly reason: string | null;
}

export interface ProgrammeChangeView {
  readonly auditId: string;
  readonly theme: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly differences: readonly AgreedDifference[];
}

/** The days an audit takes of a year, by its milestones or by what they would be. */
export interface AuditSpanView {
  readonly auditId: string;
  readonly theme: string;
  readonly method: AuditMethod;
  readonly panelDay: string;
  /** Whether only a month is planned, so that its last working day is taken for the panel. */
  readonly isAssumedDay: boolean;
  /** Whether cases and agencies are still those expected of the method. */
  readonly isEstimate: boolean;
  readonly from: string;
  readonly to: string;
  readonly formsFrom: string;
  readonly formsTo: string;
}

export interface AgencyWeekView {
  readonly monday: string;
  readonly hours: number;
  readonly parts: readonly { readonly auditId: string; readonly hours: number }[];
}

export interface AgencyWorkView {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly hours: number;
  readonly weeks: readonly AgencyWeekView[];
}

export interface OverlapView {
  readonly firstId: string;
  readonly secondId: string;
  readonly from: string;
  readonly to: string;
  /** Whether an agency in both would hold both sets of forms. */
  readonly sharesForms: boolean;
  readonly words: string;
}

/** What a year asks of each agency, week by week, and which audits are under way together. */
export interface WorkloadView {
  readonly mondays: readonly string[];
  readonly spans: readonly AuditSpanView[];
  readonly agencies: readonly AgencyWorkView[];
  readonly overlaps: readonly OverlapView[];
  /** Audits that are not counted, and why. */
  readonly notCounted: readonly string[];
}

/** An audit of the year before that the next year may begin with. */
export interface CarryOverView {
  readonly auditId: string;
  readonly theme: string;
  readonly method: AuditMethod;
  readonly kind: 'carried-over' | 'postponed' | 're-audit';
  readonly why: string;
  /** The quarter it would be planned in. */
  readonly quarter: number;
  readonly isTicked: boolean;
}

const isUnrecorded = ({ meetingId }: AgreeProgrammeDto): boolean => !meetingId;

export class AgreeProgrammeDto {
  /** The record of the meeting; without one its day and name are given. */
  @IsOptional()
  @IsUUID(undefined, { message: 'Choose the meeting from the list' })
  meetingId?: string;

  @ValidateIf(isUnrecorded)
  @Matches(dayPattern, { message: 'Give the day of the meeting as YYYY-MM-DD' })
  on!: string;

  @ValidateIf(isUnrecorded)
  @IsString()
  @TrimmedLength(3, 200, { message: 'Say which meeting, in 3 to 200 characters' })
  meeting!: string;

  @IsInt()
  @Min(0)
  revision!: number;
}

/** begin or close. */
export class ProgrammeActDto {
  @IsInt()
  @Min(0)
  revision!: number;
}

export class ReopenProgrammeDto {
  @IsString()
  @TrimmedLength(3, 500, { message: 'Give a reason in 3 to 500 characters' })
  reason!: string;

  @IsInt()
  @Min(0)
  revision!: number;
}

/** The audits of the year before that this year takes up. */
export class CarryOverDto {
  @IsArray()
  @ArrayMinSize(1, { message: 'Tick at least one audit' })
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true, message: 'Choose audits from the list' })
  auditIds!: string[];

  /** Asked for once the programme of the year is agreed. */
  @IsOptional()
  @IsString()
  @TrimmedLength(3, 500, { message: 'Give a reason in 3 to 500 characters' })
  reason?: string;
}

export class ImportProgrammeDto {
  @IsString()
  @Length(1, 900_000, { message: 'Choose a CSV file' })
  csv!: string;

  /** Only checks the file and says what would be imported. */
  @IsOptional()
  @IsBoolean()
  isTrial?: boolean;
}

/** The columns of a programme file, in any order; those marked must be there. */
export const programmeColumns = [
  { name: 'financial_year', isRequired: true, hint: '2017/18' },
  { name: 'quarter', isRequired: true, hint: '1 to 4' },
  { name: 'date', isRequired: true, hint: '2017-09-28, 2017-11 or empty' },
  {
    name: 'date_as_printed',
    isRequired: false,
    hint: 'as the source prints it',
  },
  { name: 'theme', isRequired: true, hint: 'Children placed under SGO' },
  { name: 'method', isRequired: true, hint: 'macfa, dip-test, mock-jtai, ...' },
  { name: 'linked_reviews', isRequired: false, hint: 'Child J; Family P (C)' },
  {
    name: 're_audit_of',
    isRequired: false,
    hint: '2016/17: Child sexual exploitation',
  },
  {
    name: 'reasons',
    isRequired: false,
    hint: 'learning-review | Child J | words, a reason a line',
  },
  { name: 'leads', isRequired: false, hint: 'CSE Co-ordinator; Board Officer' },
  {
    name: 'status',
    isRequired: false,
    hint: 'planned, postponed, cancelled, closed',
  },
  {
    name: 'status_reason',
    isRequired: false,
    hint: 'why postponed or cancelled',
  },
  { name: 'comment', isRequired: false, hint: '' },
  {
    name: 'note',
    isRequired: false,
    hint: 'what the reader should know of the row',
  },
] as const;

export interface ImportRowProblem {
  /** Line of the file, the heading being line 1. */
  readonly line: number;
  readonly column: string | null;
  readonly message: string;
}

export interface ImportedRowView {
  readonly line: number;
  readonly yearLabel: string;
  readonly quarter: number;
  readonly theme: string;
  readonly method: string;
}

export interface ImportProgrammeView {
  readonly isTrial: boolean;
  readonly rows: readonly ImportedRowView[];
  readonly reviewsAdded: readonly string[];
}
