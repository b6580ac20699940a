import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { TrimmedLength } from './trimmed-length';

/** A reason that a person gives for an act that needs one. */
export class ReasonDto {
  @IsString()
  @TrimmedLength(3, 500, { message: 'Give a reason in 3 to 500 characters' })
  reason!: string;
}

/** A page of a list: up to `limit` items after the cursor. */
export class PageQuery {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'limit must be a whole number' })
  @Min(1)
  @Max(100, { message: 'limit is at most 100' })
  limit?: number;
}

/** The revision that a person saw of what they remove; in the query, since DELETE has no body. */
export class RevisionQuery {
  @Type(() => Number)
  @IsInt({ message: 'revision must be a whole number' })
  revision!: number;
}
