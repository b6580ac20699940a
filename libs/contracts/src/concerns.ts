import {
  concernStatuses,
  mostAcknowledgeHours,
  type ConcernAct,
  type ConcernStatus,
} from '@sightline/domain';
import {
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { GuardedTextDto } from './desk';
import type { AgencyRef } from './returns';
import { TrimmedLength } from './trimmed-length';

/** Whom an auditor of the agency tells first: a role of the agency, and who holds it. */
export interface SafeguardingLeadView {
  readonly name: string;
  readonly role: string;
  readonly phone: string;
}

/** What the form says to do now: the agency's own lead, and whom to ring out of hours. */
export interface SafeguardingAdviceView {
  readonly lead: SafeguardingLeadView | null;
  readonly outOfHours: string;
  readonly acknowledgeHours: number;
}

/** A step of a concern: who took it, when, and their words where it has any. */
export interface ConcernStepView {
  readonly at: string;
  readonly by: string;
  readonly words: string | null;
  /** Whether words of it may say who somebody is and nobody has said why they stay. */
  readonly isUndecided?: boolean;
}

/** A concern as those see it who may open its return. */
export interface ConcernView {
  readonly id: string;
  readonly status: ConcernStatus;
  /** Without words where it was raised by the answer Yes to question N8. */
  readonly raised: ConcernStepView;
  readonly acknowledgeBy: string;
  /** Whether nobody acknowledged it in time. */
  readonly isOverdue: boolean;
  readonly acknowledged: ConcernStepView | null;
  readonly actioned: ConcernStepView | null;
  readonly closed: ConcernStepView | null;
  /** What the reader may do with it now. */
  readonly acts: readonly ConcernAct[];
}

/** The concerns of one return, the newest first, and what to do about a new one. */
export interface ConcernsView {
  readonly advice: SafeguardingAdviceView;
  readonly mayRaise: boolean;
  readonly concerns: readonly ConcernView[];
}

/** An open concern as its alert names it: nothing of what was written. */
export interface ConcernAlertView {
  readonly id: string;
  readonly returnId: string;
  readonly reference: string;
  readonly agency: string;
  readonly theme: string;
  readonly status: ConcernStatus;
  readonly raisedAt: string;
  readonly acknowledgeBy: string;
  readonly isOverdue: boolean;
}

/** Tells the agency's contact and the chair that somebody may be unsafe now. */
export class RaiseConcernDto extends GuardedTextDto {
  @IsString()
  @TrimmedLength(5, 2000, { message: 'Say what you are worried about, in 5 to 2,000 characters' })
  words!: string;
}

/** The status that the writer saw: a step that somebody else took meanwhile is not taken twice. */
export class AcknowledgeConcernDto extends GuardedTextDto {
  @IsIn(concernStatuses)
  seen!: ConcernStatus;
}

/** Records what was done about a concern. */
export class ActOnConcernDto extends AcknowledgeConcernDto {
  @IsString()
  @TrimmedLength(10, 2000, { message: 'Say what was done, in 10 to 2,000 characters' })
  words!: string;
}

/** Closes a concern with its outcome. */
export class CloseConcernDto extends AcknowledgeConcernDto {
  @IsString()
  @TrimmedLength(10, 2000, { message: 'Say how it ended, in 10 to 2,000 characters' })
  words!: string;
}

/** The safeguarding lead of one agency, as the settings show it. */
export interface AgencyLeadView {
  readonly agency: AgencyRef;
  readonly lead: SafeguardingLeadView | null;
  /** Words of the agency's own for nights and weekends; null for the partnership's. */
  readonly outOfHours: string | null;
  /** Where the lead is mailed when a concern is raised; null for nowhere. */
  readonly email: string | null;
  readonly revision: number;
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
  readonly mayWrite: boolean;
}

/** What the partnership and its agencies set for immediate safeguarding concerns. */
export interface SafeguardingView {
  readonly acknowledgeHours: number;
  readonly outOfHours: string;
  readonly revision: number;
  readonly mayWrite: boolean;
  readonly agencies: readonly AgencyLeadView[];
}

/** The partnership's part of it. */
export class WriteSafeguardingDto {
  @IsInt({ message: 'Give whole hours' })
  @Min(1, { message: 'Give at least 1 hour' })
  @Max(mostAcknowledgeHours, { message: `Give at most ${mostAcknowledgeHours} hours` })
  acknowledgeHours!: number;

  @IsString()
  @TrimmedLength(10, 400, { message: 'Say whom to ring, in 10 to 400 characters' })
  outOfHours!: string;

  @IsInt()
  @Min(0)
  revision!: number;
}

/** One agency's safeguarding lead. */
export class WriteLeadDto {
  @IsString()
  @TrimmedLength(2, 120, { message: 'Write the name in 2 to 120 characters' })
  name!: string;

  @IsString()
  @TrimmedLength(2, 120, { message: 'Write the role in 2 to 120 characters' })
  role!: string;

  @IsString()
  @Matches(/^\+?[\d ()-]{5,24}(?: ext\.? ?\d{1,6})?$/i, {
    message: 'Write a telephone number, such as 01632 960 001 ext 12',
  })
  phone!: string;

  @IsOptional()
  @IsEmail({}, { message: 'Enter an e-mail address, such as name@example.org' })
  @MaxLength(254)
  email?: string;

  @IsOptional()
  @IsString()
  @MaxLength(400, { message: 'Keep the words to 400 characters' })
  outOfHours?: string;

  @IsInt()
  @Min(0)
  revision!: number;
}
