import { Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import { AppConfig } from '../platform/config';
import { SessionReader } from '../platform/security';
import { TrailModule } from '../trail';
import { DemonstrationController } from './demonstration.controller';
import { DemonstrationService } from './demonstration.service';
import { PeopleController } from './people.controller';
import { PeopleRepository } from './people.repository';
import { PeopleService } from './people.service';
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
  controllers: [SessionController, PeopleController, DemonstrationController],
  providers: [
    PeopleService,
    PeopleRepository,
    SessionService,
    SessionRepository,
    SignInService,
    SignInLock,
    SessionDoor,
    DemonstrationService,
    { provide: SessionReader, useExisting: SessionService },
  ],
  exports: [PeopleService, SessionReader],
})
export class PeopleModule {}
