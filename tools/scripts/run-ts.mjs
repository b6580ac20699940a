import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './steps.mjs';

/** Bundles a tool written in TypeScript with the libraries it uses, and runs it. */
const [entry] = process.argv.splice(2, 1);
const outfile = join(root, 'tmp/tools', `${entry.replaceAll(/\W+/g, '-')}.mjs`);
mkdirSync(join(root, 'tmp/tools'), { recursive: true });
await build({
  entryPoints: [join(root, entry)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  tsconfig: join(root, 'tsconfig.base.json'),
  sourcemap: 'inline',
  logLevel: 'error',
});
await import(pathToFileURL(outfile).href);
