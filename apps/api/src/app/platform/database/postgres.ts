import pg from 'pg';
import type { DataSource, DataSourceOptions, EntityManager } from 'typeorm';

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

/**
 * A connection of PostgreSQL answers one query at a time, and node-postgres will refuse a second
 * one meanwhile. What a run asks for at once (reads outside a run go side by side) waits its turn.
 */
export function queriesInTurn(manager: EntityManager): EntityManager {
  const runner = manager.queryRunner;
  if (!runner) throw new Error('A run has a connection of its own');
  const send = runner.query.bind(runner) as (...given: unknown[]) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (...given: unknown[]): Promise<unknown> => {
    const answer = last.then(() => send(...given));
    // A failure is told to whoever asked; the next in turn asks all the same.
    last = answer.catch(() => undefined);
    return answer;
  };
  runner.query = inTurn as typeof runner.query;
  return manager;
}

/** Held until the transaction ends. */
export function lockForTransaction(purpose: LockPurpose): string {
  return `SELECT pg_advisory_xact_lock(${lockFamily}, ${lockNumbers[purpose]})`;
}
