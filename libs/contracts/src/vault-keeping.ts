import {
  agencyKinds,
  identityFields,
  type AgencyKind,
  type IdentityField,
} from '@sightline/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { TrimmedLength } from './trimmed-length';

/** A case of an audit and how much of its child is kept. */
export interface VaultCaseView {
  readonly caseId: string;
  readonly reference: string;
  readonly kept: readonly IdentityField[];
}

/** While one stands, nothing of the audit is destroyed. */
export interface LegalHoldView {
  readonly id: string;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: string;
  readonly liftedBy: string | null;
  readonly liftedAt: string | null;
  readonly liftReason: string | null;
}

/** Proves the destruction: who, when, which key, and how much; nothing of whom. */
export interface DestructionCertificate {
  readonly kind: 'sightline-destruction-certificate';
  readonly version: 1;
  readonly auditId: string;
  readonly audit: string;
  readonly partnership: string;
  readonly keyFingerprint: string;
  readonly cipher: 'AES-256-GCM';
  readonly askedBy: string;
  readonly askedAt: string;
  readonly confirmedBy: string;
  readonly confirmedAt: string;
  readonly identities: number;
  readonly fields: number;
  readonly ownIds: number;
  /** Cases whose counting day went with the key; certificates of before do not say it. */
  readonly countingDays?: number;
  /** Cases whose child a later audit looks at too: it keeps the link, sealed, until its key goes. */
  readonly linkedLater?: number;
  readonly openings: number;
}

/** What stands in the way of destroying, or null where nothing does. */
export interface DestructionView {
  /** Day from which it may be done; null while no report is approved. */
  readonly dueOn: string | null;
  readonly blocker: string | null;
  readonly askedBy: string | null;
  readonly askedAt: string | null;
  /** Whether the reader is the one who asked: another person confirms. */
  readonly isAskedByReader: boolean;
  readonly destroyedAt: string | null;
}

/** The vault of one audit. */
export interface AuditVaultView {
  readonly auditId: string;
  readonly keyFingerprint: string | null;
  readonly cases: readonly VaultCaseView[];
  readonly holds: readonly LegalHoldView[];
  readonly destruction: DestructionView;
  readonly certificate: DestructionCertificate | null;
  readonly mayWrite: boolean;
  /** 0 where there is nothing to be destroyed. */
  readonly revision: number;
}

/** A reason that others read: it names nobody. */
export class HoldReasonDto {
  @IsString()
  @TrimmedLength(5, 500, { message: 'Give the reason in 5 to 500 characters' })
  reason!: string;
}

export class DestructionDto {
  @IsInt()
  @Min(0)
  revision!: number;
}

/** What agencies of a kind are given. */
export class KindFieldsDto {
  @IsIn(agencyKinds, { message: 'Choose a kind of agency' })
  kind!: AgencyKind;

  @IsArray()
  @ArrayUnique()
  @IsIn(identityFields, { each: true, message: 'Choose fields from the list' })
  fields!: IdentityField[];
}

/** How a partnership keeps its vault. */
export interface VaultSettingsView {
  readonly retentionMonths: number;
  readonly kinds: readonly KindFieldsDto[];
  readonly revision: number;
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
}

export class WriteVaultSettingsDto {
  @IsInt({ message: 'Write whole months' })
  @Min(0, { message: 'From 0 to 60 months' })
  @Max(60, { message: 'From 0 to 60 months' })
  retentionMonths!: number;

  @IsArray()
  @ArrayUnique(({ kind }: KindFieldsDto) => kind)
  @ValidateNested({ each: true })
  @Type(() => KindFieldsDto)
  kinds!: KindFieldsDto[];

  @IsInt()
  @Min(0)
  revision!: number;
}

/** Most names that one partnership keeps from ever being written. */
export const mostNeverNamed = 1000;

/** The list of people never to be named, without their names. */
export interface NeverNamedView {
  readonly count: number;
  readonly revision: number;
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
}

/** The list opened, to be corrected. */
export interface NeverNamedNamesView {
  readonly names: readonly string[];
  readonly revision: number;
}

/** The whole list anew. */
export class WriteNeverNamedDto {
  @IsArray()
  @ArrayMaxSize(mostNeverNamed, { message: `List at most ${mostNeverNamed} names` })
  @IsString({ each: true })
  @TrimmedLength(3, 120, { each: true, message: 'Write each name in 3 to 120 characters' })
  names!: string[];

  @IsInt()
  @Min(0)
  revision!: number;
}
