import { representations, type Representation } from '@sightline/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { dayMessage, dayPattern } from './day-pattern';
import { TrimmedLength } from './trimmed-length';

/** An agency at a meeting: its member and how it was represented. */
export interface RepresentationView {
  readonly agencyId: string;
  readonly agency: string;
  readonly shortName: string;
  /** Who the member is, or who came in the member's place. */
  readonly member: string | null;
  readonly attendance: Representation;
}

/** An audit that a meeting considered, and what it decided. */
export interface ConsideredAuditView {
  readonly auditId: string;
  readonly theme: string;
  readonly yearLabel: string;
  readonly decision: string;
}

/** A programme that a meeting agreed. */
export interface AgreedThereView {
  readonly financialYear: number;
  readonly yearLabel: string;
  readonly number: number;
}

/** A meeting of the QA subgroup. */
export interface MeetingView {
  readonly id: string;
  readonly heldOn: string;
  readonly title: string;
  /** Whether it was about audits, in the main. */
  readonly isOnAudit: boolean;
  readonly note: string | null;
  readonly attendance: readonly RepresentationView[];
  readonly audits: readonly ConsideredAuditView[];
  readonly agreed: readonly AgreedThereView[];
  readonly revision: number;
}

/** How one agency was at each meeting of the year, in their order; null where not expected. */
export interface AgencyAttendanceView {
  readonly agencyId: string;
  readonly agency: string;
  readonly shortName: string;
  readonly marks: readonly (Representation | null)[];
  readonly came: number;
  readonly expected: number;
}

/** A financial year of meetings with attendance by agency. */
export interface MeetingsYearView {
  readonly financialYear: number;
  readonly label: string;
  /** Financial years that hold meetings, oldest first. */
  readonly years: readonly number[];
  /** Oldest first. */
  readonly meetings: readonly MeetingView[];
  readonly agencies: readonly AgencyAttendanceView[];
  /** How many meetings, and how many on audit, in words. */
  readonly count: string;
  /** Which way attendance went, in words; empty where there are too few meetings. */
  readonly trend: string;
}

export class RepresentationDto {
  @IsUUID(undefined, { message: 'Choose agencies from the list' })
  agencyId!: string;

  @IsIn(representations, { message: 'Say how the agency was represented' })
  attendance!: Representation;

  @IsOptional()
  @IsString()
  @MaxLength(120, { message: 'Keep the name to 120 characters' })
  member?: string;
}

export class ConsideredAuditDto {
  @IsUUID(undefined, { message: 'Choose the audit from the list' })
  auditId!: string;

  @IsString()
  @TrimmedLength(3, 1000, { message: 'Say what was decided in 3 to 1,000 characters' })
  decision!: string;
}

export class RecordMeetingDto {
  @Matches(dayPattern, { message: dayMessage })
  heldOn!: string;

  @IsString()
  @TrimmedLength(3, 200, { message: 'Name the meeting in 3 to 200 characters' })
  title!: string;

  @IsBoolean()
  isOnAudit!: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(2000, { message: 'Keep the note to 2,000 characters' })
  note?: string;

  @IsArray()
  @ArrayMinSize(1, { message: 'Say who was expected: at least one agency' })
  @ArrayMaxSize(60)
  @ArrayUnique(({ agencyId }: RepresentationDto) => agencyId, { message: 'Name each agency once' })
  @ValidateNested({ each: true })
  @Type(() => RepresentationDto)
  attendance!: RepresentationDto[];

  @IsArray()
  @ArrayMaxSize(40)
  @ArrayUnique(({ auditId }: ConsideredAuditDto) => auditId, { message: 'Name each audit once' })
  @ValidateNested({ each: true })
  @Type(() => ConsideredAuditDto)
  audits!: ConsideredAuditDto[];
}

export class EditMeetingDto extends RecordMeetingDto {
  @IsInt()
  revision!: number;
}
