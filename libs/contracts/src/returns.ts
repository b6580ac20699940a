import type {
  AgencyKind,
  FamilyMember,
  Involvement,
  LateIssue,
  NilKind,
  ReturnAct,
  ReturnStatus,
} from '@sightline/domain';
import type { Answer, Answers, FormContext, FormFlag } from '@sightline/form-engine';
import { IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import type { AgencySettingView } from './agencies';
import type { AreaMoveView } from './area-moves';
import type { CaseFileView } from './cases';
import type { Independence, ReturnCommentView, SignatureView } from './desk';
import { IsDocument } from './documents';
import { PageQuery } from './requests';
import type { ReturnEntryView } from './return-entries';
import type { ReturnSettingView } from './return-settings';

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
  /** How its due day came about where it was issued after the others. */
  readonly lateIssue: LateIssue | null;
  readonly isLate: boolean;
  /** The agency's own day for the form, before it is due. */
  readonly agencyDueDay: string | null;
  readonly auditors: readonly AuditorView[];
  /** Who typed it in for an agency without people; null of every other return. */
  readonly entry: ReturnEntryView | null;
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

/** How it calls that somebody began to enter it for the agency. */
export type EntryEvent = 'enter-for-agency';

/** How it calls what is said and decided of a child who moved. */
export type MoveEvent = 'record-move' | 'decide-move';

export interface ReturnEventView {
  readonly at: string;
  readonly by: string;
  readonly act: ReturnAct | ConcernEvent | GridEvent | EntryEvent | MoveEvent | 'allocate' | 'save';
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

/** Said where the day that the days of a return are counted from went with its identities. */
export const withoutDates =
  'The identities of this audit have been destroyed, so its days can no longer be read as dates. ' +
  'They are counted from the index date of the case, or a day drawn in its place.';

/** A return opened: everything the form needs but the template, which is cached by its id. */
export interface ReturnView extends ReturnRowView {
  readonly templateVersionId: string;
  readonly revision: number;
  readonly answers: Answers;
  /** Question id -> when it was last saved and by whom. */
  readonly saved: Readonly<Record<string, { readonly at: string; readonly by: string }>>;
  readonly context: FormContext;
  readonly windowFrom: string;
  readonly windowTo: string;
  /**
   * The day that the days of its answers are counted from, the same in all returns of the case
   * (ADR 47). Null where nobody can know it any more: then days are days, and no dates.
   */
  readonly anchorDay: string | null;
  readonly knownCheck: KnownCheckView | null;
  readonly flags: readonly FormFlag[];
  /** An immediate safeguarding concern was raised here and is still open. */
  readonly hasOpenConcern: boolean;
  readonly acts: readonly ReturnAct[];
  readonly isWritable: boolean;
  /** Whether the reader completed this return and it waits for somebody else to sign it off. */
  readonly isOwnWork: boolean;
  /** Whether the reader may begin to enter it for an agency that has nobody to. */
  readonly mayEnter: boolean;
  /** That the child moved to or from another area, where the agency said so. */
  readonly areaMove: AreaMoveView | null;
  readonly mayRecordMove: boolean;
  readonly setting: ReturnSettingView | null;
  /** Settings of the agency to choose from; none for whoever may not name one. */
  readonly settingChoices: readonly AgencySettingView[];
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
