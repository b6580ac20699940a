import {
  familyMembers,
  involvements,
  nilKinds,
  type AgencyKind,
  type FamilyMember,
  type Involvement,
  type NilKind,
  type ReturnAct,
  type ReturnStatus,
} from '@sightline/domain';
import type { Answer, Answers, FormContext, FormFlag } from '@sightline/form-engine';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { CaseFileView } from './cases';
import {
  AuditorCheckDto,
  GuardedTextDto,
  type Independence,
  type ReturnCommentView,
  type SignatureView,
} from './desk';
import { IsDocument } from './documents';
import { PageQuery } from './requests';
import { TrimmedLength } from './trimmed-length';

export interface AgencyRef {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
}

export interface PersonRef {
  readonly id: string;
  readonly name: string;
}

/** Somebody a return was given to; the first of them leads. */
export interface AuditorView extends PersonRef {
  /** Null where it was not asked. */
  readonly independence: Independence | null;
  readonly note: string | null;
}

/** A return in a list. */
export interface ReturnRowView {
  readonly id: string;
  readonly audit: { readonly id: string; readonly theme: string };
  readonly caseFile: Pick<CaseFileView, 'id' | 'reference' | 'stratum' | 'ageBand'>;
  readonly agency: AgencyRef;
  readonly status: ReturnStatus;
  readonly nilKind: NilKind | null;
  readonly involvement: Involvement | null;
  /** With agreed extensions. */
  readonly dueDay: string | null;
  /** What being on time is judged against, extensions or not (Settled 3). */
  readonly originalDueDay: string | null;
  readonly extensionReason: string | null;
  readonly isLate: boolean;
  /** The agency's own day for the form, before it is due. */
  readonly agencyDueDay: string | null;
  readonly auditors: readonly AuditorView[];
  readonly answered: number;
  readonly required: number;
  readonly updatedAt: string;
}

export class ListReturnsQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  auditId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  status?: string;
}

/** Which part of a return its reader is at; only an id, since it is part of an address. */
export class FollowReturnQuery {
  @IsOptional()
  @Matches(/^[\w-]{1,40}$/, { message: 'Name a section by its id' })
  section?: string;
}

/** Somebody else who has the return open now. */
export interface PersonHereView {
  readonly id: string;
  readonly name: string;
  /** Id of the section they are at; null where the return is read as a whole. */
  readonly section: string | null;
}

/** What a page that follows a return is told: its newest revision, and who else is here. */
export interface LiveReturnView {
  readonly revision: number;
  readonly others: readonly PersonHereView[];
}

/** How the history of a return calls the steps of a safeguarding concern in it. */
export type ConcernEvent =
  | 'raise-concern'
  | 'acknowledge-concern'
  | 'act-on-concern'
  | 'close-concern';

/** How the history calls what the grid does beside the acts of the table. */
export type GridEvent = 'remind' | 'extend';

export interface ReturnEventView {
  readonly at: string;
  readonly by: string;
  readonly act: ReturnAct | ConcernEvent | GridEvent | 'allocate' | 'save';
  readonly from: ReturnStatus;
  readonly to: ReturnStatus;
  readonly reason: string | null;
}

export interface KnownCheckView {
  readonly involvement: Involvement;
  /** Each of whom was known; of a check of before, as far as its branch says it. */
  readonly known: readonly FamilyMember[];
  readonly systemsSearched: readonly string[];
  readonly searchedAlternatives: boolean;
  readonly shouldHaveKnown: boolean;
  readonly note: string | null;
}

/** A return opened: everything the form needs but the template, which is cached by its id. */
export interface ReturnView extends ReturnRowView {
  readonly templateVersionId: string;
  readonly revision: number;
  readonly answers: Answers;
  /** Question id -> when it was last saved and by whom. */
  readonly saved: Readonly<Record<string, { readonly at: string; readonly by: string }>>;
  readonly context: FormContext;
  readonly windowFrom: string;
  /** Last day of the review window; dates are stored as days from it until the vault holds index days. */
  readonly anchorDay: string;
  readonly knownCheck: KnownCheckView | null;
  readonly flags: readonly FormFlag[];
  /** An immediate safeguarding concern was raised here and is still open. */
  readonly hasOpenConcern: boolean;
  readonly acts: readonly ReturnAct[];
  readonly isWritable: boolean;
  /** Whether the reader completed this return and it waits for somebody else to sign it off. */
  readonly isOwnWork: boolean;
  /** Why it was last sent back or queried, while that is open. */
  readonly openReason: string | null;
  readonly history: readonly ReturnEventView[];
  /** For those who write, sign off or query it; the oldest first. */
  readonly comments: readonly ReturnCommentView[];
  readonly mayComment: boolean;
  /** Null until it is signed off for the first time. */
  readonly signature: SignatureView | null;
}

/** Answers by question: an answer, or null to clear it. The revision is the one the writer saw. */
export class SaveAnswersDto {
  @IsInt()
  @Min(0)
  revision!: number;

  @IsDocument({ message: 'changes is an object of answers by question' })
  changes!: Record<string, Answer | null>;
}

export interface SavedAnswersView {
  readonly revision: number;
  readonly savedAt: string;
  readonly status: ReturnStatus;
  /** Answers to other questions that somebody else saved since the revision the writer saw. */
  readonly others: Readonly<Record<string, Answer | null>>;
  readonly answered: number;
  readonly required: number;
}

/** Data of the problem answers.conflict. */
export interface AnswerConflictView {
  readonly questionId: string;
  readonly yours: Answer | null;
  readonly theirs: Answer | null;
  readonly by: string;
  readonly at: string;
}

export class KnownCheckDto extends GuardedTextDto {
  @IsIn(involvements, { message: 'Say who in the family you know' })
  involvement!: Involvement;

  /** Each who was known; it must lead to the same branch of the form. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(familyMembers.length)
  @IsIn(familyMembers, { each: true, message: 'Say who in the family you know' })
  known?: FamilyMember[];

  @IsArray()
  @ArrayMinSize(1, { message: 'Say where you looked' })
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @TrimmedLength(2, 60, { each: true })
  systemsSearched!: string[];

  @IsBoolean({
    message: 'Say whether you searched other names, addresses and numbers',
  })
  searchedAlternatives!: boolean;

  @IsBoolean({ message: 'Say whether your agency should have known' })
  shouldHaveKnown!: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(400, { message: 'Keep the note to 400 characters' })
  note?: string;

  /** Closes the return as nil although somebody is known, or says why the record was not read. */
  @IsOptional()
  @IsIn(nilKinds, { message: 'Choose why this is a nil return' })
  nilKind?: NilKind;

  @IsInt()
  revision!: number;
}

export class AllocateDto {
  @IsArray()
  @ArrayMinSize(1, { message: 'Choose an auditor' })
  @ArrayMaxSize(4, { message: 'At most four auditors share a return' })
  @IsUUID(undefined, { each: true })
  accountIds!: string[];

  /** Of each, whether they worked with the family or managed those who did. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => AuditorCheckDto)
  checks?: AuditorCheckDto[];

  /** The agency's own day for the form, before it is due. */
  @IsOptional()
  @IsString()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'This is not a date' })
  agencyDueDay?: string;

  @IsInt()
  revision!: number;
}

export class ReturnActDto {
  @IsInt()
  revision!: number;
}

export class ReturnReasonDto extends GuardedTextDto {
  @IsString()
  @TrimmedLength(3, 500, { message: 'Give a reason in 3 to 500 characters' })
  reason!: string;

  @IsInt()
  revision!: number;
}

/** Issuing all returns of an audit at once. */
export interface IssuedView {
  readonly issued: number;
}

/** Takes back a nil return that was wrong. */
export class ReopenNilDto extends ReturnReasonDto {
  @IsIn(['child', 'sibling-only', 'adult-only'], { message: 'Say who in the family you know' })
  involvement!: Exclude<Involvement, 'not-known'>;
}

/** One change of an answer: what it was before and after; null where it said nothing. */
export interface AnswerChangeView {
  readonly revision: number;
  readonly at: string;
  readonly by: string;
  readonly before: Answer | null;
  readonly after: Answer | null;
  /** Whether words of it were taken out for good, because they said who somebody is. */
  readonly hasRemovedWords: boolean;
}

/** What became of one answer, the latest change first. */
export interface AnswerHistoryView {
  readonly changes: readonly AnswerChangeView[];
}

/** What the same agency said before, offered to be confirmed: no answer until it is given. */
export interface EarlierAnswersView {
  readonly from: {
    readonly theme: string;
    readonly signedOffAt: string | null;
  } | null;
  readonly answers: Answers;
}
