import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBinaries } from '../../apps/api/test/support/postgres.mjs';
import { fail, has, run, say } from './steps.mjs';

const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function isDebianRoot() {
  return process.getuid?.() === 0 && has('apt-get');
}

async function installPackage(name) {
  say(`Installing Debian's ${name}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  return run('apt-get', ['install', '-y', '-qq', name], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Path of a Chromium: CHROMIUM_PATH, the system's, or Debian's package where we are root. */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (!existsSync(given)) fail(`CHROMIUM_PATH names ${given}, which does not exist.`);
    return given;
  }
  const known = () => browsers.find((path) => existsSync(path));
  if (!known() && isDebianRoot()) await installPackage('chromium');
  return (
    known() ??
    fail('the journeys need a browser: install Chromium or Chrome, or set CHROMIUM_PATH to one.')
  );
}

/** Folder of PostgreSQL's server programs: POSTGRES_BIN, the system's, or Debian's package. */
export async function findPostgres() {
  const given = process.env.POSTGRES_BIN;
  if (given) {
    if (!existsSync(join(given, 'initdb'))) fail(`POSTGRES_BIN names ${given}: no initdb there.`);
    return given;
  }
  if (!findBinaries() && isDebianRoot()) await installPackage('postgresql');
  return (
    findBinaries() ??
    fail('the API tests need PostgreSQL: install the package postgresql, or set POSTGRES_BIN.')
  );
}

/** What looks at a PDF from outside, and Debian's package of it. */
const pdfPrograms = { qpdf: 'qpdf', pdfinfo: 'poppler-utils', pdftotext: 'poppler-utils' };

/** Sees that the programs are there that the tests look at a PDF with. */
export async function findPdfPrograms() {
  for (const [program, name] of Object.entries(pdfPrograms)) {
    if (!has(program) && isDebianRoot()) await installPackage(name);
    if (!has(program)) fail(`the tests of the PDF need ${program}: install the package ${name}.`);
  }
}
