import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '../../src/app/create-app';
import type { Clock } from '../../src/app/platform/clock';
import { loadConfig } from '../../src/app/platform/config';
import { Transactor } from '../../src/app/platform/database';
import { stop } from '../../src/app/platform/http';
import { Checkpoints } from '../../src/app/trail';
import { seedCastlePeople } from '../../src/seeds/castle-people';
import { ApiClient } from './api-client';
import { freshDatabaseUrl } from './test-database';

export interface StartOptions {
  readonly clock?: Clock;
  /** Variables of the environment, such as `{ DEMO: 'true' }`. */
  readonly environment?: Record<string, string>;
  /** `people` (usual): Castle City's partnerships, agencies and people. `none`: empty tables. */
  readonly seed?: 'people' | 'none';
  /** A folder to start in again; without it a new one, removed at the end. */
  readonly dataDir?: string;
}

/** A running server of this process on a database of its own. */
export class TestApp {
  constructor(
    readonly nest: NestExpressApplication,
    readonly url: string,
    readonly dataDir: string,
    readonly databaseUrl: string | undefined,
    private readonly isOwnFolder: boolean,
  ) {}

  /** A client that is not signed in. */
  client(): ApiClient {
    return new ApiClient(this.url);
  }

  get<T>(provider: Type<T> | (abstract new (...args: never[]) => T)): T {
    return this.nest.get(provider);
  }

  get transactor(): Transactor {
    return this.nest.get(Transactor);
  }

  /** Signs the trail's head as it is now: what a minute's wait would bring. */
  signCheckpoint(): Promise<void> {
    return this.nest.get(Checkpoints).write();
  }

  async stop(): Promise<void> {
    await stop(this.nest);
    if (this.isOwnFolder) rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** Starts the whole server on a database of its own: a temporary file, or a worker's schema. */
export async function startApp(options: StartOptions = {}): Promise<TestApp> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'sightline-test-'));
  const databaseUrl = options.environment?.['DATABASE_URL'] ?? (await freshDatabaseUrl());
  const config = loadConfig({
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'silent',
    SIGN_INS_PER_MINUTE: '100000',
    ...options.environment,
  });
  const nest = await createApp(config, options.clock);
  if ((options.seed ?? 'people') === 'people') {
    await nest.get(Transactor).run(() => seedCastlePeople(nest));
  }
  await nest.listen(0, '127.0.0.1');
  const url = (await nest.getUrl()).replace('[::1]', '127.0.0.1');
  return new TestApp(nest, url, dataDir, databaseUrl, options.dataDir === undefined);
}
