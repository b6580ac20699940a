import type { CaseStatus } from '@sightline/domain';
import { IsIn, IsInt, IsOptional, IsString } from 'class-validator';
import { TrimmedLength } from './trimmed-length';

export const ageBands = ['unborn', '0-4', '5-10', '11-15', '16-17', '18-25'] as const;
export type AgeBand = (typeof ageBands)[number];

export const ageBandLabels: Record<AgeBand, string> = {
  unborn: 'Unborn',
  '0-4': '0 to 4',
  '5-10': '5 to 10',
  '11-15': '11 to 15',
  '16-17': '16 to 17',
  '18-25': '18 to 25, care leaver',
};

/** A case of the sample: a reference the system issued, never an identity. */
export interface CaseFileView {
  readonly id: string;
  readonly auditId: string;
  readonly number: number;
  readonly reference: string;
  readonly stratum: { readonly key: string; readonly label: string };
  readonly ageBand: AgeBand | null;
  readonly status: CaseStatus;
  readonly statusReason: string | null;
  readonly revision: number;
}

export class EditCaseDto {
  @IsOptional()
  @IsIn(ageBands, { message: 'Choose an age band' })
  ageBand?: AgeBand;

  @IsInt()
  revision!: number;
}

export class WithdrawCaseDto {
  @IsString()
  @TrimmedLength(3, 500, { message: 'Give a reason in 3 to 500 characters' })
  reason!: string;

  @IsInt()
  revision!: number;
}
