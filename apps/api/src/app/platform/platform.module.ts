import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Clock, Ids } from './clock';
import { AppConfig } from './config';
import { RequestContext } from './context';
import { Database, openDatabase, Transactor, type Schema } from './database';
import { HealthController, HealthService, Lifecycle, RequestFigures } from './health';
import { AppLogger } from './logging';
import { Passwords, RouteCheck } from './security';

export interface PlatformOptions {
  readonly config: AppConfig;
  readonly schema: Schema;
  readonly clock?: Clock;
}

/** What every slice stands on; knows no word of the trade but its permissions. */
@Global()
@Module({})
export class PlatformModule {
  static with({ config, schema, clock }: PlatformOptions): DynamicModule {
    const shared = [
      { provide: AppConfig, useValue: config },
      { provide: Clock, useValue: clock ?? new Clock() },
      { provide: Database, useFactory: () => openDatabase(config, schema) },
      Ids,
      RequestContext,
      AppLogger,
      Transactor,
      Passwords,
      Lifecycle,
      RequestFigures,
      RouteCheck,
    ];
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      controllers: [HealthController],
      providers: [...shared, HealthService],
      exports: shared,
    };
  }
}
