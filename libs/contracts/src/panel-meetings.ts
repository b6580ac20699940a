import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { GuardedTextDto } from './desk';
import { ListOf } from './list-of';
import type { AgencyRef } from './returns';
import { TrimmedLength } from './trimmed-length';

export const attendances = ['attended', 'apologies', 'absent'] as const;
export type Attendance = (typeof attendances)[number];

export const attendanceLabels: Record<Attendance, string> = {
  attended: 'Attended',
  apologies: 'Sent apologies',
  absent: 'Absent',
};

/** Agencies that must attend where the partnership has set no other number. */
export const usualQuorum = 3;

/** An interest that somebody declared, by agency and role, never by name. */
export interface InterestView {
  readonly agencyId: string;
  /** Null where it concerns every case. */
  readonly caseId: string | null;
  readonly words: string;
  /** Whether they left while the case was judged. */
  readonly hasWithdrawn: boolean;
  /** Why marked words stay; null where none are. */
  readonly because: string | null;
}

/** Who chaired a case in the chair's place. */
export interface DeputyView {
  readonly caseId: string;
  readonly chairedBy: string;
}

/** The meeting of an audit's panel as a record: printed in Method of the report. */
export interface PanelMeetingView {
  readonly auditId: string;
  readonly panelDay: string | null;
  readonly quorum: number;
  readonly attended: number;
  /** Null until somebody has recorded who came. */
  readonly isQuorate: boolean | null;
  readonly agencies: readonly {
    readonly agency: AgencyRef;
    readonly attendance: Attendance | null;
    readonly who: string;
  }[];
  /** Others who were there, by role. */
  readonly others: readonly string[];
  readonly interests: readonly InterestView[];
  readonly deputies: readonly DeputyView[];
  /** The cases that the reader may see, in their order. */
  readonly cases: readonly { readonly id: string; readonly reference: string }[];
  readonly judgedWithout: readonly {
    readonly reference: string;
    readonly agencies: readonly string[];
  }[];
  readonly canWrite: boolean;
  readonly updatedBy: string | null;
  readonly updatedAt: string | null;
  readonly revision: number;
}

export class AttendanceDto {
  @IsUUID(undefined, { message: 'Choose an agency of the audit' })
  agencyId!: string;

  @IsIn(attendances, { message: 'Say whether the agency attended' })
  attendance!: Attendance;

  /** By role: "Named nurse". */
  @IsString()
  @MaxLength(120, { message: 'Keep the role to 120 characters' })
  who!: string;
}

export class InterestDto extends GuardedTextDto {
  @IsUUID(undefined, { message: 'Choose the agency whose member declared it' })
  agencyId!: string;

  @IsOptional()
  @IsUUID(undefined, { message: 'Choose the case, or all cases' })
  caseId?: string;

  @IsString()
  @TrimmedLength(5, 300, { message: 'Say what it is in 5 to 300 characters' })
  words!: string;

  @IsBoolean()
  hasWithdrawn!: boolean;
}

export class DeputyDto {
  @IsUUID(undefined, { message: 'Choose the case that was chaired by another' })
  caseId!: string;

  @IsString()
  @TrimmedLength(3, 120, { message: 'Say who chaired it, by role, in 3 to 120 characters' })
  chairedBy!: string;
}

const quorumMessage = 'Say how many agencies make a quorum, from 1 to 40';

export class WritePanelMeetingDto {
  @IsInt({ message: quorumMessage })
  @Min(1, { message: quorumMessage })
  @Max(40, { message: quorumMessage })
  quorum!: number;

  @ListOf(() => AttendanceDto, 40)
  agencies!: AttendanceDto[];

  @IsArray()
  @ArrayMaxSize(20, { message: 'At most 20 others' })
  @IsString({ each: true })
  @MaxLength(120, { each: true, message: 'Keep each to 120 characters' })
  others!: string[];

  @ListOf(() => InterestDto, 60)
  interests!: InterestDto[];

  @ListOf(() => DeputyDto, 100)
  deputies!: DeputyDto[];

  /** 0 where nothing has been recorded yet. */
  @IsInt()
  revision!: number;
}
