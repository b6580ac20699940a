import {
  allocations,
  exclusionCodes,
  frameAttributes,
  mostCases,
  samplingMethods,
  type Allocation,
  type BalanceTable,
  type DrawnStratum,
  type ExclusionCode,
  type FrameAttribute,
  type Inference,
  type SampleDesign,
  type SamplingMethod,
} from '@sightline/sampling';
import { identityFieldLabels, identityFields } from '@sightline/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
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
import { TrimmedLength } from './trimmed-length';

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

export interface SampleMemberView {
  readonly rowReference: string;
  readonly stratum: string;
  readonly role: 'main' | 'reserve';
  /** In use, waiting as a reserve, or replaced by one. */
  readonly status: 'in-use' | 'waiting' | 'replaced';
  readonly caseId: string | null;
  readonly caseReference: string | null;
  readonly reason: string | null;
}

export interface DrawView {
  readonly id: string;
  readonly number: number;
  readonly status: 'standing' | 'void' | 'confirmed';
  readonly frameNumber: number;
  readonly frameHash: string;
  readonly design: SampleDesign;
  readonly kind: 'certificate' | 'record';
  readonly inference: Inference;
  readonly seed: string | null;
  readonly seedSource: 'typed' | 'server' | null;
  readonly seedEvent: string | null;
  readonly strata: readonly DrawnStratum[];
  readonly balance: readonly BalanceTable[];
  readonly warnings: readonly string[];
  readonly drawnAt: string;
  readonly drawnBy: string;
  readonly voidReason: string | null;
  readonly voidAt: string | null;
  readonly confirmedAt: string | null;
  /** Once it is confirmed. */
  readonly members: readonly SampleMemberView[];
  readonly revision: number;
}

/** Everything of the preparation of an audit's sample. */
export interface SamplingView {
  readonly canUpload: boolean;
  /** Why not, in words. */
  readonly uploadNote: string | null;
  readonly canPrepare: boolean;
  readonly canDraw: boolean;
  /** What would be the window of eligibility: the audit's own. */
  readonly windowFrom: string | null;
  readonly windowTo: string | null;
  /** Rows taken so far of a list that is being read. */
  readonly reading: number | null;
  readonly frame: FrameView | null;
  readonly draws: readonly DrawView[];
}

/** What is sent as the body of an upload: the file as it is. */
export const frameFileType = 'application/octet-stream';
/** Larger files are refused before they are read. */
export const largestFrameFile = 25 * 1024 * 1024;
/** Rows that a frame may have. */
export const mostFrameRows = 100_000;

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

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

const rowPattern = /^R\d{6}$/;

/** Leaves rows out by hand, with the reason; or takes such rows in again. */
export class ExcludeRowsDto {
  @IsArray()
  @ArrayMinSize(1, { message: 'Choose at least one row' })
  @ArrayMaxSize(500, { message: 'At most 500 rows at a time' })
  @Matches(rowPattern, { each: true, message: 'A row is called as in R000012' })
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

class GivenStratumDto {
  @IsString()
  @MaxLength(80)
  stratum!: string;

  @IsInt({ message: 'Give a whole number of cases' })
  @Min(0)
  @Max(mostCases)
  count!: number;
}

class QuotaDto {
  @IsIn(frameAttributes)
  attribute!: FrameAttribute;

  @IsString()
  @MaxLength(80)
  value!: string;

  @IsInt({ message: 'Give a whole number of cases' })
  @Min(0)
  @Max(mostCases)
  count!: number;
}

/** How to draw; what the method does not use is left out or empty. */
export class DrawDto {
  @IsIn(samplingMethods, { message: 'Choose how the cases are drawn' })
  method!: SamplingMethod;

  @IsInt({ message: 'Say how many cases' })
  @Min(0)
  @Max(mostCases, { message: `At most ${mostCases} cases in an audit` })
  size!: number;

  @IsInt({ message: 'Say how many reserves' })
  @Min(0)
  @Max(50, { message: 'At most 50 reserves' })
  reserves!: number;

  @IsBoolean()
  onePerHousehold!: boolean;

  @IsOptional()
  @IsIn(frameAttributes, { message: 'Choose what to stratify by' })
  stratifyBy?: FrameAttribute;

  @IsOptional()
  @IsIn(allocations, { message: 'Choose how the sample is shared out' })
  allocation?: Allocation;

  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => GivenStratumDto)
  given!: GivenStratumDto[];

  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => QuotaDto)
  quotas!: QuotaDto[];

  /** Rows chosen by hand, as in R000012; those beyond the size are reserves. */
  @IsArray()
  @ArrayMaxSize(mostCases + 50)
  @Matches(rowPattern, { each: true, message: 'A row is called as in R000012' })
  chosen!: string[];

  /** From an outside event; left out, the server draws it. */
  @IsOptional()
  @IsString()
  @TrimmedLength(8, 200, {
    message: 'A seed has at least 8 characters; 20 rolls of a die are good',
  })
  seed?: string;

  @IsOptional()
  @IsString()
  @TrimmedLength(3, 200, { message: 'Say in 3 to 200 characters where the seed comes from' })
  seedEvent?: string;

  /** Of the frame. */
  @IsInt()
  revision!: number;
}

export class VoidDrawDto {
  @IsString()
  @TrimmedLength(3, 500, { message: 'Give a reason in 3 to 500 characters' })
  reason!: string;

  @IsInt()
  revision!: number;
}

export class ConfirmDrawDto {
  @IsInt()
  revision!: number;
}

/** Puts the next reserve of the same stratum in the place of a case. */
export class ReplaceCaseDto {
  @Matches(rowPattern, { message: 'A row is called as in R000012' })
  row!: string;

  @IsString()
  @TrimmedLength(3, 500, { message: 'Give a reason in 3 to 500 characters' })
  reason!: string;

  @IsInt()
  revision!: number;
}

export const paperFormats = ['json', 'pdf'] as const;
export type PaperFormat = (typeof paperFormats)[number];

export class PaperQuery {
  @IsOptional()
  @IsIn(paperFormats, { message: 'format is json or pdf' })
  format?: PaperFormat;
}
