import { fail, fingerprint, has, isStamped, must, say, setStamp } from './steps.mjs';

const stamp = 'node_modules/.sightline-installed';

/** Installs what package-lock.json names, unless that is installed already. */
export async function install() {
  const [major] = process.versions.node.split('.').map(Number);
  if (![20, 22, 24].includes(major)) {
    fail(`Node ${process.versions.node} is not supported: install Node 24, 22 or 20.`);
  }
  const mark = fingerprint(['package-lock.json']) + process.versions.modules;
  if (isStamped(stamp, mark)) return;
  for (const program of ['python3', 'make', 'g++']) {
    if (!has(program)) {
      fail(`${program} is needed to compile the encrypted database: install it and run again.`);
    }
  }
  say(
    'Installing packages; the encrypted database is compiled here, which takes about two minutes',
  );
  // Not `npm ci`: it refuses a lock file made where the packages of other platforms are not to be had.
  const install = ['install', '--no-audit', '--no-fund'];
  await must('npm', install, 'the packages could not be installed.');
  setStamp(stamp, mark);
}
