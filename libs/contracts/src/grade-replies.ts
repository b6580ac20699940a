import type { Grade } from '@sightline/domain';
import { IsIn, IsString } from 'class-validator';
import { GuardedTextDto } from './desk';
import type { GradeMeasure, ModerationOutcome } from './moderation';
import type { AgencyRef } from './returns';
import { TrimmedLength } from './trimmed-length';

export const replyStances = ['accepts', 'dissents'] as const;
export type ReplyStance = (typeof replyStances)[number];

export const replyStanceLabels: Record<ReplyStance, string> = {
  accepts: 'Accepts it',
  dissents: 'Dissents',
};

/** An agency's answer to a grade that the panel changed; the chair's grade stands all the same. */
export interface GradeReplyView {
  readonly returnId: string;
  readonly agency: AgencyRef;
  readonly measure: GradeMeasure;
  readonly outcome: ModerationOutcome;
  readonly agreed: Grade | null;
  readonly decidedAt: string;
  /** The last day on which the agency may reply. */
  readonly replyBy: string;
  readonly canReply: boolean;
  readonly reply: {
    readonly stance: ReplyStance;
    readonly words: string;
    /** Why marked words stay; null where none are. */
    readonly because: string | null;
    readonly by: string;
    readonly at: string;
    /** Whether the panel has decided again since. */
    readonly isOvertaken: boolean;
  } | null;
}

export class ReplyToGradeDto extends GuardedTextDto {
  @IsIn(['own-practice', 'multi-agency'], { message: 'Choose the grade that you reply to' })
  measure!: GradeMeasure;

  @IsIn(replyStances, { message: 'Say whether the agency accepts the grade' })
  stance!: ReplyStance;

  @IsString()
  @TrimmedLength(5, 1000, { message: 'Say why in 5 to 1,000 characters' })
  words!: string;

  /** When the grade that was seen was decided: a reply answers that decision and no other. */
  @IsString()
  @TrimmedLength(20, 30, { message: 'Read the grade again' })
  decidedAt!: string;
}
