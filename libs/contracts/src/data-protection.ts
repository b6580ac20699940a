import type { DataProtectionKind } from '@sightline/domain';
import { IsInt, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import { dayMessage, dayPattern } from './day-pattern';
import { TrimmedLength } from './trimmed-length';

/** A paper of the partnership: that it exists, since when, until when; never the paper itself. */
export interface DataProtectionRecordView {
  readonly kind: DataProtectionKind;
  readonly title: string | null;
  readonly agreedOn: string | null;
  readonly reviewBy: string | null;
  /** Where it is kept. */
  readonly keptAt: string | null;
  readonly isInForce: boolean;
  readonly revision: number;
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
}

export interface DataProtectionView {
  readonly records: readonly DataProtectionRecordView[];
  readonly mayWrite: boolean;
}

export class WriteDataProtectionDto {
  @IsString()
  @TrimmedLength(3, 200, { message: 'Name it in 3 to 200 characters' })
  title!: string;

  @Matches(dayPattern, { message: dayMessage })
  agreedOn!: string;

  @Matches(dayPattern, { message: dayMessage })
  reviewBy!: string;

  @IsOptional()
  @IsString()
  @MaxLength(300, { message: 'Say where it is kept in 300 characters' })
  keptAt?: string;

  @IsInt()
  @Min(0)
  revision!: number;
}
