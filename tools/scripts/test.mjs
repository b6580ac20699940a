import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '../../apps/api/test/support/postgres.mjs';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { findBrowser, findPdfPrograms, findPostgres } from './requirements.mjs';
import { storeSchedules } from './schedules.mjs';
import { smoke } from './smoke.mjs';
import { fail, must, root, run, say } from './steps.mjs';

const results = join(root, 'tmp/test');
const totals = { passed: 0, failed: 0, skipped: 0 };
const broken = [];

/** Runs Jest over the projects and adds its counts to the totals. */
async function jest(name, projects, env = {}) {
  say(`${name}: running`);
  const output = join(results, `${name.replaceAll(/\W+/g, '-')}.json`);
  const args = ['jest', '--projects', ...projects, '--json', `--outputFile=${output}`];
  const code = await run('npx', [...args, '--maxWorkers=2'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (!existsSync(output)) fail(`${name}: the tests did not run.`);
  const counts = JSON.parse(readFileSync(output, 'utf8'));
  totals.passed += counts.numPassedTests;
  totals.failed += counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  totals.skipped += counts.numPendingTests;
  if (code !== 0) broken.push(name);
  say(`${name}: ${counts.numPassedTests} passed, ${counts.numFailedTests} failed`);
}

/** Runs the journeys in a real browser against the built product. */
async function journeys(browser) {
  say('journeys: running in Chromium');
  const output = join(results, 'journeys.json');
  const code = await run(
    'npx',
    ['playwright', 'test', '-c', 'apps/web-e2e/playwright.config.ts', '--reporter=list,json'],
    { env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: output } },
  );
  if (!existsSync(output)) fail('journeys: the tests did not run.');
  const { stats } = JSON.parse(readFileSync(output, 'utf8'));
  totals.passed += stats.expected;
  totals.failed += stats.unexpected + stats.flaky;
  totals.skipped += stats.skipped;
  if (code !== 0) broken.push('journeys');
}

/** Counts a check that is one test of its own. */
function count(name, isSound) {
  if (isSound) totals.passed += 1;
  else {
    totals.failed += 1;
    broken.push(name);
  }
}

async function smokeOnPostgres() {
  const server = await startPostgres({ binaries: postgresPrograms });
  try {
    return await smoke('PostgreSQL', { DATABASE_URL: server.url });
  } finally {
    server.stop();
  }
}

function projectsOf(folder) {
  return readdirSync(join(root, folder))
    .map((name) => `${folder}/${name}`)
    .filter((path) => existsSync(join(root, path, 'jest.config.cjs')));
}

await install();
const browser = await findBrowser();
const postgresPrograms = await findPostgres();
await findPdfPrograms();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

say('Lint and types');
await must(
  'npx',
  ['nx', 'run-many', '-t', 'lint', 'typecheck', '--parallel=2', '--outputStyle=static'],
  'lint or types failed; the lines above say where.',
);
await must('npx', ['prettier', '--check', '--log-level=warn', '.'], 'run "npm run format".');

await jest('unit tests', [...projectsOf('libs'), 'apps/web', ...projectsOf('tools')]);
await jest('API tests on SQLite', ['apps/api']);
const postgres = await startPostgres({ binaries: postgresPrograms });
try {
  await jest('API tests on PostgreSQL', ['apps/api'], {
    TEST_DATABASE: 'postgres',
    TEST_DATABASE_URL: postgres.url,
  });
} finally {
  postgres.stop();
}
await build();
count('smoke on SQLite', await smoke('SQLite'));
count('smoke on PostgreSQL', await smokeOnPostgres());
count('schedules', await storeSchedules());
await journeys(browser);

if (broken.length > 0) say(`Failed: ${broken.join(', ')}`);
process.stdout.write(
  `${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`,
);
process.exit(broken.length === 0 && totals.failed === 0 ? 0 : 1);
