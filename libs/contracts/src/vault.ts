import {
  identityFields,
  isDay,
  isNhsNumber,
  isUpn,
  openingPurposes,
  type IdentityField,
  type OpeningPurpose,
} from '@sightline/domain';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { TrimmedLength } from './trimmed-length';

/** What can be opened of a case: a field of the child, or the number an agency gave it itself. */
export const openableFields = [...identityFields, 'ownId'] as const;
export type OpenableField = (typeof openableFields)[number];

/** Whether the vault has a field; what it holds is in no view. */
export interface IdentityFieldView {
  readonly field: IdentityField;
  readonly isKept: boolean;
}

/** Whether an agency of the reader's has given the case a number of its own. */
export interface OwnIdView {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly isKept: boolean;
  readonly revision: number;
}

/** What the reader may open of a case. */
export interface CaseIdentityView {
  readonly caseId: string;
  readonly auditId: string;
  readonly reference: string;
  readonly isDestroyed: boolean;
  readonly fields: readonly IdentityFieldView[];
  readonly ownIds: readonly OwnIdView[];
  /** Whether its forms have gone out: the day its days are counted from changes no more. */
  readonly isCounted: boolean;
  /** Whether the reader may write the fields. */
  readonly mayWrite: boolean;
  readonly revision: number;
}

/** One field, opened. */
export interface OpenedFieldView {
  readonly field: OpenableField;
  readonly value: string;
}

/** Opens one field, for a purpose that the co-ordinator can read afterwards. */
export class OpenIdentityDto {
  @IsIn(openableFields, { message: 'Choose what to open' })
  field!: OpenableField;

  @IsIn(openingPurposes, { message: 'Say what you open this for' })
  purpose!: OpeningPurpose;

  @ValidateIf(({ purpose, words }: OpenIdentityDto) => purpose === 'other' || words !== undefined)
  @IsString()
  @TrimmedLength(5, 200, { message: 'Say what you open this for in 5 to 200 characters' })
  words?: string;

  /** Whose own number, where that is opened. */
  @ValidateIf(({ field, agencyId }: OpenIdentityDto) => field === 'ownId' || agencyId !== undefined)
  @IsUUID(undefined, { message: 'Choose the agency' })
  agencyId?: string;
}

function Checked(name: string, message: string, check: (text: string) => boolean) {
  return ValidateBy({
    name,
    validator: {
      validate: (value: unknown) => typeof value === 'string' && (value === '' || check(value)),
      defaultMessage: () => message,
    },
  });
}

const plain = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase();
const Written = (most: number) => MaxLength(most, { message: `Write at most ${most} characters` });

/** Fields to write; an empty one is taken away, one that is not here stays as it is. */
export class IdentityValuesDto {
  @IsOptional()
  @IsString()
  @Written(80)
  givenName?: string;

  @IsOptional()
  @IsString()
  @Written(80)
  familyName?: string;

  @IsOptional()
  @IsString()
  @Written(400)
  otherNames?: string;

  @IsOptional()
  @Checked('isDay', 'Write a day of the calendar, such as 2014-03-09', isDay)
  birthDate?: string;

  @IsOptional()
  @Checked('isNhsNumber', 'This is not an NHS number: one of its ten digits is wrong', (text) =>
    isNhsNumber(plain(text)),
  )
  nhsNumber?: string;

  @IsOptional()
  @Checked('isUpn', 'This is not a unique pupil number: its first letter does not fit', (text) =>
    isUpn(plain(text)),
  )
  upn?: string;

  @IsOptional()
  @IsString()
  @Written(60)
  localId?: string;

  @IsOptional()
  @IsString()
  @Written(400)
  address?: string;

  @IsOptional()
  @IsString()
  @Written(800)
  siblings?: string;

  @IsOptional()
  @IsString()
  @Written(800)
  carers?: string;

  @IsOptional()
  @Checked('isDay', 'Write a day of the calendar, such as 2026-01-15', isDay)
  indexDate?: string;
}

export class WriteIdentityDto {
  @ValidateNested()
  @Type(() => IdentityValuesDto)
  values!: IdentityValuesDto;

  /** 0 where the case has no identity yet. */
  @IsInt()
  @Min(0)
  revision!: number;
}

/** An agency's own number for the child; empty to take it away. */
export class WriteOwnIdDto {
  @IsUUID(undefined, { message: 'Choose the agency' })
  agencyId!: string;

  @IsString()
  @Written(60)
  value!: string;

  @IsInt()
  @Min(0)
  revision!: number;
}

/** One opening of one field, as the co-ordinator reads it: never what was in it. */
export interface OpeningView {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  /** For which agency; null for a key-holder. */
  readonly agency: string | null;
  readonly caseId: string;
  readonly reference: string;
  readonly field: OpenableField;
  readonly purpose: OpeningPurpose;
  readonly words: string | null;
}
