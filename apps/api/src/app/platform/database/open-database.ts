import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import type { AppConfig } from '../config';
import { StartUpError } from '../errors';
import { Database } from './database';
import { writeSecretFile } from './key-file';
import { SnakeNamingStrategy } from './naming-strategy';
import { holdingMigrationLock, postgresOptions } from './postgres';
import { lockForServer, openReadOnly, sqliteFiles, sqliteOptions, sqliteRoads } from './sqlite';

type EntityClass = abstract new (...args: never[]) => object;
type MigrationClass = new () => MigrationInterface;

/** What the slices bring to the database. */
export interface Schema {
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
}

/** Opens the database, brings its schema up to date, and refuses to share a SQLite file. */
export function openDatabase(config: AppConfig, schema: Schema): Promise<Database> {
  return config.databaseUrl
    ? openPostgres(config.databaseUrl, schema)
    : openSqlite(config.dataDir, schema);
}

function dataSourceOf(options: DataSourceOptions, schema: Schema): DataSource {
  return new DataSource({
    ...options,
    entities: [...schema.entities],
    migrations: [...schema.migrations],
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    logging: false,
  });
}

async function openSqlite(dataDir: string, schema: Schema): Promise<Database> {
  const options = sqliteOptions(dataDir);
  const unlock = lockForServer(sqliteFiles(dataDir));
  try {
    const dataSource = await dataSourceOf(options, schema).initialize();
    await dataSource.runMigrations();
    markAsMade(sqliteFiles(dataDir).made);
    const roads = sqliteRoads(dataSource, openReadOnly(dataDir));
    return new Database('sqlite', dataSource, roads.reading.manager, roads, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** From now on a missing database is a loss, not a first run. */
function markAsMade(mark: string): void {
  if (!existsSync(mark)) writeSecretFile(mark, `${new Date().toISOString()}\n`);
}

async function openPostgres(url: string, schema: Schema): Promise<Database> {
  const dataSource = dataSourceOf(postgresOptions(url), schema);
  try {
    await dataSource.initialize();
  } catch (error) {
    throw new StartUpError(
      `PostgreSQL at DATABASE_URL cannot be reached: ${(error as Error).message}`,
    );
  }
  await holdingMigrationLock(dataSource, () => dataSource.runMigrations());
  return new Database('postgres', dataSource, dataSource.manager);
}
