// npm run schedules [-- --count 300 --seed 1]: random schedules of typing, disconnecting, reloading,
// two tabs, two people and a server that is killed. First of the client's own store against a real
// server, then twenty in Chromium. A schedule that fails says its seed.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { findBrowser } from './requirements.mjs';
import { run, say } from './steps.mjs';

/** Gives whether all of them passed. */
export async function storeSchedules({ count = '300', seed = '1' } = {}) {
  say(`schedules: ${count} of the client's store against a real server, from seed ${seed}`);
  const loaded = ['--import', '@angular/compiler', '--import', 'reflect-metadata'];
  const tool = ['tools/scripts/run-ts.mjs', 'apps/web/schedules/schedules.ts'];
  const code = await run('node', [...loaded, ...tool, '--count', count, '--seed', seed]);
  return code === 0;
}

async function browserSchedules(browser, seed) {
  say('schedules: 20 in Chromium');
  const config = ['-c', 'apps/web-e2e/playwright.config.ts'];
  const code = await run('npx', ['playwright', 'test', ...config, '--reporter=list', 'schedules'], {
    env: { CHROMIUM_PATH: browser, SCHEDULES: '20', SCHEDULES_SEED: seed },
  });
  return code === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { count: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } },
  });
  await build();
  const isStoreSound = await storeSchedules(values);
  const isSoundInBrowser = await browserSchedules(await findBrowser(), values.seed);
  process.exit(isStoreSound && isSoundInBrowser ? 0 : 1);
}
