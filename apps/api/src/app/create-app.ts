import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { apiRoot, paths } from '@sightline/contracts';
import { AppModule } from './app.module';
import type { Clock } from './platform/clock';
import type { AppConfig } from './platform/config';
import { openDatabase } from './platform/database';
import { ApiAdapter, configureHttp } from './platform/http';
import { AppLogger } from './platform/logging';
import { schema } from './schema';

/** The whole server, not yet listening; the same for people and for tests. */
export async function createApp(config: AppConfig, clock?: Clock): Promise<NestExpressApplication> {
  const database = await openDatabase(config, schema);
  const adapter = new ApiAdapter();
  try {
    const app = await NestFactory.create<NestExpressApplication>(
      AppModule.with({ config, database, clock }),
      adapter,
      { bodyParser: false, logger: false, abortOnError: false },
    );
    app.useLogger(app.get(AppLogger));
    configureHttp(app);
    await app.init();
    // Every answer that somebody writes is saved here, a moment after it was written.
    adapter.tryFirst(`/${apiRoot}/${paths.returns}`);
    return app;
  } catch (error) {
    await database.close();
    throw error;
  }
}
