import type { Permission, Role } from '@sightline/domain';
import { IsEmail, IsString, IsUUID, Length } from 'class-validator';

export class SignInDto {
  @IsEmail({}, { message: 'Enter your e-mail address, such as name@example.org' })
  email!: string;

  @IsString()
  @Length(1, 200, { message: 'Enter your password' })
  password!: string;
}

export class SwitchPartnershipDto {
  @IsUUID(undefined, { message: 'Choose a partnership' })
  partnershipId!: string;
}

export interface HeldRoleView {
  readonly role: Role;
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  /** Name of the chair for whom a deputy acts. */
  readonly standsInFor?: string;
}

export interface PartnershipView {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

export interface SessionView {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly partnership: PartnershipView;
  readonly partnerships: readonly PartnershipView[];
  readonly roles: readonly HeldRoleView[];
  readonly permissions: readonly Permission[];
  readonly csrfToken: string;
  readonly expiresAt: string;
  /** Days the partnership is closed beyond the bank holidays of England. */
  readonly closedDays: readonly string[];
  readonly isDemonstration: boolean;
}

/** A person of the demonstration, offered on the sign-in page in demonstration mode only. */
export interface DemonstrationPersonView {
  readonly name: string;
  readonly email: string;
  readonly roles: string;
  readonly agency: string | null;
  readonly partnership: string;
}

export interface DemonstrationView {
  readonly password: string;
  readonly people: readonly DemonstrationPersonView[];
}
