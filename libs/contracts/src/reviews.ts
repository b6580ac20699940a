import { IsOptional, IsString, MaxLength } from 'class-validator';
import { TrimmedLength } from './trimmed-length';

/** A learning review that audits follow up: SCR, LCSPR or learning review. */
export interface ReviewView {
  readonly id: string;
  readonly name: string;
  readonly note: string | null;
}

export class CreateReviewDto {
  @IsString()
  @TrimmedLength(2, 120, {
    message: 'Name the review in 2 to 120 characters, such as "Child J"',
  })
  name!: string;

  @IsOptional()
  @IsString()
  @MaxLength(500, { message: 'Keep the note to 500 characters' })
  note?: string;
}
