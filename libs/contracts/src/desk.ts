import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { TrimmedLength } from './trimmed-length';

/** Who comments: the agency's contact before sign-off, the co-ordinator after it. */
export const commentKinds = ['quality-check', 'query'] as const;
export type CommentKind = (typeof commentKinds)[number];

/** A comment at one question of a return. */
export interface ReturnCommentView {
  readonly id: string;
  readonly questionId: string;
  readonly kind: CommentKind;
  readonly text: string;
  readonly by: string;
  readonly at: string;
  /** Null until whoever writes the return has dealt with it. */
  readonly resolved: { readonly by: string; readonly at: string; readonly reply: string } | null;
}

/** The agency's signature under a return, and whether it still stands for what is there. */
export interface SignatureView {
  readonly by: string;
  readonly at: string;
  /** Who of the agency stands by it, where the signature says that they confirmed it. */
  readonly confirmedBy: string | null;
  /** Whether the content is that which was signed. */
  readonly isIntact: boolean;
  /** Questions whose answers were saved after it was given. */
  readonly changed: readonly string[];
}

/** Why words that may say who somebody is stay in a text. */
export class GuardedTextDto {
  @IsOptional()
  @IsString()
  @TrimmedLength(3, 300, { message: 'Say why it stays, in 3 to 300 characters' })
  because?: string;
}

export class WriteCommentDto extends GuardedTextDto {
  @IsString()
  @Matches(/^[\w-]{1,64}$/, { message: 'Name a question by its id' })
  questionId!: string;

  @IsString()
  @TrimmedLength(3, 1000, { message: 'Write 3 to 1,000 characters' })
  text!: string;
}

export class ResolveCommentDto extends GuardedTextDto {
  @IsUUID()
  commentId!: string;

  /** What was done about it; it may be empty where the answer says it. */
  @IsOptional()
  @IsString()
  @MaxLength(1000, { message: 'Keep it to 1,000 characters' })
  reply?: string;
}

export const independences = ['independent', 'not-independent'] as const;
export type Independence = (typeof independences)[number];

/** What the agency's contact says of one auditor and this family. */
export class AuditorCheckDto extends GuardedTextDto {
  @IsUUID()
  accountId!: string;

  @IsIn(independences, { message: 'Say whether they are independent of the work' })
  is!: Independence;

  /** Why nobody else could, where they are not. */
  @IsOptional()
  @IsString()
  @MaxLength(300, { message: 'Keep the reason to 300 characters' })
  note?: string;
}
