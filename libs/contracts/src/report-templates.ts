import { isReadableOnWhite } from '@sightline/report-model';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { TrimmedLength } from './trimmed-length';

/** One section of a partnership's reports, in its place. */
export interface TemplateSectionView {
  readonly key: string;
  readonly isOn: boolean;
  readonly title: string;
  readonly words: string;
  /** What Sightline calls it; null for a section of the partnership's own. */
  readonly usualTitle: string | null;
  /** Why it cannot be left out; null where it can. */
  readonly staysBecause: string | null;
}

/** A level of assurance that a chair may choose. */
export interface AssuranceLevelView {
  readonly label: string;
  readonly meaning: string;
}

/** The sections and the house style of a partnership's reports. */
export interface ReportTemplateView {
  readonly sections: readonly TemplateSectionView[];
  readonly logo: string;
  readonly partnership: string;
  readonly accent: string;
  readonly footer: string;
  readonly classification: string;
  readonly assurance: readonly AssuranceLevelView[];
  readonly mostOwnSections: number;
  /** 0 while it is as Sightline proposes. */
  readonly revision: number;
  readonly updatedBy: string | null;
  readonly updatedAt: string | null;
}

/** A colour in which words can be read on white paper. */
export function ReadableColour(): PropertyDecorator {
  return ValidateBy({
    name: 'readableColour',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isReadableOnWhite(value),
      defaultMessage: () =>
        'Choose a darker accent colour: its contrast on white is under 4.5 to 1',
    },
  });
}

export class TemplateSectionDto {
  @IsString()
  @MaxLength(40)
  key!: string;

  @IsBoolean()
  isOn!: boolean;

  @IsString()
  @TrimmedLength(2, 120, { message: 'Give the section a heading of 2 to 120 characters' })
  title!: string;

  @IsString()
  @MaxLength(4000, { message: 'Keep standing words to 4,000 characters' })
  words!: string;
}

export class AssuranceLevelDto {
  @IsString()
  @TrimmedLength(2, 60, { message: 'Name the level in 2 to 60 characters' })
  label!: string;

  @IsString()
  @MaxLength(300, { message: 'Say what the level means in up to 300 characters' })
  meaning!: string;
}

export class WriteReportTemplateDto {
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => TemplateSectionDto)
  sections!: TemplateSectionDto[];

  /** The highest first. */
  @IsArray()
  @ArrayMinSize(2, { message: 'Give two levels of assurance at least' })
  @ArrayMaxSize(6, { message: 'Give up to six levels of assurance' })
  @ArrayUnique(({ label }: AssuranceLevelDto) => label.trim().toLowerCase(), {
    message: 'Each level of assurance needs a name of its own',
  })
  @ValidateNested({ each: true })
  @Type(() => AssuranceLevelDto)
  assurance!: AssuranceLevelDto[];

  @IsString()
  @MaxLength(80, { message: 'Keep the logo text to 80 characters' })
  logo!: string;

  @IsString()
  @TrimmedLength(2, 200, { message: 'Give the partnership’s name in 2 to 200 characters' })
  partnership!: string;

  @Matches(/^#[0-9a-f]{6}$/i, { message: 'Give the accent colour as # and six digits' })
  @ReadableColour()
  accent!: string;

  @IsString()
  @MaxLength(120, { message: 'Keep the footer to 120 characters' })
  footer!: string;

  /** Of the restricted report; what is published bears “Publishable”. */
  @IsString()
  @TrimmedLength(3, 60, { message: 'Give the classification in 3 to 60 characters' })
  @Matches(/^(?!.*publi)/i, { message: 'The restricted report is never marked as publishable' })
  classification!: string;

  /** Why words that may say who somebody is stay. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300, { message: 'Say why in up to 300 characters' })
  because?: string;

  /** The revision that was seen; 0 where there was none. */
  @IsInt()
  revision!: number;
}
