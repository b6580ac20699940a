import {
  grades,
  type ConcernStatus,
  type Grade,
  type GradeAnswer,
  type ReturnStatus,
} from '@sightline/domain';
import { practiceDomains, type FormFlag, type PracticeDomain } from '@sightline/form-engine';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { CaseFileView } from './cases';
import { GuardedTextDto } from './desk';
import type { AgencyRef } from './returns';
import { TrimmedLength } from './trimmed-length';

export const moderationOutcomes = [
  'confirmed',
  'lowered',
  'raised',
  'unmoderated',
  'not-agreed',
] as const;
export type ModerationOutcome = (typeof moderationOutcomes)[number];

export const moderationReasons = [
  'evidence-thin',
  'impact-overstated',
  'key-item-failed',
  'descriptor-misread',
  'new-information',
  'too-harsh',
] as const;
export type ModerationReason = (typeof moderationReasons)[number];

export const moderationReasonLabels: Record<ModerationReason, string> = {
  'evidence-thin': 'The evidence is thin',
  'impact-overstated': 'Impact overstated',
  'key-item-failed': 'A key item failed',
  'descriptor-misread': 'The descriptor was misread',
  'new-information': 'New information at the panel',
  'too-harsh': 'Too harsh',
};

export type GradeMeasure = 'own-practice' | 'multi-agency';

/** A self-grade beside what the panel agreed; the self-grade is never overwritten. */
export interface ModeratedGradeView {
  readonly self: GradeAnswer | null;
  readonly outcome: ModerationOutcome | null;
  readonly agreed: Grade | null;
  readonly reason: ModerationReason | null;
  readonly note: string | null;
  /** Why marked words of the note stay; null where none are. */
  readonly because: string | null;
  readonly rationale: string | null;
}

export interface KeyFailureView {
  readonly questionId: string;
  readonly text: string;
  readonly answer: string;
}

/** One agency's line in the grade grid of a case. */
export interface PanelAgencyView {
  readonly agency: AgencyRef;
  readonly returnId: string | null;
  readonly returnStatus: ReturnStatus;
  /** That it was entered for the agency, and who of it stands by it; null of every other. */
  readonly entered: string | null;
  /** That the child moved to or from another area, and what the agency could still answer. */
  readonly moved: string | null;
  readonly ownPractice: ModeratedGradeView;
  readonly multiAgency: ModeratedGradeView;
  /** Own practice by practice domain (its code), in their order. */
  readonly domains: readonly {
    readonly domain: string;
    readonly grade: GradeAnswer;
  }[];
  readonly keyFailures: readonly KeyFailureView[];
  readonly flags: readonly FormFlag[];
  readonly goodPractice: readonly string[];
  readonly learning: readonly {
    readonly text: string;
    readonly theme: string | null;
  }[];
  readonly hasOpenConcern: boolean;
  /** Immediate safeguarding concerns of the return, the newest first, without their words. */
  readonly concerns: readonly PanelConcernView[];
}

/** Where a safeguarding concern stands: what was written is in the return. */
export interface PanelConcernView {
  readonly status: ConcernStatus;
  readonly raisedAt: string;
  readonly acknowledgeBy: string;
  readonly isOverdue: boolean;
  readonly acknowledgedAt: string | null;
  readonly actionedAt: string | null;
  readonly closedAt: string | null;
}

/** What the rules offer the panel: the lower median of the multi-agency grades, after caps. */
export interface OfferedJudgementView {
  readonly grade: Grade | null;
  readonly lowerMedian: Grade | null;
  /** Steps between the lowest and the highest. */
  readonly range: number | null;
  readonly gradedBy: number;
  /** Why the offer is below the lower median, in words. */
  readonly caps: readonly string[];
}

/** The panel's grade of one domain of practice. */
export interface DomainJudgementView {
  readonly domain: PracticeDomain;
  readonly grade: Grade;
}

export interface JudgementView {
  readonly grade: Grade;
  /** Domains that the panel judged, in their order. */
  readonly domains: readonly DomainJudgementView[];
  readonly rationale: string;
  readonly differenceReason: string | null;
  /** Why marked words of either stay; null where none are. */
  readonly because: string | null;
  readonly by: string;
  readonly at: string;
}

export interface PanelCaseSummaryView {
  readonly caseFile: CaseFileView;
  readonly gradedBy: number;
  readonly returnsIn: number;
  readonly returnsExpected: number;
  readonly range: number | null;
  /** Ordinal spread of those grades, 0 to 1; null where nobody graded or they are kept. */
  readonly spread: number | null;
  /** Records of the case that disagree. */
  readonly contradictions: number;
  readonly offered: Grade | null;
  readonly judgement: Grade | null;
  readonly isHeld: boolean;
  /**
   * Agencies whose return is another than the one that was judged, or is open again; empty where
   * the judgement stands. It must be confirmed before the report is approved.
   */
  readonly outdatedBy: readonly string[];
  /** Whether those who come for their agency may open the pack. */
  readonly isPublished: boolean;
  /**
   * Whether grades of joint working are kept from this reader until the own agency's return is
   * signed off (Settled 8).
   */
  readonly isBlind: boolean;
}

export interface PanelCaseView extends PanelCaseSummaryView {
  readonly agencies: readonly PanelAgencyView[];
  readonly offer: OfferedJudgementView;
  readonly decided: JudgementView | null;
  /** Domains of practice that the form asks about, in their order. */
  readonly domains: readonly PracticeDomain[];
  /** Cases before and after in the panel's order. */
  readonly previousId: string | null;
  readonly nextId: string | null;
  /** Whether this person moderates and judges now; a held case is moderated but not judged. */
  readonly canJudge: boolean;
  readonly revision: number;
}

export class ModerateGradeDto extends GuardedTextDto {
  @IsIn(['own-practice', 'multi-agency'])
  measure!: GradeMeasure;

  @IsIn(moderationOutcomes, {
    message: 'Say whether the grade was confirmed or changed',
  })
  outcome!: ModerationOutcome;

  @IsOptional()
  @IsIn(grades, { message: 'Choose the agreed grade' })
  agreed?: Grade;

  @IsOptional()
  @IsIn(moderationReasons, { message: 'Choose the reason for the change' })
  reason?: ModerationReason;

  @IsOptional()
  @IsString()
  @MaxLength(1000, { message: 'Keep the note to 1,000 characters' })
  note?: string;

  /** The revision of the case that the panel saw. */
  @IsInt()
  revision!: number;
}

export class JudgeDomainDto {
  @IsIn(practiceDomains, { message: 'Choose a domain of practice' })
  domain!: PracticeDomain;

  @IsIn(grades, { message: 'Choose the grade of the domain' })
  grade!: Grade;
}

export class JudgeCaseDto extends GuardedTextDto {
  @IsIn(grades, { message: 'Choose the panel’s judgement' })
  grade!: Grade;

  @IsString()
  @TrimmedLength(20, 3000, { message: 'Give the rationale in 20 to 3,000 characters' })
  rationale!: string;

  @IsOptional()
  @IsString()
  @MaxLength(1000, { message: 'Keep the reason to 1,000 characters' })
  differenceReason?: string;

  /** Domains that the panel judged; none where it judged the whole alone. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(practiceDomains.length)
  @ArrayUnique(({ domain }: JudgeDomainDto) => domain, { message: 'A domain is judged twice' })
  @ValidateNested({ each: true })
  @Type(() => JudgeDomainDto)
  domains?: JudgeDomainDto[];

  @IsInt()
  revision!: number;
}
