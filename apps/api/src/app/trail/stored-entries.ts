import pg from 'pg';
import type { AppConfig } from '../platform/config';
import { openReadOnly } from '../platform/database';
import type { StoredEntry } from './verify-trail';

type Query = (after: number) => Promise<StoredEntry[]>;

/** What is opened from outside, and must be closed. */
export interface EntrySource {
  readonly entries: AsyncIterable<StoredEntry>;
  close(): Promise<void>;
}

const batch = 1000;

const select = (parameter: string): string =>
  'SELECT e.sequence, e.at, e.action, e.actor_id AS "actorId", e.actor_name AS "actorName", ' +
  'e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.audit_id AS "auditId", ' +
  'e.partnership_id AS "partnershipId", e.data_digest AS "dataDigest", ' +
  'e.previous_hash AS "previousHash", e.hash, f.salt, f.label, f.data FROM trail_entries e ' +
  'LEFT JOIN trail_facts f ON f.sequence = e.sequence ' +
  `WHERE e.sequence > ${parameter} ORDER BY e.sequence LIMIT ${batch}`;

async function* inBatches(query: Query): AsyncGenerator<StoredEntry> {
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const entries = await query(after);
    yield* entries;
    const last = entries.at(-1);
    if (!last) return;
    after = last.sequence;
  }
}

/** The trail as it stands, read from outside the server and without being able to write. */
export function openEntries(config: AppConfig): Promise<EntrySource> {
  return config.databaseUrl ? fromPostgres(config.databaseUrl) : fromSqlite(config.dataDir);
}

function fromSqlite(dataDir: string): Promise<EntrySource> {
  const connection = openReadOnly(dataDir);
  connection.exec('BEGIN');
  const statement = connection.prepare(select('?'));
  return Promise.resolve({
    entries: inBatches((after) => Promise.resolve(statement.all(after) as StoredEntry[])),
    close: () => Promise.resolve(void connection.close()),
  });
}

async function fromPostgres(url: string): Promise<EntrySource> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  return {
    // The smallest integer PostgreSQL takes: a negative sequence would be a forgery to be found.
    entries: inBatches(async (after) => {
      const bound = Math.max(after, -2_147_483_648);
      return (await client.query<StoredEntry>(select('$1'), [bound])).rows;
    }),
    close: () => client.end(),
  };
}
