import {
  agencyKinds,
  agencySettingKinds,
  type AgencyEndingKind,
  type AgencyKind,
  type AgencySettingKind,
} from '@sightline/domain';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import { dayMessage, dayPattern } from './day-pattern';
import { ListOf } from './list-of';
import { TrimmedLength } from './trimmed-length';

const nameMessage = 'Write the name in 3 to 160 characters';
const shortMessage = 'Write a short name in 2 to 60 characters';
const settingMessage = 'Name the setting in 2 to 120 characters';

/** A school, practice, team or placement of an agency. */
export interface AgencySettingView {
  readonly id: string;
  readonly kind: AgencySettingKind;
  readonly name: string;
  readonly isClosed: boolean;
}

export interface AgencyEndingView {
  readonly kind: AgencyEndingKind;
  readonly lastDay: string;
  readonly reason: string;
  readonly successor: { readonly id: string; readonly name: string } | null;
}

/** An agency as those who look after it see it. */
export interface RegisteredAgencyView {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  readonly alsoIn: readonly string[];
  /** Names of its single points of contact, invited ones too. */
  readonly contacts: readonly string[];
  readonly lead: string | null;
  readonly settings: readonly AgencySettingView[];
  readonly ending: AgencyEndingView | null;
  /** Whether the reader may rename, merge and close it, or only keep its settings. */
  readonly mayChange: boolean;
}

export interface OpenedAgencyView {
  readonly agency: RegisteredAgencyView;
  /** The contact's invitation: the token, where it may be handed over. */
  readonly contact: { readonly name: string; readonly token: string | null } | null;
}

export class NewContactDto {
  @IsString()
  @TrimmedLength(2, 120, { message: 'Write the name in 2 to 120 characters' })
  name!: string;

  @IsEmail({}, { message: 'Enter an e-mail address, such as name@example.org' })
  email!: string;
}

export class NewLeadDto {
  @IsString()
  @TrimmedLength(2, 120, { message: 'Write the name in 2 to 120 characters' })
  name!: string;

  @IsString()
  @TrimmedLength(2, 120, { message: 'Write the role in 2 to 120 characters' })
  role!: string;

  @IsString()
  @TrimmedLength(5, 40, { message: 'Write the telephone number in 5 to 40 characters' })
  phone!: string;
}

export class AddSettingDto {
  @IsIn(agencySettingKinds, { message: 'Choose what kind of setting it is' })
  kind!: AgencySettingKind;

  @IsString()
  @TrimmedLength(2, 120, { message: settingMessage })
  name!: string;
}

export class EditSettingDto {
  @IsString()
  @TrimmedLength(2, 120, { message: settingMessage })
  name!: string;

  @IsBoolean()
  isClosed!: boolean;
}

/** An agency on one page: what it is, who its contact is, who leads on safeguarding. */
export class OpenAgencyDto {
  @IsString()
  @TrimmedLength(3, 160, { message: nameMessage })
  name!: string;

  @IsString()
  @TrimmedLength(2, 60, { message: shortMessage })
  shortName!: string;

  @IsIn(agencyKinds, { message: 'Choose what kind of agency it is' })
  kind!: AgencyKind;

  /** It is the agency of that name that another partnership has: it then belongs to both. */
  @IsOptional()
  @IsBoolean()
  isShared?: boolean;

  @IsOptional()
  @ValidateNested()
  @Type(() => NewContactDto)
  contact?: NewContactDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => NewLeadDto)
  lead?: NewLeadDto;

  @IsOptional()
  @ListOf(() => AddSettingDto, 200)
  settings?: AddSettingDto[];
}

export class RenameAgencyDto {
  @IsString()
  @TrimmedLength(3, 160, { message: nameMessage })
  name!: string;

  @IsString()
  @TrimmedLength(2, 60, { message: shortMessage })
  shortName!: string;

  /** The name the writer saw. */
  @IsString()
  seen!: string;
}

export class CloseAgencyDto {
  @Matches(dayPattern, { message: dayMessage })
  lastDay!: string;

  @IsString()
  @TrimmedLength(3, 500, { message: 'Give a reason in 3 to 500 characters' })
  reason!: string;
}

export class MergeAgencyDto extends CloseAgencyDto {
  @IsUUID(undefined, { message: 'Choose the agency that takes over' })
  successorId!: string;
}

export class ReopenAgencyDto {
  @IsString()
  @TrimmedLength(3, 500, { message: 'Give a reason in 3 to 500 characters' })
  reason!: string;
}
