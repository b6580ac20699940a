import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../apps/api/test/support/postgres.mjs';
import { nodeFlags } from './node-flags.mjs';
import { root, run, say } from './steps.mjs';

/**
 * Drives the built product through the whole main job over HTTP, on a folder of its own that is
 * gone afterwards. Gives whether every step passed.
 */
export async function smoke(name, env = {}) {
  say(`smoke on ${name}: the built product through the main job`);
  const folder = mkdtempSync(join(tmpdir(), 'sightline-smoke-'));
  const port = await freePort();
  const server = await ready(
    spawn(process.execPath, [...nodeFlags, join(root, 'dist/apps/api/main.js')], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        ...{ NODE_ENV: 'production', DEMO: 'on', DATA_DIR: folder, PORT: String(port) },
        ...env,
      },
    }),
  );
  try {
    if (server.exitCode !== null) return false;
    const tool = ['tools/scripts/run-ts.mjs', 'tools/smoke/smoke.ts'];
    return (await run('node', [...tool, '--url', `http://127.0.0.1:${port}`])) === 0;
  } finally {
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Waits until the server says that it is ready, or until it has ended. */
function ready(server) {
  return new Promise((resolve) => {
    server.on('exit', () => resolve(server));
    server.stdout.on('data', (chunk) => {
      if (String(chunk).includes('is ready at')) resolve(server);
    });
  });
}

function ended(server) {
  if (server.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.on('exit', resolve);
    server.kill('SIGTERM');
  });
}
