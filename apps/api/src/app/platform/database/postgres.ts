import pg from 'pg';
import type { DataSource, DataSourceOptions } from 'typeorm';

/** Numbers that mean Sightline to `pg_advisory_lock`; the second says what for. */
const lockFamily = 0x51_67;
const migrationLock = 1;
const trailLock = 2;

export function postgresOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    driver: pg,
    url,
    applicationName: 'sightline',
    installExtensions: false,
    extra: { max: 10, connectionTimeoutMillis: 5000 },
  };
}

/** One replica migrates, the others wait and then find nothing to do. */
export async function holdingMigrationLock(
  dataSource: DataSource,
  work: () => Promise<unknown>,
): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query(`SELECT pg_advisory_lock(${lockFamily}, ${migrationLock})`);
    await work();
  } finally {
    await runner.query(`SELECT pg_advisory_unlock(${lockFamily}, ${migrationLock})`);
    await runner.release();
  }
}

/** Held until the transaction ends: the chain of the trail has one writer at a time. */
export const lockTrailChain = `SELECT pg_advisory_xact_lock(${lockFamily}, ${trailLock})`;
