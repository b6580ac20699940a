import { onPostgres } from './jobs-once';

/** Run by the figure `jobs-once` beside a PostgreSQL that was started for it. */
const url = process.env['TEST_DATABASE_URL'];
if (!url) throw new Error('TEST_DATABASE_URL says where PostgreSQL is');
process.stdout.write(`wrong ${await onPostgres(url)}\n`);
