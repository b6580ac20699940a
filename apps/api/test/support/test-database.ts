import pg from 'pg';
import { migrations } from '../../src/migrations';

/** Which database the tests of this process run on. */
export const testDialect = process.env['TEST_DATABASE'] === 'postgres' ? 'postgres' : 'sqlite';

/** Runs a test on one database only, and says so in its place in the report. */
export const onlyOn = (dialect: typeof testDialect): jest.It =>
  testDialect === dialect ? it : it.skip;

/**
 * The address of this worker's own schema, its tables empty; undefined on SQLite. `isEmpty` takes
 * the tables away too.
 */
export async function freshDatabaseUrl({ isEmpty = false } = {}): Promise<string | undefined> {
  if (testDialect === 'sqlite') return undefined;
  const base = process.env['TEST_DATABASE_URL'];
  if (!base) throw new Error('TEST_DATABASE=postgres needs TEST_DATABASE_URL');
  const schema = `worker_${process.env['JEST_WORKER_ID'] ?? '0'}`;
  const client = new pg.Client({ connectionString: base });
  await client.connect();
  try {
    if (!isEmpty && (await isMigrated(client, schema))) await truncate(client, schema);
    else await recreate(client, schema);
  } finally {
    await client.end();
  }
  const url = new URL(base);
  url.searchParams.set('options', `-c search_path=${schema}`);
  return url.toString();
}

async function isMigrated(client: pg.Client, schema: string): Promise<boolean> {
  const table = await client.query('SELECT to_regclass($1) AS found', [`${schema}.migrations`]);
  if (!(table.rows[0] as { found: string | null }).found) return false;
  const { rows } = await client.query<{ name: string }>(`SELECT name FROM ${schema}.migrations`);
  const known = migrations.map(({ name }) => name).sort();
  return JSON.stringify(rows.map(({ name }) => name).sort()) === JSON.stringify(known);
}

/** The trail refuses to be emptied, so its triggers sleep while the test does it. */
async function truncate(client: pg.Client, schema: string): Promise<void> {
  const { rows } = await client.query<{ tablename: string }>(
    `SELECT tablename FROM pg_tables WHERE schemaname = $1 AND tablename <> 'migrations'`,
    [schema],
  );
  const names = rows.map(({ tablename }) => `${schema}."${tablename}"`).join(', ');
  await client.query('SET session_replication_role = replica');
  await client.query(`TRUNCATE ${names}`);
}

async function recreate(client: pg.Client, schema: string): Promise<void> {
  await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  await client.query(`CREATE SCHEMA ${schema}`);
}
