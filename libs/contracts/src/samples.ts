import {
  allocations,
  frameAttributes,
  mostCases,
  samplingMethods,
  type Allocation,
  type BalanceTable,
  type DrawnStratum,
  type FrameAttribute,
  type Inference,
  type SampleDesign,
  type SamplingMethod,
} from '@sightline/sampling';
import {
  ArrayMaxSize,
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
} from 'class-validator';
import { TrimmedLength } from './trimmed-length';
import { frameRowPattern, type FrameView } from './frames';
import { ListOf } from './list-of';

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

  @ListOf(() => GivenStratumDto, 60)
  given!: GivenStratumDto[];

  @ListOf(() => QuotaDto, 60)
  quotas!: QuotaDto[];

  /** Rows chosen by hand, as in R000012; those beyond the size are reserves. */
  @IsArray()
  @ArrayMaxSize(mostCases + 50)
  @Matches(frameRowPattern, { each: true, message: 'A row is called as in R000012' })
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
  @Matches(frameRowPattern, { message: 'A row is called as in R000012' })
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
