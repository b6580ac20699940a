import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module';
import type { Clock } from './platform/clock';
import type { AppConfig } from './platform/config';
import { configureHttp } from './platform/http';
import { AppLogger } from './platform/logging';

/** The whole server, not yet listening; the same for people and for tests. */
export async function createApp(config: AppConfig, clock?: Clock): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, clock), {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(AppLogger));
  configureHttp(app);
  await app.init();
  return app;
}
