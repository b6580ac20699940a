import { Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import { AppConfig } from '../platform/config';
import { RecordVisibility, SessionReader } from '../platform/security';
import { TrailModule } from '../trail';
import { DemonstrationController } from './demonstration.controller';
import { DemonstrationService } from './demonstration.service';
import { PeopleController } from './people.controller';
import { PeopleRepository } from './people.repository';
import { PeopleService } from './people.service';
import { PlanningController } from './planning.controller';
import { PlanningRepository } from './planning.repository';
import { PlanningService } from './planning.service';
import { SafeguardingController } from './safeguarding.controller';
import { SafeguardingRepository } from './safeguarding.repository';
import { SafeguardingService } from './safeguarding.service';
import { AccountLinksRepository } from './passwords/account-links.repository';
import { AccountLinksService } from './passwords/account-links.service';
import { AccountMail } from './passwords/account-mail';
import { PasswordStrength } from './passwords/password-strength';
import { PasswordsController } from './passwords/passwords.controller';
import { PasswordsService } from './passwords/passwords.service';
import { InvitationsService } from './register/invitations.service';
import { LeavingWork } from './register/leaving-work';
import { LeavingService } from './register/leaving.service';
import { RegisterController } from './register/register.controller';
import { RegisterRepository } from './register/register.repository';
import { RegisterService } from './register/register.service';
import { RolesService } from './register/roles.service';
import { AgenciesController } from './agencies/agencies.controller';
import { AgenciesRepository } from './agencies/agencies.repository';
import { AgenciesService } from './agencies/agencies.service';
import { AgencyRegisterService } from './agencies/agency-register.service';
import { DataProtectionController } from './data-protection/data-protection.controller';
import { DataProtectionService } from './data-protection/data-protection.service';
import { SchoolsController } from './schools.controller';
import { SchoolsRepository } from './schools.repository';
import { SchoolsService } from './schools.service';
import { SessionDoor } from './session-door';
import { SessionController } from './session.controller';
import { SessionRepository } from './session.repository';
import { SessionService } from './session.service';
import { SignInLock } from './sign-in-lock';
import { SignInService } from './sign-in.service';

const minute = 60_000;

@Module({
  imports: [
    TrailModule,
    ThrottlerModule.forRootAsync({
      inject: [AppConfig],
      useFactory: (config: AppConfig) => [{ ttl: minute, limit: config.signInsPerMinute }],
    }),
  ],
  controllers: [
    SessionController,
    PeopleController,
    RegisterController,
    PasswordsController,
    AgenciesController,
    DataProtectionController,
    SchoolsController,
    SafeguardingController,
    PlanningController,
    DemonstrationController,
  ],
  providers: [
    PeopleService,
    PeopleRepository,
    SchoolsService,
    SchoolsRepository,
    SafeguardingService,
    SafeguardingRepository,
    PlanningService,
    PlanningRepository,
    SessionService,
    SessionRepository,
    SignInService,
    SignInLock,
    SessionDoor,
    DemonstrationService,
    AccountLinksRepository,
    AccountLinksService,
    AccountMail,
    PasswordStrength,
    PasswordsService,
    AgenciesRepository,
    AgenciesService,
    AgencyRegisterService,
    DataProtectionService,
    RegisterRepository,
    RegisterService,
    RolesService,
    InvitationsService,
    LeavingWork,
    LeavingService,
    { provide: SessionReader, useExisting: SessionService },
  ],
  exports: [
    PeopleService,
    PlanningService,
    SchoolsService,
    SafeguardingService,
    SessionReader,
    LeavingWork,
    DataProtectionService,
    AgenciesRepository,
  ],
})
export class PeopleModule {
  constructor(
    visibility: RecordVisibility,
    people: PeopleService,
    register: RegisterService,
    agencies: AgenciesRepository,
  ) {
    visibility.provide('agencyId', async ({ partnershipId }, id) => {
      const agencies = await people.agenciesIn(partnershipId);
      return agencies.find((agency) => agency.id === id) ?? null;
    });
    visibility.provide('settingId', async ({ partnershipId }, id) => {
      const setting = await agencies.setting(id);
      const own = await people.agenciesIn(partnershipId);
      return own.some((agency) => agency.id === setting?.agencyId) ? setting : null;
    });
    visibility.provide('accountId', async (actor, id) =>
      (await register.isSeen(actor, id)) ? { id } : null,
    );
    visibility.provide('assignmentId', async (actor, id) =>
      (await register.isRoleSeen(actor, id)) ? { id } : null,
    );
  }
}
