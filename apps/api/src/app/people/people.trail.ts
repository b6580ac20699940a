import type { AccountLinkPurpose } from '@sightline/contracts';
import type {
  AgencyEndingKind,
  AgencyKind,
  AgencySettingKind,
  DataProtectionKind,
  Role,
} from '@sightline/domain';

interface RoleFacts {
  readonly role: Role;
  readonly agencyId: string | null;
  readonly fromDay: string;
  readonly toDay: string | null;
  /** The chair for whom a deputy acts. */
  readonly standsInForId: string | null;
}

declare module '../trail/trail-data' {
  interface TrailData {
    'session.open': Record<string, never>;
    'session.refuse': { readonly failures: number; readonly isLocked: boolean };
    'session.close': Record<string, never>;
    'school-list.write': { readonly revision: number; readonly schools: number };
    'safeguarding.write': { readonly revision: number; readonly acknowledgeHours: number };
    'safeguarding-lead.write': { readonly revision: number };
    'planning.write': {
      readonly revision: number;
      readonly closedDays: readonly string[];
      /** Null where it is the usual. */
      readonly lateDue: string | null;
      readonly accuracyDays: number | null;
      readonly quorum: number | null;
    };
    'session.close-all': { readonly sessions: number };
    'password.choose': { readonly purpose: AccountLinkPurpose };
    'password.change': { readonly otherSessions: number };
    /** The subject is the digest of what was typed, whether or not somebody has that address. */
    'password.forget': Record<string, never>;
    'person.invite': { readonly roles: readonly Role[] };
    'person.invite-again': Record<string, never>;
    'person.leave': {
      readonly roles: number;
      readonly sessions: number;
      readonly returns: number;
      readonly reason: string;
    };
    'role.give': RoleFacts;
    'role.end': RoleFacts;
    'role.hand-over': RoleFacts & { readonly toAccountId: string };
    'agency.open': {
      readonly kind: AgencyKind;
      readonly isShared: boolean;
      readonly settings: number;
    };
    'agency.rename': { readonly from: string; readonly to: string };
    'agency.end': {
      readonly kind: AgencyEndingKind;
      readonly lastDay: string;
      readonly successorId: string | null;
      readonly reason: string;
    };
    'agency.reopen': { readonly reason: string };
    'agency-setting.add': { readonly kind: AgencySettingKind };
    'agency-setting.edit': { readonly settingId: string; readonly isClosed: boolean };
    'data-protection.write': {
      readonly kind: DataProtectionKind;
      readonly agreedOn: string;
      readonly reviewBy: string;
      readonly revision: number;
    };
    'session.switch': { readonly fromPartnershipId: string };
  }
}
