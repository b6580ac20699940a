// Joins the rendering worker into one file. The server's build calls it, and a server or a test that
// runs from source does so by command: node bundle-worker.mjs OUTFILE
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../../../../..');

/** Native addons, and packages whose files are found by their place in node_modules. */
const external = [
  '@myriaddreamin/typst-ts-node-compiler',
  '@resvg/resvg-js',
  '@expo-google-fonts/source-sans-3',
  'dejavu-fonts-ttf',
];

/** Writes the worker to the file, which must lie where node_modules of the workspace is found. */
export async function bundleRenderingWorker(outfile) {
  const base = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8'));
  const libraries = Object.entries(base.compilerOptions.paths);
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'apps/api/src/rendering-worker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
    loader: { '.typ': 'text' },
    external,
    alias: {
      ...Object.fromEntries(libraries.map(([name, [file]]) => [name, join(root, file)])),
      // The build for Node looks for a canvas by a top-level await, which no CommonJS file may have.
      'vega-canvas': join(root, 'node_modules/vega-canvas/build/vega-canvas.browser.js'),
    },
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await bundleRenderingWorker(resolve(process.argv[2]));
}
