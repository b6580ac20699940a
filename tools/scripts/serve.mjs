import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeFlags } from './node-flags.mjs';
import { fail, root } from './steps.mjs';

/** Starts what is built and stays until it ends; installs and builds nothing. */
export function serve() {
  const main = join(root, 'dist/apps/api/main.js');
  if (!existsSync(main)) fail('nothing is built yet: run "npm run build" first.');
  const child = spawn(process.execPath, [...nodeFlags, main], {
    cwd: root,
    stdio: 'inherit',
    env: { NODE_ENV: 'production', DEMO: 'on', ...process.env },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) serve();
