import { fileURLToPath } from 'node:url';
import { compressWeb } from './compress-web.mjs';
import { fingerprint, isStamped, must, say, setStamp } from './steps.mjs';

const stamp = 'dist/.sightline-built';
const sources = [
  'apps/api/src',
  'apps/web',
  'libs',
  'tools/scripts',
  'package-lock.json',
  'tsconfig.base.json',
  'docs/openapi.json',
];

/** Builds the client and the server into dist, unless they are built from these sources already. */
export async function build() {
  const mark = fingerprint(sources);
  if (isStamped(stamp, mark)) {
    say('The build is up to date');
    return;
  }
  say('Building the client (about a minute)');
  await must('npx', ['nx', 'build', 'web', '--outputStyle=static'], 'the client did not build.');
  // Only now: it needs a package, and this file is read before packages are installed.
  const { packWeb } = await import('./pack-web.mjs');
  await packWeb();
  compressWeb();
  say('Building the server');
  await must('node', ['tools/scripts/build-api.mjs'], 'the server did not build.');
  setStamp(stamp, mark);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
