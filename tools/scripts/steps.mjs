import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top of the workspace. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

const started = Date.now();

/** Says what is being done, with the seconds since the start. */
export function say(text) {
  const seconds = Math.round((Date.now() - started) / 1000);
  process.stdout.write(`[${String(seconds).padStart(4)} s] ${text}\n`);
}

/** Ends with the reason on one line. */
export function fail(text) {
  process.stderr.write(`\nSightline: ${text}\n`);
  process.exit(1);
}

const quietEnvironment = {
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NG_CLI_ANALYTICS: 'false',
  SCARF_ANALYTICS: 'false',
  CI: process.env.CI ?? 'true',
};

/** Runs a command to its end and returns its exit code; its output is the person's. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      ...options,
      env: { ...process.env, ...quietEnvironment, ...options.env },
    });
    child.on('error', () => resolve(127));
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** Runs a command and ends the whole script with the reason where it fails. */
export async function must(command, args, reason, options) {
  const code = await run(command, args, options);
  if (code !== 0) fail(reason);
}

/** Whether a program answers on this machine. */
export function has(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;
}

/** SHA-256 over the paths, sizes and contents below the given places. */
export function fingerprint(places) {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) {
        if (name !== 'node_modules' && name !== 'dist') visit(join(path, name));
      }
    } else {
      hash.update(path).update(readFileSync(path));
    }
  };
  for (const place of places) visit(join(root, place));
  return hash.digest('hex');
}

/** Whether the work that the stamp stands for was done for this fingerprint. */
export function isStamped(stamp, mark) {
  const file = join(root, stamp);
  return existsSync(file) && readFileSync(file, 'utf8') === mark;
}

/** Remembers that the work was done for this fingerprint. */
export function setStamp(stamp, mark) {
  mkdirSync(dirname(join(root, stamp)), { recursive: true });
  writeFileSync(join(root, stamp), mark);
}
