import { clueKinds, type ClueKind } from '@sightline/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { ReportFormat } from './reports';

/** Files of the publishable report; the briefing and the extract come as documents only. */
export const documentFormats = ['pdf', 'docx'] as const satisfies readonly ReportFormat[];
export type DocumentFormat = (typeof documentFormats)[number];

export const smallestThresholdMessage = 'Counts of five or fewer are never told: choose 5 or more';

/** Words of people that may tell too much, and why they stay where somebody confirmed them. */
export interface ClueView {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: ClueKind;
  /** Whether it may stay with a reason; a count may only be replaced. */
  readonly isConfirmable: boolean;
  readonly confirmed: string | null;
}

/** One text of a publication: a section of the report or a box of the briefing. */
export interface PublicationPartView {
  readonly key: string;
  readonly rendering: 'report' | 'briefing';
  readonly title: string;
  /** In the safe subset of Markdown. */
  readonly words: string;
  /** What Sightline proposes: people’s words without quotes and without figures. */
  readonly suggested: string;
  /** Sentences made from what the gate lets out; they follow the words and cannot be edited. */
  readonly made: string;
  readonly longest: number;
  readonly clues: readonly ClueView[];
  readonly editedBy: string | null;
  readonly editedAt: string | null;
}

export const differenceKinds = [
  'kept-back',
  'in-words',
  'left-out',
  'reworded',
  'confirmed',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** One way in which the publishable rendering says less, or other words, than the restricted one. */
export interface PublicationDifferenceView {
  readonly kind: DifferenceKind;
  readonly what: string;
  readonly how: string;
}

export interface PublicationView {
  readonly id: string;
  readonly auditId: string;
  readonly version: number;
  readonly title: string;
  readonly status: 'draft' | 'published';
  /** Counts up to this are not told. */
  readonly threshold: number;
  /** Empty for those who only read what was published. */
  readonly parts: readonly PublicationPartView[];
  readonly differences: readonly PublicationDifferenceView[];
  /** Digest of all that would be published and of the differences: what publishing confirms. */
  readonly seen: string;
  /** What stands in the way of publishing, in words. */
  readonly blockers: readonly string[];
  readonly contentHash: string | null;
  readonly publishedBy: string | null;
  readonly publishedAt: string | null;
  readonly canEdit: boolean;
  readonly canPublish: boolean;
  readonly revision: number;
}

/** The publishable report and the briefing as accessible pages: HTML without script or style. */
export interface PublicationPageView {
  readonly title: string;
  readonly html: string;
  readonly briefing: string;
}

/** Which agencies’ extracts of an approved report the person may have. */
export interface ExtractsView {
  readonly title: string;
  readonly version: number;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
}

export interface PublicationSettingView {
  readonly threshold: number;
  readonly revision: number;
  readonly updatedBy: string | null;
  readonly updatedAt: string | null;
}

export class ConfirmedClueDto {
  @IsIn(clueKinds)
  kind!: ClueKind;

  @IsString()
  @MaxLength(300)
  text!: string;

  @IsString()
  @IsNotEmpty({ message: 'Say why these words may be published' })
  @MaxLength(300, { message: 'Keep the reason to 300 characters' })
  reason!: string;
}

export class WritePublicationPartDto {
  @IsString()
  @MaxLength(20_000, { message: 'Keep a section to 20,000 characters' })
  words!: string;

  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ConfirmedClueDto)
  confirmed!: ConfirmedClueDto[];

  /** The revision of the publication that the writer saw. */
  @IsInt()
  revision!: number;
}

export class PublishDto {
  @IsInt()
  revision!: number;

  /** The digest of what the person saw listed, and confirms. */
  @IsString()
  @MaxLength(64)
  seen!: string;
}

export class WritePublicationSettingDto {
  @IsInt({ message: 'Give a whole number' })
  @Min(5, { message: smallestThresholdMessage })
  @Max(50, { message: 'Choose 50 or fewer' })
  threshold!: number;

  @IsInt()
  revision!: number;
}
