// Starts a private PostgreSQL for tests: a free port, a temporary folder, nothing left behind.
//   node apps/api/test/support/postgres.mjs npx jest ...   runs the command against it
//   node apps/api/test/support/postgres.mjs                prints its address and waits for Ctrl-C
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const debianRoot = '/usr/lib/postgresql';

/** The folder of the newest server binaries (initdb, pg_ctl, postgres), or undefined. */
export function findBinaries() {
  const candidates = existsSync(debianRoot)
    ? readdirSync(debianRoot)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(debianRoot, version, 'bin'))
    : [];
  const onPath = (process.env.PATH ?? '').split(':');
  return [...candidates, ...onPath, '/opt/homebrew/bin'].find((folder) =>
    ['initdb', 'pg_ctl', 'postgres'].every((program) => existsSync(join(folder, program))),
  );
}

/** PostgreSQL refuses to run as root: then Debian's own user runs it. */
function serverUser() {
  if (process.getuid?.() !== 0) return undefined;
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' })),
    );
    return { uid, gid };
  } catch {
    return null;
  }
}

/** A port of this machine that nobody listens at. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * With the client library: `createdb` is a package of its own, which may not be there. Imported
 * late, for `npm test` loads this file before it has installed anything.
 */
async function createDatabase(port) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'sightline',
    database: 'postgres',
  });
  await client.connect();
  await client.query('CREATE DATABASE sightline');
  await client.end();
}

/** Starts a server and answers its address and how to stop it; throws what to install. */
export async function startPostgres({ binaries = findBinaries(), port } = {}) {
  const user = serverUser();
  if (!binaries || user === null) {
    throw new Error('PostgreSQL is not installed here: apt-get install postgresql');
  }
  const folder = mkdtempSync(join(tmpdir(), 'sightline-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const chosenPort = port ?? (await freePort());
  const run = (name, args) =>
    execFileSync(join(binaries, name), args, { ...user, cwd: folder, stdio: 'pipe' });
  const data = join(folder, 'data');
  run('initdb', ['-D', data, '-U', 'sightline', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N']);
  // What is thrown away afterwards need not survive a power cut: fsync off halves the time.
  const settings = `-p ${chosenPort} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200`;
  run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start']);
  await createDatabase(chosenPort);
  let isStopped = false;
  const stop = () => {
    if (isStopped) return;
    isStopped = true;
    run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  };
  // However the process ends, no server is left behind.
  process.on('exit', stop);
  return { url: `postgres://sightline@127.0.0.1:${chosenPort}/sightline`, stop };
}

async function main(command) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
  const server = await startPostgres();
  if (command.length === 0) {
    process.stdout.write(`${server.url}\n`);
    setInterval(() => {}, 1 << 30);
    return;
  }
  const child = spawn(command[0], command.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE: 'postgres', TEST_DATABASE_URL: server.url },
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2)).catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}
