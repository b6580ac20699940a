import Driver, { type Database as RawDatabase } from 'better-sqlite3-multiple-ciphers';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EntityManager, type DataSource, type DataSourceOptions } from 'typeorm';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import { StartUpError } from '../errors';
import { databaseKey, type KeyedFiles } from './key-file';
import { SqliteStatements } from './sqlite-statements';

type SqliteDriver = ConstructorParameters<typeof BetterSqlite3QueryRunner>[0];

export interface SqliteFiles extends KeyedFiles {
  readonly lock: string;
}

export function sqliteFiles(dataDir: string): SqliteFiles {
  const database = join(dataDir, 'sightline.db');
  const keys = join(dataDir, 'keys');
  return {
    database,
    key: join(keys, 'database.key'),
    made: join(keys, 'database.made'),
    lock: `${database}.lock`,
  };
}

/**
 * Ciphers of the file, both of 256 bits and with a tag on every page, the one of new files first:
 * processors do AEGIS themselves, and ChaCha20 was half of what a save cost. A file keeps its own.
 */
const ciphers = ['aegis', 'chacha20'] as const;

type Cipher = (typeof ciphers)[number];

/** What opens a file. */
interface Unlocking {
  readonly cipher: Cipher;
  readonly key: string;
}

/** The whole file is encrypted; the cipher is named before the key, or the key means nothing. */
function unlock(connection: RawDatabase, { cipher, key }: Unlocking): void {
  connection.pragma(`cipher = '${cipher}'`);
  connection.pragma(`key = 'raw:${key}'`);
  connection.pragma('busy_timeout = 5000');
  // What SQLite would put aside in a file of its own, it would put aside unencrypted.
  connection.pragma('temp_store = MEMORY');
}

/** Holds the lock until the process ends, however it ends: the kernel lets go of it. */
export function lockForServer(files: SqliteFiles): () => void {
  const lock = new Driver(files.lock, { timeout: 1500 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new StartUpError(
      `Another Sightline server is using ${files.database}.\n` +
        'One server may use a SQLite database at a time; set DATABASE_URL to run several.',
    );
  }
  return () => lock.close();
}

/** Proves that the key opens the file, before anything may write to it; tells by which cipher. */
function proveKey(files: SqliteFiles, key: string): Unlocking {
  if (!existsSync(files.database)) return { cipher: ciphers[0], key };
  const failures: string[] = [];
  for (const cipher of ciphers) {
    const failure = failureToOpen(files.database, { cipher, key });
    if (failure === undefined) return { cipher, key };
    failures.push(failure);
  }
  throw new StartUpError(
    `The key ${files.key} does not open the database ${files.database} ` +
      `(${failures[0]}).\nPut back the key file that belongs to this database.`,
  );
}

function failureToOpen(path: string, unlocking: Unlocking): string | undefined {
  const probe = new Driver(path, { fileMustExist: true, readonly: true });
  try {
    unlock(probe, unlocking);
    probe.prepare('SELECT count(*) FROM sqlite_master').get();
    return undefined;
  } catch (error) {
    // What SQLite says of a file that this key and cipher do not open.
    return (error as Error).message;
  } finally {
    probe.close();
  }
}

/** Options of the one connection that writes. */
export function sqliteOptions(dataDir: string): DataSourceOptions {
  const files = sqliteFiles(dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unlocking = proveKey(files, databaseKey(files));
  return {
    type: 'better-sqlite3',
    driver: Driver,
    database: files.database,
    enableWAL: true,
    prepareDatabase: (connection: RawDatabase) => {
      unlock(connection, unlocking);
      // An answer set then lies on two pages instead of four: each page is encrypted by itself.
      connection.pragma('page_size = 8192');
      connection.pragma('secure_delete = ON');
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = FULL');
    },
  };
}

/** Opens the file so that it cannot be written; for reads and for looking from outside. */
export function openReadOnly(dataDir: string): RawDatabase {
  const files = sqliteFiles(dataDir);
  if (!existsSync(files.database)) {
    throw new StartUpError(`There is no database at ${files.database}.`);
  }
  const unlocking = proveKey(files, databaseKey(files));
  const connection = new Driver(files.database, { readonly: true, fileMustExist: true });
  unlock(connection, unlocking);
  return connection;
}

/** TypeORM knows one connection for SQLite; this runner sends its queries down another. */
class ReadRunner extends BetterSqlite3QueryRunner {
  constructor(
    dataSource: DataSource,
    private readonly committed: RawDatabase,
  ) {
    super(dataSource.driver as SqliteDriver);
    Object.assign(this, { manager: new EntityManager(dataSource, this) });
  }

  override connect(): Promise<RawDatabase> {
    return Promise.resolve(this.committed);
  }
}

/** Works only while a transaction is open that others begin and end. */
class WriteRunner extends BetterSqlite3QueryRunner {
  override isTransactionActive = true;
  override transactionDepth = 1;

  constructor(dataSource: DataSource) {
    super(dataSource.driver as SqliteDriver);
    Object.assign(this, { manager: new EntityManager(dataSource, this) });
  }
}

/** The two roads to a SQLite file: one writes, one sees committed data only. */
export interface SqliteRoads {
  readonly writing: SqliteRoad;
  readonly reading: SqliteRoad;
  closeReading(): void;
}

export interface SqliteRoad {
  readonly manager: EntityManager;
  readonly statements: SqliteStatements;
}

/** Both roads; what is written down the reading one is refused by the file. */
export function sqliteRoads(dataSource: DataSource, reading: RawDatabase): SqliteRoads {
  const writing = (dataSource.driver as SqliteDriver).databaseConnection as RawDatabase;
  return {
    writing: {
      manager: new WriteRunner(dataSource).manager,
      statements: new SqliteStatements(writing),
    },
    reading: {
      manager: new ReadRunner(dataSource, reading).manager,
      statements: new SqliteStatements(reading),
    },
    closeReading: () => void reading.close(),
  };
}
