import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ChangeFeed, LiveStreams, Presences } from './change-feed';
import { Clock, Ids } from './clock';
import { AppConfig } from './config';
import { RequestContext, Surroundings } from './context';
import { Database, Transactor } from './database';
import { DocumentationController } from './documentation';
import { HealthController, HealthService, Lifecycle, RequestFigures } from './health';
import { JobFigures, Jobs, JobSweep, JobWorker, Leases } from './jobs';
import { KeyStore } from './keys';
import { AppLogger } from './logging';
import { Mails, MailSender } from './mail';
import { Notices } from './notices';
import { RenderingWorker } from './rendering';
import { Passwords, RecordVisibility, RouteCheck } from './security';

export interface PlatformOptions {
  readonly config: AppConfig;
  readonly database: Database;
  readonly clock?: Clock;
}

/** What every slice stands on; knows no word of the trade but its permissions. */
@Global()
@Module({})
export class PlatformModule {
  static with({ config, database, clock }: PlatformOptions): DynamicModule {
    const shared = [
      { provide: AppConfig, useValue: config },
      { provide: Clock, useValue: clock ?? new Clock() },
      { provide: Database, useValue: database },
      Ids,
      Surroundings,
      RequestContext,
      AppLogger,
      Transactor,
      Passwords,
      RecordVisibility,
      KeyStore,
      Lifecycle,
      RequestFigures,
      RouteCheck,
      ChangeFeed,
      Presences,
      LiveStreams,
      RenderingWorker,
      Jobs,
      Leases,
      JobFigures,
      JobWorker,
      JobSweep,
      MailSender,
      Mails,
      Notices,
    ];
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      controllers: [HealthController, DocumentationController],
      providers: [...shared, HealthService],
      exports: shared,
    };
  }
}
