import {
  exclusionCodes,
  frameAttributes,
  type ExclusionCode,
  type FrameAttribute,
} from '@sightline/sampling';
import { identityFieldLabels, identityFields } from '@sightline/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { dayPattern } from './day-pattern';
import { TrimmedLength } from './trimmed-length';

/** What a row of a frame is called: R and its number, as in R000012. */
export const frameRowPattern = /^R\d{6}$/;

/** What a column of an uploaded list can be besides an attribute of the frame or an identity. */
export const otherFrameFields = [
  'household',
  'eligibleOn',
  'liveReview',
  'liveTrial',
  'staffRelative',
] as const;

/** What says who a child is: such columns go to the vault and nowhere else. */
export const frameIdentityFields = ['fullName', ...identityFields] as const;
export type FrameIdentityField = (typeof frameIdentityFields)[number];

/** What a column can be; "ignore" is not read at all. */
export const frameFields = [
  ...frameAttributes,
  ...otherFrameFields,
  ...frameIdentityFields,
  'ignore',
] as const;
export type FrameField = (typeof frameFields)[number];

export const frameFieldLabels: Record<FrameField, string> = {
  stratum: 'Stratum',
  ageBand: 'Age band',
  gender: 'Gender',
  ethnicity: 'Ethnicity group',
  planStatus: 'Plan status',
  locality: 'Locality',
  household: 'Household or family number',
  eligibleOn: 'Date of eligibility',
  liveReview: 'Live review (yes or no)',
  liveTrial: 'Live trial (yes or no)',
  staffRelative: 'Relative of staff (yes or no)',
  fullName: 'Name',
  ...identityFieldLabels,
  localId: 'Local id',
  ignore: 'Leave this column out',
};

export interface FrameColumnView {
  readonly heading: string;
  readonly field: FrameField;
  /** Whether the field was kept from an earlier list, guessed from the heading, or neither. */
  readonly known: 'kept' | 'guessed' | 'unknown';
}

/** What a list holds, before it is read: never a value of a cell. */
export interface FrameColumnsView {
  readonly headingRow: number;
  readonly columns: readonly FrameColumnView[];
  readonly notes: readonly string[];
}

/** Something wrong with a row, by its place; what the cell holds is never repeated. */
export interface FrameFaultView {
  readonly row: number;
  readonly column: string | null;
  readonly message: string;
}

export interface FrameGroupView {
  readonly value: string;
  readonly rows: number;
  readonly eligible: number;
}

export interface FrameView {
  readonly id: string;
  readonly number: number;
  readonly status: 'open' | 'fixed';
  readonly rows: number;
  readonly eligible: number;
  readonly faultCount: number;
  readonly exclusions: readonly { readonly code: ExclusionCode; readonly rows: number }[];
  readonly attributes: readonly {
    readonly attribute: FrameAttribute;
    readonly groups: readonly FrameGroupView[];
  }[];
  readonly hasHouseholds: boolean;
  /** Headings of the columns that hold identities. */
  readonly identityColumns: readonly string[];
  readonly notes: readonly string[];
  readonly eligibleFrom: string | null;
  readonly eligibleTo: string | null;
  readonly hash: string | null;
  readonly fixedAt: string | null;
  readonly uploadedAt: string;
  readonly uploadedBy: string;
  readonly revision: number;
}

/** A row of the frame, as those who prepare the sample see it. */
export interface FrameRowView {
  readonly reference: string;
  readonly values: Readonly<Record<FrameAttribute, string>>;
  readonly household: number | null;
  readonly exclusion: ExclusionCode | null;
  readonly exclusionReason: string | null;
}

/** What is sent as the body of an upload: the file as it is. */
export const frameFileType = 'application/octet-stream';
/** Larger files are refused before they are read. */
export const largestFrameFile = 25 * 1024 * 1024;
/** Rows that a frame may have. */
export const mostFrameRows = 100_000;

/** How to read a list: the row of its headings where it is not the one that is found. */
export class FrameFileQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'The row of the headings is a whole number' })
  @Min(1)
  @Max(50, { message: 'Headings are looked for in the first 50 rows' })
  headingRow?: number;
}

/** And from when to when a child is eligible. */
export class UploadFrameQuery extends FrameFileQuery {
  @IsOptional()
  @Matches(dayPattern, { message: 'Give the day as YYYY-MM-DD' })
  eligibleFrom?: string;

  @IsOptional()
  @Matches(dayPattern, { message: 'Give the day as YYYY-MM-DD' })
  eligibleTo?: string;
}

export class FrameColumnDto {
  @IsString()
  @MaxLength(200)
  heading!: string;

  @IsIn(frameFields, { message: 'Choose what the column is' })
  field!: FrameField;
}

/** What the columns of the partnership's lists are; kept for the next one. */
export class SaveFrameMappingDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => FrameColumnDto)
  columns!: FrameColumnDto[];
}

/** Leaves rows out by hand, with the reason; or takes such rows in again. */
export class ExcludeRowsDto {
  @IsArray()
  @ArrayMinSize(1, { message: 'Choose at least one row' })
  @ArrayMaxSize(500, { message: 'At most 500 rows at a time' })
  @Matches(frameRowPattern, { each: true, message: 'A row is called as in R000012' })
  rows!: string[];

  @IsString()
  @TrimmedLength(3, 500, { message: 'Give a reason in 3 to 500 characters' })
  reason!: string;

  @IsInt()
  revision!: number;
}

export class FixFrameDto {
  @IsInt()
  revision!: number;
}

/** Which rows to list. */
export class FrameRowsQuery {
  @IsOptional()
  @IsIn([...exclusionCodes, 'eligible', 'excluded'], { message: 'No such rows' })
  show?: ExclusionCode | 'eligible' | 'excluded';

  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}

export class FrameFaultsQuery {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}
