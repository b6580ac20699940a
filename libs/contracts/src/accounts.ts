import {
  longestPassword,
  roles,
  shortestPassword,
  type PersonState,
  type Role,
} from '@sightline/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { dayMessage, dayPattern } from './day-pattern';
import { ListOf } from './list-of';
import { TrimmedLength } from './trimmed-length';

const emailMessage = 'Enter an e-mail address, such as name@example.org';
const tokenPattern = /^[\w-]{43}$/;
const tokenMessage = 'This link is not whole; copy all of it';

/** What a link is for: to choose the first password, or a new one. */
export const accountLinkPurposes = ['invitation', 'password-reset'] as const;
export type AccountLinkPurpose = (typeof accountLinkPurposes)[number];

/** A role as the register of people shows it: held, to come, or over. */
export interface AssignmentView {
  readonly id: string;
  readonly role: Role;
  readonly agency: { readonly id: string; readonly name: string } | null;
  readonly fromDay: string;
  readonly toDay: string | null;
  readonly when: 'now' | 'later' | 'over';
  /** Whom a deputy stands in for; null for everybody else. */
  readonly standsInFor: { readonly id: string; readonly name: string } | null;
  /** Whether the reader may end it or hand it over. */
  readonly mayChange: boolean;
}

export interface RegisteredPersonView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly state: PersonState;
  readonly roles: readonly AssignmentView[];
  /** When the invitation that is out runs out; null where none is. */
  readonly invitedUntil: string | null;
  readonly mayChange: boolean;
}

/** Everybody who holds, held or will hold a role here; a contact sees the own agency's people. */
export interface PeopleRegisterView {
  readonly people: readonly RegisteredPersonView[];
  /** Roles that the reader gives. */
  readonly givable: readonly Role[];
  /** Agencies for which the reader gives roles. */
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
}

/** What came of an invitation; the link is shown this once and kept nowhere. */
export interface InvitedView {
  readonly person: RegisteredPersonView;
  /** The token of the link, or null where the person has a password already. */
  readonly token: string | null;
}

export class GiveRoleDto {
  @IsIn(roles, { message: 'Choose a role' })
  role!: Role;

  @IsOptional()
  @IsUUID(undefined, { message: 'Choose an agency from the list' })
  agencyId?: string;

  @Matches(dayPattern, { message: dayMessage })
  fromDay!: string;

  @IsOptional()
  @Matches(dayPattern, { message: dayMessage })
  toDay?: string;

  /** For a deputy: the chair for whom the person acts. */
  @IsOptional()
  @IsUUID(undefined, { message: 'Choose the chair from the list' })
  standsInForId?: string;
}

export class InvitePersonDto {
  @IsString()
  @TrimmedLength(2, 120, { message: 'Write the name in 2 to 120 characters' })
  name!: string;

  @IsEmail({}, { message: emailMessage })
  @MaxLength(254, { message: emailMessage })
  email!: string;

  @IsArray()
  @ArrayMinSize(1, { message: 'Give at least one role' })
  @ArrayMaxSize(10, { message: 'Give at most ten roles' })
  @ValidateNested({ each: true })
  @Type(() => GiveRoleDto)
  roles!: GiveRoleDto[];
}

/** Sets the last day of a role; a day before today ends it at once. */
export class EndRoleDto {
  @Matches(dayPattern, { message: dayMessage })
  lastDay!: string;
}

/** Hands a role to somebody else of the partnership from a day on. */
export class HandOverRoleDto {
  @IsUUID(undefined, { message: 'Choose who takes over' })
  toAccountId!: string;

  @Matches(dayPattern, { message: dayMessage })
  fromDay!: string;
}

/** Work of a person who leaves, to be handed on: by agency, counts and audits only. */
export interface LeaverWorkView {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly returns: number;
  /** Themes of the audits, with the returns of each. */
  readonly audits: readonly { readonly theme: string; readonly returns: number }[];
  /** Who of the agency may take it. */
  readonly successors: readonly { readonly id: string; readonly name: string }[];
}

export class HandOnDto {
  @IsUUID(undefined, { message: 'Choose an agency' })
  agencyId!: string;

  @IsUUID(undefined, { message: 'Choose who takes the work on' })
  accountId!: string;
}

/** Somebody leaves: access ends at once, and their returns go to others of the agency. */
export class LeaveDto {
  @IsString()
  @TrimmedLength(3, 500, { message: 'Give a reason in 3 to 500 characters' })
  reason!: string;

  @ListOf(() => HandOnDto, 60)
  handOn!: HandOnDto[];
}

/** Whose link it is, before a password is chosen with it. */
export interface AccountLinkView {
  readonly purpose: AccountLinkPurpose;
  readonly name: string;
  readonly email: string;
  readonly endsAt: string;
}

export class LookAtLinkDto {
  @Matches(tokenPattern, { message: tokenMessage })
  token!: string;
}

export class ChoosePasswordDto extends LookAtLinkDto {
  @IsString()
  @Length(shortestPassword, longestPassword, {
    message: `Choose a password of at least ${shortestPassword} characters`,
  })
  password!: string;
}

export class ForgottenPasswordDto {
  @IsEmail({}, { message: 'Enter your e-mail address, such as name@example.org' })
  email!: string;
}

export class ChangePasswordDto {
  @IsString()
  @Length(1, longestPassword, { message: 'Enter the password you have now' })
  current!: string;

  @IsString()
  @Length(shortestPassword, longestPassword, {
    message: `Choose a password of at least ${shortestPassword} characters`,
  })
  password!: string;
}
