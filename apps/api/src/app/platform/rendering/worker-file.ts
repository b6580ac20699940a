import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Name of the worker beside the built server. */
export const builtWorkerFile = 'rendering-worker.js';

let built: Promise<string> | undefined;

/**
 * The file that the worker thread runs: the one beside the built server, or, where the server runs
 * from source, one that is built on the first use.
 */
export function workerFile(): Promise<string> {
  const beside = join(__dirname, builtWorkerFile);
  if (existsSync(beside)) return Promise.resolve(beside);
  built ??= buildWorker();
  return built;
}

/**
 * Built under the workspace, so that fonts and native addons are found in its node_modules; named by
 * what it holds, so that processes that build at once do not meet.
 */
async function buildWorker(): Promise<string> {
  const folder = join(__dirname, '../../../../../../tmp/rendering-worker');
  const draft = join(folder, `draft-${randomUUID()}.js`);
  await mkdir(folder, { recursive: true });
  await run(process.execPath, [join(__dirname, 'bundle-worker.mjs'), draft]);
  const digest = createHash('sha256').update(await readFile(draft));
  const file = join(folder, `${digest.digest('hex').slice(0, 16)}.js`);
  await rename(draft, file);
  return file;
}
