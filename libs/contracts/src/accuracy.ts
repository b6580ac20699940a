import { accuracyAnswers, type AccuracyAnswer } from '@sightline/domain';
import { IsIn, IsInt, IsString } from 'class-validator';
import { GuardedTextDto } from './desk';
import { TrimmedLength } from './trimmed-length';

export const passageKinds = ['words', 'figures', 'finding', 'recommendation'] as const;
export type PassageKind = (typeof passageKinds)[number];

/** A piece of the draft that is about one agency, as it stood when the round was opened. */
export interface AccuracyPassage {
  /** Stable within the part of that agency, such as `agencies:3`. */
  readonly key: string;
  readonly kind: PassageKind;
  /** Heading of the section it stands in. */
  readonly section: string;
  /** The words; of figures, what they are of. */
  readonly text: string;
  /** Of figures: each with what it is called. */
  readonly figures: readonly { readonly label: string; readonly value: string }[];
}

/** What the chair answered to a comment. */
export interface AccuracyAnswerView {
  readonly answer: AccuracyAnswer;
  readonly words: string;
  readonly by: string;
  readonly at: string;
}

/** What an agency says is not right in a passage. */
export interface AccuracyCommentView {
  readonly id: string;
  readonly passageKey: string;
  readonly words: string;
  readonly by: string;
  readonly at: string;
  readonly answer: AccuracyAnswerView | null;
  readonly revision: number;
}

/** A part as a list has it. */
export interface AccuracyPartItemView {
  readonly id: string;
  readonly theme: string;
  readonly agency: string;
  /** The last day on which it may be commented on. */
  readonly lastDay: string;
  readonly isOpen: boolean;
  readonly hasAnswered: boolean;
}

/** The part of a draft that one agency sees, and what it says to it. */
export interface AccuracyPartView extends AccuracyPartItemView {
  readonly title: string;
  readonly passages: readonly AccuracyPassage[];
  readonly comments: readonly AccuracyCommentView[];
  readonly nothingToCorrect: { readonly by: string; readonly at: string } | null;
}

export const agencyReplies = ['comments', 'nothing', 'none'] as const;
/** What an agency has said in a round. */
export type AgencyReply = (typeof agencyReplies)[number];

export interface AccuracyAgencyView {
  readonly agency: string;
  readonly reply: AgencyReply;
  readonly comments: number;
  /** Whether anybody of the agency can see its part. */
  readonly hasContact: boolean;
}

/** A comment beside the passage it is about, for the chair. */
export interface AccuracyRemarkView extends AccuracyCommentView {
  readonly agency: string;
  readonly passage: AccuracyPassage;
}

export interface AccuracyRoundView {
  readonly id: string;
  readonly number: number;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly lastDay: string;
  readonly isRunning: boolean;
  /** Closed before its last day, and why. */
  readonly closed: { readonly at: string; readonly by: string; readonly reason: string } | null;
  readonly agencies: readonly AccuracyAgencyView[];
  readonly remarks: readonly AccuracyRemarkView[];
  readonly revision: number;
}

/** The factual accuracy rounds of a report, for the chair and the co-ordinator. */
export interface AccuracyView {
  readonly reportId: string | null;
  readonly reportRevision: number;
  /** Working days that a round lasts in this partnership. */
  readonly workingDays: number;
  /** The last day of a round that is opened today. */
  readonly lastDay: string;
  /** The newest first. */
  readonly rounds: readonly AccuracyRoundView[];
  /** Why no round can be opened now, in words; null where one can. */
  readonly obstacle: string | null;
  readonly canAnswer: boolean;
}

export class OpenAccuracyRoundDto {
  /** The revision of the report that was seen. */
  @IsInt()
  revision!: number;
}

export class CommentOnPartDto extends GuardedTextDto {
  @IsString()
  @TrimmedLength(1, 80, { message: 'Choose the passage' })
  passageKey!: string;

  @IsString()
  @TrimmedLength(5, 2000, { message: 'Say what is not right, in 5 to 2,000 characters' })
  words!: string;
}

export class AnswerCommentDto extends GuardedTextDto {
  @IsIn(accuracyAnswers, { message: 'Say whether the comment is accepted' })
  answer!: AccuracyAnswer;

  @IsString()
  @TrimmedLength(3, 2000, { message: 'Answer in 3 to 2,000 characters' })
  words!: string;

  @IsInt()
  revision!: number;
}
