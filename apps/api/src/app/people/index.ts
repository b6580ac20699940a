import { AccountLink } from './entities/account-link.entity';
import { Account } from './entities/account.entity';
import { Agency } from './entities/agency.entity';
import { AgencyEnding } from './entities/agency-ending.entity';
import { AgencyPartnership } from './entities/agency-partnership.entity';
import { AgencySetting } from './entities/agency-setting.entity';
import { DataProtectionRecord } from './entities/data-protection-record.entity';
import { Partnership } from './entities/partnership.entity';
import { PlanningSetting } from './entities/planning-setting.entity';
import { RoleAssignment } from './entities/role-assignment.entity';
import { SafeguardingLead, SafeguardingSetting } from './entities/safeguarding-setting.entity';
import { SchoolList } from './entities/school-list.entity';
import { Session } from './entities/session.entity';
import { SignInAttempt } from './entities/sign-in-attempt.entity';

export { demonstrationPassword } from './demonstration';
export * from './people.module';
export { LeavingWork, type OpenWork, type WorkKeeper } from './register/leaving-work';
export { DataProtectionService } from './data-protection/data-protection.service';
export { PeopleService } from './people.service';
export { PlanningService } from './planning.service';
export { SafeguardingService } from './safeguarding.service';
export { SchoolsService } from './schools.service';
export type { HolderFilter, HolderRow } from './people.repository';
export {
  Account,
  Agency,
  AgencyPartnership,
  AgencySetting,
  DataProtectionRecord,
  Partnership,
  RoleAssignment,
};

export const peopleEntities = [
  Partnership,
  Agency,
  AgencyPartnership,
  Account,
  RoleAssignment,
  Session,
  SignInAttempt,
  AccountLink,
  AgencyEnding,
  AgencySetting,
  DataProtectionRecord,
  SchoolList,
  SafeguardingSetting,
  SafeguardingLead,
  PlanningSetting,
];
