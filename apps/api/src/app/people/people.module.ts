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
import { SafeguardingController } from './safeguarding.controller';
import { SafeguardingRepository } from './safeguarding.repository';
import { SafeguardingService } from './safeguarding.service';
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
    SchoolsController,
    SafeguardingController,
    DemonstrationController,
  ],
  providers: [
    PeopleService,
    PeopleRepository,
    SchoolsService,
    SchoolsRepository,
    SafeguardingService,
    SafeguardingRepository,
    SessionService,
    SessionRepository,
    SignInService,
    SignInLock,
    SessionDoor,
    DemonstrationService,
    { provide: SessionReader, useExisting: SessionService },
  ],
  exports: [PeopleService, SchoolsService, SafeguardingService, SessionReader],
})
export class PeopleModule {
  constructor(visibility: RecordVisibility, people: PeopleService) {
    visibility.provide('agencyId', async ({ partnershipId }, id) => {
      const agencies = await people.agenciesIn(partnershipId);
      return agencies.find((agency) => agency.id === id) ?? null;
    });
  }
}
