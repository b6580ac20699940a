import {
  auditMethods,
  type AgencyKind,
  type AuditAct,
  type AuditMethod,
  type AuditStatus,
  type ClockState,
  type ClockStep,
  type DataProtectionKind,
} from '@sightline/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { AgencyView } from './people';
import { TrimmedLength } from './trimmed-length';

const dayMessage = 'Give a day as YYYY-MM-DD';
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const dayOrMonth = /^(\d{4}-\d{2}(-\d{2})?)?$/;

/** When an audit is planned: a day, only a month, or not yet known. */
export interface PlannedDateView {
  readonly precision: 'day' | 'month' | 'unknown';
  /** YYYY-MM-DD, YYYY-MM or null. */
  readonly value: string | null;
  /** What the source printed, where it was imported. */
  readonly asPrinted: string | null;
}

/** A planned item of the programme: an audit on a card. */
export interface AuditCardView {
  readonly id: string;
  readonly theme: string;
  readonly method: AuditMethod;
  readonly status: AuditStatus;
  readonly statusReason: string | null;
  /** First calendar year of the financial year: 2017 is 2017/18. */
  readonly financialYear: number;
  readonly quarter: number;
  readonly date: PlannedDateView;
  readonly reviews: readonly { readonly id: string; readonly name: string }[];
  readonly reAuditOf: {
    readonly id: string;
    readonly theme: string;
    readonly yearLabel: string;
  } | null;
  /** Who leads, in words. */
  readonly leads: string | null;
  /** Who leads, of the people of the partnership. */
  /** Short name of the partnership that leads, where it is another. */
  readonly ledBy: string | null;
  /** Partnerships that take part beside the one that leads. */
  readonly partners: readonly { readonly id: string; readonly name: string }[];
  readonly leadPeople: readonly { readonly id: string; readonly name: string }[];
  /** The financial year it was carried over from, such as 2016/17. */
  readonly carriedFrom: string | null;
  readonly comment: string | null;
  readonly note: string | null;
  readonly panelDay: string | null;
  readonly caseCount: number;
  readonly returnsIn: number;
  readonly returnsExpected: number;
  readonly acts: readonly AuditAct[];
  readonly revision: number;
}

export interface MilestoneView {
  readonly key: string;
  readonly label: string;
  readonly owner: string;
  /** As the plan states it: "T−40", "T", "T+6 months". */
  readonly offsetLabel: string;
  readonly day: string;
  readonly isHandSet: boolean;
  readonly isPast: boolean;
}

export interface ClockStepView {
  readonly key: ClockStep;
  readonly label: string;
  readonly day: string;
  readonly startedAt: string | null;
  readonly doneAt: string | null;
  readonly state: ClockState;
  /** Working days past its day. */
  readonly lateBy: number;
}

/** The inspectors’ clock of a mock JTAI, from the notice to fieldwork. */
export interface ClockView {
  /** Which working day of the ten today is: under 1 before the notice, over 10 after fieldwork. */
  readonly today: number;
  readonly steps: readonly ClockStepView[];
}

export interface AuditAgencyView {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  /** Whether a return of this agency exists beyond "not issued", so it cannot be removed. */
  readonly hasReturned: boolean;
}

export const workspaceSteps = [
  'scope',
  'sample',
  'returns',
  'panel',
  'findings',
  'report',
] as const;
export type WorkspaceStep = (typeof workspaceSteps)[number];

export interface WorkspaceStepView {
  readonly key: WorkspaceStep;
  readonly state: 'done' | 'current' | 'to-come';
  /** What is missing before this step is done, in words. */
  readonly blockers: readonly string[];
}

export interface StratumView {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** What of the partnership's data protection papers is in force, and why it was gone on without. */
export interface DataProtectionGateView {
  readonly gaps: readonly DataProtectionKind[];
  readonly records: readonly {
    readonly kind: DataProtectionKind;
    readonly title: string;
    readonly agreedOn: string;
    readonly reviewBy: string;
  }[];
  /** What the co-ordinator said when issuing without. */
  readonly exception: {
    readonly missing: readonly DataProtectionKind[];
    readonly reason: string;
    readonly at: string;
    readonly by: string;
  } | null;
}

export interface AuditView extends AuditCardView {
  readonly dataProtection: DataProtectionGateView;
  readonly purpose: string | null;
  readonly keyLines: readonly string[];
  readonly windowFrom: string | null;
  readonly windowTo: string | null;
  readonly template: {
    readonly versionId: string;
    readonly title: string;
    readonly number: number;
  } | null;
  readonly agencies: readonly AuditAgencyView[];
  readonly milestones: readonly MilestoneView[];
  /** The ten-working-day clock of a mock JTAI with a panel day; null for every other audit. */
  readonly clock: ClockView | null;
  readonly strata: readonly StratumView[];
  readonly referencePrefix: string;
  readonly steps: readonly WorkspaceStepView[];
}

/** A partnership that an audit may be done together with, and its agencies. */
export interface NeighbourView {
  readonly id: string;
  readonly name: string;
  readonly agencies: readonly AgencyView[];
}

/** What a co-ordinator says of a planned audit. */
export class PlanAuditDto {
  @IsInt({ message: 'Choose the financial year' })
  @Min(2000)
  @Max(2100)
  financialYear!: number;

  @IsInt({ message: 'Choose the quarter' })
  @Min(1, { message: 'The quarter is 1 to 4' })
  @Max(4, { message: 'The quarter is 1 to 4' })
  quarter!: number;

  @IsOptional()
  @Matches(dayOrMonth, {
    message: 'Give the date as a day (2017-09-28), a month (2017-11) or leave it empty',
  })
  date?: string;

  @IsString()
  @TrimmedLength(3, 200, { message: 'Say the theme in 3 to 200 characters' })
  theme!: string;

  @IsIn(auditMethods, { message: 'Choose a method' })
  method!: AuditMethod;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true, message: 'Choose reviews from the list' })
  reviewIds?: string[];

  @IsOptional()
  @IsUUID(undefined, { message: 'Choose the earlier audit from the list' })
  reAuditOfId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(300, { message: 'Keep the leads to 300 characters' })
  leads?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10, { message: 'Choose at most 10 people' })
  @IsUUID(undefined, { each: true, message: 'Choose people from the list' })
  leadIds?: string[];

  /** Asked for once the programme of the year is agreed. */
  @IsOptional()
  @IsString()
  @TrimmedLength(3, 500, { message: 'Give a reason in 3 to 500 characters' })
  reason?: string;

  @IsOptional()
  @IsString()
  @MaxLength(1000, { message: 'Keep the comment to 1,000 characters' })
  comment?: string;

  @IsOptional()
  @IsString()
  @MaxLength(1000, { message: 'Keep the note to 1,000 characters' })
  note?: string;
}

export class EditAuditDto extends PlanAuditDto {
  @IsInt()
  revision!: number;
}

/** Moving an audit to another quarter or date; also brings a postponed one back. */
export class ReplanAuditDto {
  @IsInt({ message: 'Choose the financial year' })
  @Min(2000)
  @Max(2100)
  financialYear!: number;

  @IsInt({ message: 'Choose the quarter' })
  @Min(1)
  @Max(4)
  quarter!: number;

  @IsOptional()
  @Matches(dayOrMonth, {
    message: 'Give the date as a day (2017-09-28), a month (2017-11) or leave it empty',
  })
  date?: string;

  /** Asked for once the programme of the year is agreed. */
  @IsOptional()
  @IsString()
  @TrimmedLength(3, 500, { message: 'Give a reason in 3 to 500 characters' })
  reason?: string;

  @IsInt()
  revision!: number;
}

/** postpone, cancel, reinstate: an act with its reason. */
export class AuditReasonDto {
  @IsString()
  @TrimmedLength(3, 500, { message: 'Give a reason in 3 to 500 characters' })
  reason!: string;

  @IsInt()
  revision!: number;
}

/** An act that needs no reason: open, convene, draft. */
export class AuditActDto {
  @IsInt()
  revision!: number;
}

/** Issuing the returns; a reason where a data protection paper is not in force. */
export class IssueReturnsDto extends AuditActDto {
  @IsOptional()
  @IsString()
  @TrimmedLength(10, 500, { message: 'Say why not in 10 to 500 characters' })
  withoutPapers?: string;
}

export class ScopeAuditDto {
  @IsString()
  @TrimmedLength(10, 2000, { message: 'Say the purpose in 10 to 2,000 characters' })
  purpose!: string;

  @IsArray()
  @ArrayMinSize(1, { message: 'Add at least one key line of enquiry' })
  @ArrayMaxSize(12, { message: 'Keep to 12 key lines of enquiry' })
  @IsString({ each: true })
  @TrimmedLength(5, 300, {
    each: true,
    message: 'Each key line of enquiry has 5 to 300 characters',
  })
  keyLines!: string[];

  @Matches(dayPattern, { message: dayMessage })
  windowFrom!: string;

  @Matches(dayPattern, { message: dayMessage })
  windowTo!: string;

  @Matches(dayPattern, { message: dayMessage })
  panelDay!: string;

  @IsArray()
  @ArrayMinSize(1, { message: 'Choose at least one agency' })
  @ArrayMaxSize(60)
  @IsUUID(undefined, { each: true, message: 'Choose agencies from the list' })
  agencyIds!: string[];

  /** Partnerships that take part; left out, those there were stay. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true, message: 'Choose partnerships from the list' })
  partnershipIds?: string[];

  @IsUUID(undefined, { message: 'Choose a published form' })
  templateVersionId!: string;

  @IsInt()
  revision!: number;
}

export const clockActs = ['start', 'finish', 'undo'] as const;

/** Starts or finishes a step of the clock, or takes the last of the two back. */
export class ClockStepDto {
  @IsIn(clockActs, { message: 'Start the step, finish it or undo' })
  act!: (typeof clockActs)[number];

  @IsInt()
  revision!: number;
}

/** Sets one milestone by hand, or (day left out) gives it back to the plan. */
export class SetMilestoneDto {
  @IsOptional()
  @Matches(dayPattern, { message: dayMessage })
  day?: string;

  @IsInt()
  revision!: number;
}

export class StratumDto {
  @Matches(/^[a-z][a-z0-9-]{1,30}$/, {
    message: 'The key is lower-case letters, digits and hyphens',
  })
  key!: string;

  @IsString()
  @TrimmedLength(2, 80, { message: 'Name the stratum in 2 to 80 characters' })
  label!: string;

  @IsInt({ message: 'Give a whole number of cases' })
  @Min(1, { message: 'A stratum has at least one case' })
  @Max(60, { message: 'At most 60 cases in a stratum' })
  count!: number;
}

export class DrawSampleDto {
  @IsArray()
  @ArrayMinSize(1, { message: 'Add at least one stratum' })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => StratumDto)
  strata!: StratumDto[];

  @IsInt()
  revision!: number;
}
