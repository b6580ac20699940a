import { tenantsOn } from './tenants';

/** Run by the figure `tenants` beside a PostgreSQL that was started for it. */
const url = process.env['TEST_DATABASE_URL'];
if (!url) throw new Error('TEST_DATABASE_URL says where PostgreSQL is');
process.stdout.write(JSON.stringify(await tenantsOn(url)));
