import {
  reportCommentActNames,
  type ReportCommentAct,
  type ReportCommenter,
  type ReportCommentKind,
  type ReportCommentStatus,
} from '@sightline/domain';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { GuardedTextDto } from './desk';
import { TrimmedLength } from './trimmed-length';

/** What somebody says to a remark. */
export interface ReportCommentReplyView {
  readonly id: string;
  readonly words: string;
  /** Why words stay that may say who somebody is. */
  readonly because: string | null;
  readonly by: string;
  readonly role: ReportCommenter;
  readonly at: string;
}

/** A remark on a passage of a draft report, or other words for it. */
export interface ReportCommentView {
  readonly id: string;
  /** Key of the section. */
  readonly section: string;
  readonly kind: ReportCommentKind;
  /** The passage as it stood, in the narrative's Markdown. */
  readonly passage: string;
  /** Whether the passage still stands in the section. */
  readonly stands: boolean;
  /** The words that a suggestion offers in its place. */
  readonly replacement: string | null;
  readonly words: string;
  /** Why words stay that may say who somebody is. */
  readonly because: string | null;
  readonly status: ReportCommentStatus;
  readonly by: string;
  /** In which capacity it was written; null of those from before that was kept. */
  readonly role: ReportCommenter | null;
  readonly at: string;
  readonly settled: { readonly by: string; readonly at: string; readonly reason: string } | null;
  /** What this person may do with it now. */
  readonly acts: readonly ReportCommentAct[];
  /** Oldest first. */
  readonly replies: readonly ReportCommentReplyView[];
  readonly canReply: boolean;
  readonly revision: number;
}

export class WriteReportCommentDto extends GuardedTextDto {
  /** Key of the section. */
  @IsString()
  @MaxLength(40)
  section!: string;

  /** One block of the narrative as the writer saw it: a paragraph, a heading, a quote, a list. */
  @IsString()
  @MinLength(1, { message: 'Choose the passage that you mean' })
  @MaxLength(20_000)
  passage!: string;

  @IsString()
  @MaxLength(2000, { message: 'Say it in up to 2,000 characters' })
  words!: string;

  /** Other words for the passage: with them it is a suggestion. */
  @IsOptional()
  @IsString()
  @MaxLength(20_000, { message: 'Keep the words to 20,000 characters' })
  replacement?: string;
}

export class ReplyToReportCommentDto extends GuardedTextDto {
  @IsUUID()
  commentId!: string;

  @IsString()
  @TrimmedLength(1, 2000, { message: 'Say it in 1 to 2,000 characters' })
  words!: string;
}

export class SettleReportCommentDto extends GuardedTextDto {
  @IsUUID()
  commentId!: string;

  @IsIn(reportCommentActNames)
  act!: ReportCommentAct;

  @IsOptional()
  @IsString()
  @MaxLength(500, { message: 'Give a reason in up to 500 characters' })
  reason?: string;

  /** The revision of the comment that was seen. */
  @IsInt()
  revision!: number;
}
