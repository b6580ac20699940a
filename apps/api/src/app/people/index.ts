import { AccountLink } from './entities/account-link.entity';
import { Account } from './entities/account.entity';
import { Agency } from './entities/agency.entity';
import { AgencyPartnership } from './entities/agency-partnership.entity';
import { Partnership } from './entities/partnership.entity';
import { RoleAssignment } from './entities/role-assignment.entity';
import { SafeguardingLead, SafeguardingSetting } from './entities/safeguarding-setting.entity';
import { SchoolList } from './entities/school-list.entity';
import { Session } from './entities/session.entity';
import { SignInAttempt } from './entities/sign-in-attempt.entity';

export { demonstrationPassword } from './demonstration';
export * from './people.module';
export { LeavingWork, type OpenWork, type WorkKeeper } from './register/leaving-work';
export { PeopleService } from './people.service';
export { SafeguardingService } from './safeguarding.service';
export { SchoolsService } from './schools.service';
export type { HolderFilter, HolderRow } from './people.repository';
export { Account, Agency, AgencyPartnership, Partnership, RoleAssignment };

export const peopleEntities = [
  Partnership,
  Agency,
  AgencyPartnership,
  Account,
  RoleAssignment,
  Session,
  SignInAttempt,
  AccountLink,
  SchoolList,
  SafeguardingSetting,
  SafeguardingLead,
];
