import type { Coefficient } from '@sightline/analysis';
import type { CalibrationStatus } from '@sightline/domain';
import type { GradeScale } from '@sightline/form-engine';
import { IsInt, IsString, IsUUID, Matches, Max, Min } from 'class-validator';
import { GuardedTextDto } from './desk';
import { TrimmedLength } from './trimmed-length';

/** A shared case that everybody grades alone, in the list of all. */
export interface CalibrationSummaryView {
  readonly id: string;
  readonly financialYear: number;
  readonly yearLabel: string;
  readonly title: string;
  readonly status: CalibrationStatus;
  /** How many have graded it. */
  readonly graded: number;
  readonly hasOwnGrade: boolean;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
}

/** What a person gave. */
export interface CalibrationGradeView {
  readonly grade: string;
  readonly rationale: string;
  /** Why marked words of the rationale stay; null where none are. */
  readonly because: string | null;
  readonly at: string;
}

/** How far people agree on one case, and the coefficients where there are cases enough. */
export interface CalibrationAgreementView {
  readonly raters: number;
  readonly pairs: number;
  readonly exact: number;
  readonly withinOne: number;
  /** Steps between the lowest and the highest. */
  readonly range: number;
}

/** Shown to everybody once it is closed, and to nobody before. */
export interface CalibrationResultView {
  /** How many gave each grade, best first. */
  readonly counts: readonly {
    readonly code: string;
    readonly label: string;
    readonly count: number;
  }[];
  /** By agency and never by name, best first. */
  readonly ratings: readonly {
    readonly grade: string;
    readonly from: string;
    readonly rationale: string;
    readonly isOwn: boolean;
  }[];
  /** Null where fewer than two graded. */
  readonly agreement: CalibrationAgreementView | null;
  /** Over every calibration on this scale that was closed up to this one. */
  readonly coefficients: readonly Coefficient[];
}

/** A calibration opened. */
export interface CalibrationView extends CalibrationSummaryView {
  readonly vignette: string;
  /** Why marked words of it stay; null where none are. */
  readonly because: string | null;
  readonly formTitle: string;
  readonly scale: GradeScale;
  readonly own: CalibrationGradeView | null;
  /** Who is asked and who has graded, by agency; for whoever holds it while it is open. */
  readonly asked:
    | readonly { readonly from: string; readonly asked: number; readonly graded: number }[]
    | null;
  readonly result: CalibrationResultView | null;
  readonly canGrade: boolean;
  readonly canHold: boolean;
  readonly revision: number;
}

export class WriteCalibrationDto extends GuardedTextDto {
  @IsInt({ message: 'Choose the financial year' })
  @Min(2000, { message: 'Choose the financial year' })
  @Max(2100, { message: 'Choose the financial year' })
  financialYear!: number;

  @IsString()
  @TrimmedLength(3, 120, { message: 'Name the case in 3 to 120 characters' })
  title!: string;

  @IsString()
  @TrimmedLength(200, 8000, { message: 'Tell the case in 200 to 8,000 characters' })
  vignette!: string;

  /** The form whose grades of joint working are used. */
  @IsUUID(undefined, { message: 'Choose the form whose grades are used' })
  formVersionId!: string;
}

export class EditCalibrationDto extends WriteCalibrationDto {
  @IsInt()
  revision!: number;
}

export class CalibrationActDto {
  @IsInt()
  revision!: number;
}

export class GradeCalibrationDto extends GuardedTextDto {
  @IsString()
  @Matches(/^[\w-]{1,64}$/, { message: 'Choose a grade' })
  grade!: string;

  @IsString()
  @TrimmedLength(20, 2000, { message: 'Say why in 20 to 2,000 characters' })
  rationale!: string;
}
