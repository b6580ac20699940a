import { progressStates, type ProgressState } from '@sightline/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
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
  /** Candidates that it says: the one it was accepted from and those merged into it. */
  readonly candidateKeys: readonly string[];
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

  /** Keys of further candidates that this finding says as well: they are not offered again. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @IsString({ each: true })
  @MaxLength(120, { each: true })
  mergedKeys?: string[];
}

export class EditFindingDto extends WriteFindingDto {
  @IsInt()
  revision!: number;
}

export class AbsorbedFindingDto {
  @IsUUID()
  id!: string;

  @IsInt()
  revision!: number;
}

/** One finding in the words of a person, in the place of itself and of the others it takes in. */
export class MergeFindingsDto extends EditFindingDto {
  @IsArray()
  @ArrayMinSize(1, { message: 'Choose the findings to take in' })
  @ArrayMaxSize(30)
  @ArrayUnique(({ id }: AbsorbedFindingDto) => id, { message: 'Name each finding once' })
  @ValidateNested({ each: true })
  @Type(() => AbsorbedFindingDto)
  absorbs!: AbsorbedFindingDto[];
}

/** A suggestion that nobody takes up, and why. */
export class DropCandidateDto {
  @IsString()
  @MaxLength(120)
  key!: string;

  @IsString()
  @TrimmedLength(5, 500, { message: 'Say why it is dropped, in 5 to 500 characters' })
  reason!: string;
}

export class RestoreCandidateDto {
  @IsString()
  @MaxLength(120)
  key!: string;
}

/** A suggestion that was dropped; it may be taken back. */
export interface DroppedCandidateView {
  readonly key: string;
  readonly title: string;
  readonly reason: string;
  readonly droppedBy: string;
  readonly droppedAt: string;
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
  /** The returns it was read from. */
  readonly returnIds: readonly string[];
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
  /** Why the body accepts it or does not; a refusal says why. */
  readonly answerReason: string;
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

  @IsOptional()
  @IsString()
  @MaxLength(1000, { message: 'Keep the reason to 1,000 characters' })
  answerReason?: string;
}

export class EditRecommendationDto extends WriteRecommendationDto {
  @IsInt()
  revision!: number;
}

/** What became of a recommendation of the earlier audit, in the eyes of this one. */
export class JudgeProgressDto {
  @IsIn(progressStates, { message: 'Choose embedded, improving, no change or worse' })
  progress!: ProgressState;

  @IsString()
  @TrimmedLength(5, 1000, { message: 'Say what shows it, in 5 to 1,000 characters' })
  note!: string;

  /** Nought where nobody has judged it yet. */
  @IsInt()
  revision!: number;
}

/** A recommendation of the earlier audit, as this audit judges it. */
export interface EarlierRecommendationView {
  readonly id: string;
  readonly text: string;
  readonly addressedTo: string;
  /** False where it was entered by hand, from an audit before Sightline. */
  readonly isFromReturns: boolean;
  /** Items of this form that show whether it took hold. */
  readonly questionIds: readonly string[];
  readonly progress: ProgressState | null;
  readonly note: string;
  readonly judgedBy: string | null;
  readonly judgedAt: string | null;
  readonly revision: number;
}

/** All findings, or all recommendations, of an audit in the order they are to stand. */
export class OrderDto {
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  ids!: string[];
}
