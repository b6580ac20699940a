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
  MaxLength,
} from 'class-validator';
import { TrimmedLength } from './trimmed-length';

export const findingKinds = ['strength', 'development', 'good-practice'] as const;
export type FindingKind = (typeof findingKinds)[number];

export const findingKindLabels: Record<FindingKind, string> = {
  strength: 'Strength',
  development: 'Area for development',
  'good-practice': 'Good practice',
};

/** A finding -> its evidence -> so what. */
export interface FindingView {
  readonly id: string;
  readonly auditId: string;
  readonly kind: FindingKind;
  readonly title: string;
  readonly evidence: string;
  readonly soWhat: string;
  readonly themes: readonly string[];
  /** Items of the form that it rests on; their figures stand beside it. */
  readonly questionIds: readonly string[];
  readonly caseIds: readonly string[];
  readonly agencyIds: readonly string[];
  readonly position: number;
  readonly revision: number;
}

export class WriteFindingDto {
  @IsIn(findingKinds, {
    message: 'Choose strength, area for development or good practice',
  })
  kind!: FindingKind;

  @IsString()
  @TrimmedLength(5, 200, { message: 'Say the finding in 5 to 200 characters' })
  title!: string;

  @IsString()
  @TrimmedLength(5, 3000, {
    message: 'Say what it rests on, in up to 3,000 characters',
  })
  evidence!: string;

  @IsString()
  @MaxLength(2000, { message: 'Keep "so what" to 2,000 characters' })
  soWhat!: string;

  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  themes!: string[];

  @IsArray()
  @ArrayMaxSize(60)
  @IsString({ each: true })
  @MaxLength(30, { each: true })
  questionIds!: string[];

  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  caseIds!: string[];

  @IsArray()
  @ArrayMaxSize(60)
  @IsUUID(undefined, { each: true })
  agencyIds!: string[];

  /** Key of the candidate that was accepted, so that it is not offered again however reworded. */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  candidateKey?: string;
}

export class EditFindingDto extends WriteFindingDto {
  @IsInt()
  revision!: number;
}

/** A finding that the data suggests; a person accepts, rewords or leaves it. */
export interface FindingCandidateView {
  readonly key: string;
  readonly kind: FindingKind;
  readonly title: string;
  readonly evidence: string;
  readonly themes: readonly string[];
  readonly questionIds: readonly string[];
  readonly caseIds: readonly string[];
  readonly agencyIds: readonly string[];
}

export const priorities = ['high', 'medium', 'low'] as const;
export type Priority = (typeof priorities)[number];

export interface RecommendationView {
  readonly id: string;
  readonly auditId: string;
  readonly text: string;
  readonly rationale: string;
  readonly findingIds: readonly string[];
  readonly priority: Priority;
  readonly addressedTo: string;
  readonly isAccepted: boolean | null;
  readonly position: number;
  readonly revision: number;
}

export class WriteRecommendationDto {
  @IsString()
  @TrimmedLength(10, 1000, {
    message: 'Say the recommendation in 10 to 1,000 characters',
  })
  text!: string;

  @IsString()
  @MaxLength(2000, { message: 'Keep the rationale to 2,000 characters' })
  rationale!: string;

  @IsArray()
  @ArrayMinSize(1, { message: 'Choose the findings it rests on' })
  @ArrayMaxSize(30)
  @IsUUID(undefined, { each: true })
  findingIds!: string[];

  @IsIn(priorities, { message: 'Choose a priority' })
  priority!: Priority;

  @IsString()
  @TrimmedLength(2, 200, { message: 'Say which one body it is addressed to' })
  addressedTo!: string;

  @IsOptional()
  @IsBoolean()
  isAccepted?: boolean;
}

export class EditRecommendationDto extends WriteRecommendationDto {
  @IsInt()
  revision!: number;
}

/** All findings, or all recommendations, of an audit in the order they are to stand. */
export class OrderDto {
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  ids!: string[];
}
