import { paths, type AuditCardView, type GridView } from '@sightline/contracts';
import { spawnSync } from 'node:child_process';
import pg from 'pg';
import type { Person } from '../smoke/http';
import { quantile, timed, type Figure } from './figures';
import { fillTenants, returnsEach } from './many-tenants';
import { signInAs } from './people';
import { BuiltServer } from './server';

const partnerships = 150;
const turns = 100;
const postgres = 'apps/api/test/support/postgres.mjs';

/** Somebody of Castle City and what they open every day. */
interface Visit {
  readonly name: string;
  readonly person: Person;
  readonly path: string;
}

/**
 * Lists and grid of one partnership on PostgreSQL with 150 partnerships and their 240,000 returns
 * in the database, against the same pages where that partnership is alone in it.
 */
export async function tenants(): Promise<readonly Figure[]> {
  const own = process.env['TEST_DATABASE_URL'];
  return own ? tenantsOn(own) : onOwnPostgres();
}

/** Starts a PostgreSQL of its own for these figures alone. */
function onOwnPostgres(): Figure[] {
  const again = [postgres, 'node', 'tools/scripts/run-ts.mjs', 'tools/bench/tenants-postgres.ts'];
  const { status, stdout } = spawnSync(process.execPath, again, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`PostgreSQL for tenants ended with ${status}`);
  return JSON.parse(stdout) as Figure[];
}

/** On a server that runs already. */
export async function tenantsOn(url: string): Promise<Figure[]> {
  const servers = [await emptyOn(url, 'alone'), await emptyOn(url, 'among')] as const;
  try {
    const [alone, among] = servers;
    await alone.start();
    await fillTenants(alone.databaseUrl, 1);
    await among.start();
    const returns = await fillTenants(among.databaseUrl, partnerships);
    if (returns < partnerships * returnsEach) throw new Error(`There are ${returns} returns`);
    return await compared(await visitsOf(alone), await visitsOf(among), returns);
  } finally {
    for (const server of servers) await server.remove();
  }
}

/** In turns, so that what else the machine does falls on both. */
async function compared(
  alone: readonly Visit[],
  among: readonly Visit[],
  n: number,
): Promise<Figure[]> {
  let [slowest, ratio] = [0, 0];
  for (const [index, visit] of among.entries()) {
    const times: [number[], number[]] = [[], []];
    for (let turn = 0; turn < turns; turn += 1) {
      times[0].push(await timed(() => open(alone[index]!)));
      times[1].push(await timed(() => open(visit)));
    }
    const [before, now] = times.map((each) => quantile(each, 0.95)) as [number, number];
    process.stderr.write(`tenants: ${visit.name} ${before.toFixed(1)} -> ${now.toFixed(1)} ms\n`);
    slowest = Math.max(slowest, now);
    ratio = Math.max(ratio, now / before);
  }
  return [
    { name: 'tenants', value: slowest, unit: 'ms p95', bar: 100, better: 'lower', n },
    { name: 'tenants-ratio', value: ratio, unit: 'times', bar: 1.5, better: 'lower', n },
  ];
}

function open({ person, path }: Visit): Promise<unknown> {
  return person.get(path);
}

async function visitsOf({ url }: BuiltServer): Promise<Visit[]> {
  const coordinator = await signInAs(url, 'Audit co-ordinator');
  const contact = await signInAs(url, 'Agency single point of contact');
  const auditor = await signInAs(url, 'Agency auditor');
  const audits = await coordinator.get<AuditCardView[]>(paths.audits);
  const audit = audits.find(({ theme }) => theme.startsWith('Generated audit'))!;
  const grid = `${paths.audits}/${audit.id}/grid`;
  const { cells } = await coordinator.get<GridView>(grid);
  if (cells.length === 0) throw new Error('The grid has no cell');
  const list = `${paths.returns}?limit=20`;
  return [
    { name: 'list of a co-ordinator', person: coordinator, path: list },
    { name: 'list of a contact', person: contact, path: list },
    { name: 'list of an auditor', person: auditor, path: list },
    { name: 'list of audits', person: coordinator, path: paths.audits },
    { name: 'grid of a co-ordinator', person: coordinator, path: grid },
    { name: 'grid of a contact', person: contact, path: grid },
  ];
}

/** The product on a new database of the server. */
async function emptyOn(url: string, name: string): Promise<BuiltServer> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${name}`);
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return new BuiltServer(new URL(name, url).href);
}
