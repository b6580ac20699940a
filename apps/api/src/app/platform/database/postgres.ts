import pg from 'pg';
import type { DataSource, DataSourceOptions } from 'typeorm';

/** Says Sightline to PostgreSQL's advisory locks; a second number says what for. */
const lockFamily = 0x51_67;
const lockNumbers = { migrations: 1, trail: 2, seeds: 3, templates: 4 } as const;

/** What only one replica, or one run, may do at a time. */
export type LockPurpose = keyof typeof lockNumbers;

export function postgresOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    driver: pg,
    url,
    applicationName: 'sightline',
    installExtensions: false,
    extra: { max: 10, connectionTimeoutMillis: 10_000 },
  };
}

/** One replica migrates, the others wait and then find nothing to do. */
export async function holdingMigrationLock(
  dataSource: DataSource,
  work: () => Promise<unknown>,
): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query(`SELECT pg_advisory_lock(${lockFamily}, ${lockNumbers.migrations})`);
    await work();
  } finally {
    await runner.query(`SELECT pg_advisory_unlock(${lockFamily}, ${lockNumbers.migrations})`);
    await runner.release();
  }
}

/** Held until the transaction ends. */
export function lockForTransaction(purpose: LockPurpose): string {
  return `SELECT pg_advisory_xact_lock(${lockFamily}, ${lockNumbers[purpose]})`;
}
