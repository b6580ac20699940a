import { ArrayMaxSize, IsArray, IsInt, IsString, Min } from 'class-validator';
import { TrimmedLength } from './trimmed-length';

/** Most schools that one partnership lists: a large county has about six hundred. */
export const mostSchools = 3000;

/** Names of schools that are marked in the texts of forms, kept by the partnership. */
export interface SchoolListView {
  readonly names: readonly string[];
  readonly revision: number;
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
}

/** The whole list anew. */
export class WriteSchoolListDto {
  @IsArray()
  @ArrayMaxSize(mostSchools, { message: `List at most ${mostSchools} schools` })
  @IsString({ each: true })
  @TrimmedLength(3, 120, { each: true, message: 'Write each school in 3 to 120 characters' })
  names!: string[];

  @IsInt()
  @Min(0)
  revision!: number;
}
