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
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { auditMethods, type AuditMethod } from '@sightline/domain';
import { TrimmedLength } from './trimmed-length';

/** What one number of an item counts: each case once, or the answers of several agencies. */
export const countedUnits = ['answer', 'case'] as const;
export type CountedUnit = (typeof countedUnits)[number];

export const countedUnitLabels: Record<CountedUnit, string> = {
  answer: 'Answers of several agencies',
  case: 'Each case once',
};

/** How the cases were chosen, as far as it is known. */
export const enteredSamplings = [
  'unknown',
  'random',
  'stratified',
  'systematic',
  'purposive',
  'census',
] as const;
export type EnteredSampling = (typeof enteredSamplings)[number];

export const enteredSamplingLabels: Record<EnteredSampling, string> = {
  unknown: 'Not known',
  random: 'Drawn at random',
  stratified: 'Drawn at random within groups',
  systematic: 'Every so-manieth case',
  purposive: 'Chosen for what they show',
  census: 'Every case there was',
};

/** The scale that cases were judged on; only the four grades compare with ours. */
export const enteredScales = ['none', 'four', 'other'] as const;
export type EnteredScale = (typeof enteredScales)[number];

export const enteredScaleLabels: Record<EnteredScale, string> = {
  none: 'Cases were not judged',
  four: 'Outstanding, Good, Requires improvement, Inadequate',
  other: 'Another scale',
};

const wholeNumber = { message: 'Give a whole number, 0 or more' };
const largest = 100000;

/** One item as it was counted then, and the question of the form that it stands beside. */
export class EnteredItemDto {
  @IsString()
  @TrimmedLength(3, 500, { message: 'Say what was asked in 3 to 500 characters' })
  asked!: string;

  /** A compliance question of the form; left out where nothing asks it now. */
  @IsOptional()
  @IsString()
  @MaxLength(30)
  questionId?: string;

  /** Whether it asked the same thing as that question. */
  @IsBoolean()
  isSame!: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(300, { message: 'Keep the difference to 300 characters' })
  difference?: string;

  @IsInt(wholeNumber)
  @Min(0, wholeNumber)
  @Max(largest, wholeNumber)
  yes!: number;

  @IsInt(wholeNumber)
  @Min(0, wholeNumber)
  @Max(largest, wholeNumber)
  partly!: number;

  @IsInt(wholeNumber)
  @Min(0, wholeNumber)
  @Max(largest, wholeNumber)
  no!: number;

  @IsInt(wholeNumber)
  @Min(0, wholeNumber)
  @Max(largest, wholeNumber)
  notEvidenced!: number;

  /** As the report prints it: the four must add up to it. */
  @IsInt(wholeNumber)
  @Min(0, wholeNumber)
  @Max(largest, wholeNumber)
  total!: number;
}

/** How many cases were judged at one level of the scale, best first. */
export class EnteredLevelDto {
  @IsString()
  @TrimmedLength(1, 60, { message: 'Name the level in up to 60 characters' })
  label!: string;

  @IsInt(wholeNumber)
  @Min(0, wholeNumber)
  @Max(largest, wholeNumber)
  count!: number;
}

export class EnteredJudgementsDto {
  @IsIn(enteredScales, { message: 'Say how cases were judged' })
  scale!: EnteredScale;

  /** What another scale was called. */
  @IsOptional()
  @IsString()
  @MaxLength(120, { message: 'Keep the name of the scale to 120 characters' })
  name?: string;

  /** Of the four grades: Outstanding, Good, Requires improvement, Inadequate, in this order. */
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => EnteredLevelDto)
  levels!: EnteredLevelDto[];

  /** As the report prints it: the levels must add up to it. */
  @IsInt(wholeNumber)
  @Min(0, wholeNumber)
  @Max(largest, wholeNumber)
  judged!: number;
}

export class EnteredRecommendationDto {
  /** Of one that was entered before; it keeps what was judged of it. */
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsString()
  @TrimmedLength(10, 1000, { message: 'Say the recommendation in 10 to 1,000 characters' })
  text!: string;

  @IsOptional()
  @IsString()
  @MaxLength(200, { message: 'Keep the body it was addressed to, to 200 characters' })
  addressedTo?: string;

  /** Questions of the form whose answers show whether it took hold. */
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(30, { each: true })
  questionIds!: string[];
}

/** The figures of an audit from before Sightline, as its own report gives them. */
export class EnterFiguresDto {
  /** The form whose questions the items are set beside. */
  @IsUUID(undefined, { message: 'Choose the form that its items are set beside' })
  formVersionId!: string;

  @IsString()
  @TrimmedLength(5, 500, { message: 'Say where the counts were read, in 5 to 500 characters' })
  source!: string;

  @IsInt(wholeNumber)
  @Min(1, { message: 'Say how many cases were audited' })
  @Max(largest, wholeNumber)
  casesAudited!: number;

  @IsIn(enteredSamplings, { message: 'Say how the cases were chosen' })
  sampling!: EnteredSampling;

  @IsIn(countedUnits, { message: 'Say what the counts of an item count' })
  countedAs!: CountedUnit;

  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => EnteredItemDto)
  items!: EnteredItemDto[];

  @ValidateNested()
  @Type(() => EnteredJudgementsDto)
  judgements!: EnteredJudgementsDto;

  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => EnteredRecommendationDto)
  recommendations!: EnteredRecommendationDto[];

  /** Nought where nothing has been entered yet. */
  @IsInt()
  revision!: number;
}

/** A past audit that the programme does not hold yet. */
export class AddPastAuditDto {
  @IsString()
  @TrimmedLength(3, 200, { message: 'Name the theme in 3 to 200 characters' })
  theme!: string;

  @IsIn(auditMethods, { message: 'Choose a method' })
  method!: AuditMethod;

  @IsInt({ message: 'Choose a financial year' })
  @Min(1990, { message: 'Choose a financial year' })
  @Max(2100, { message: 'Choose a financial year' })
  financialYear!: number;

  @IsInt({ message: 'Choose a quarter' })
  @Min(1, { message: 'Choose a quarter' })
  @Max(4, { message: 'Choose a quarter' })
  quarter!: number;

  /** The audits that repeat it: they are linked to it as their earlier audit. */
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayMinSize(0)
  @IsUUID(undefined, { each: true })
  repeatedByIds!: string[];
}

export interface EnteredItemView extends EnteredItemDto {
  readonly questionId?: string;
}

export interface EnteredRecommendationView {
  readonly id: string;
  readonly text: string;
  readonly addressedTo: string;
  readonly questionIds: readonly string[];
}

export interface EnteredFiguresView {
  readonly formVersionId: string;
  readonly formTitle: string;
  readonly source: string;
  readonly casesAudited: number;
  readonly sampling: EnteredSampling;
  readonly countedAs: CountedUnit;
  readonly items: readonly EnteredItemView[];
  readonly judgements: EnteredJudgementsDto;
  readonly recommendations: readonly EnteredRecommendationView[];
  readonly enteredBy: string;
  readonly enteredAt: string;
  readonly updatedAt: string;
  readonly revision: number;
}

/** A past audit: what was entered of it, whether it may be, and what it stands beside. */
export interface PastAuditView {
  readonly auditId: string;
  readonly theme: string;
  readonly yearLabel: string;
  readonly entered: EnteredFiguresView | null;
  readonly canEnter: boolean;
  /** Why nothing may be entered: it has returns of its own. Null where it may. */
  readonly whyNot: string | null;
  readonly repeatedBy: readonly {
    readonly id: string;
    readonly theme: string;
    readonly yearLabel: string;
  }[];
}
