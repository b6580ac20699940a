// Builds the server into dist/apps/api: SWC compiles (Nest needs decorator metadata, which esbuild
// does not write), esbuild joins everything into one file a command, because a thousand small
// files are slow to start from.
import { isAscii } from 'node:buffer';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { transformFile } from '@swc/core';
import { build } from 'esbuild';
import { bundleRenderingWorker } from '../../apps/api/src/app/platform/rendering/bundle-worker.mjs';
import { root } from './steps.mjs';

/** `--out FOLDER` builds elsewhere: tests run what is built without touching what is served. */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist/apps/api' } } });
const output = join(root, values.out);

/** Each becomes a file that Node runs by itself. */
const entries = {
  main: 'apps/api/src/main.ts',
  'trail-verify': 'apps/api/src/commands/trail-verify.ts',
  'load-returns': 'apps/api/src/commands/load-returns.ts',
  'jobs-once': 'apps/api/src/commands/jobs-once.ts',
};

/** Native addons, and what finds its own files by its place in node_modules. */
const external = [
  'better-sqlite3-multiple-ciphers',
  '@node-rs/argon2',
  '@resvg/resvg-js',
  '@myriaddreamin/typst-ts-node-compiler',
  'swagger-ui-dist',
  'pg-native',
];

/** Asked for by the frameworks in case they are installed; here they are not. */
const absent = [
  '@nestjs/microservices',
  '@nestjs/microservices/*',
  '@nestjs/websockets/*',
  '@google-cloud/spanner',
  '@sap/hana-client',
  '@sap/hana-client/*',
  'better-sqlite3',
  'mongodb',
  'mssql',
  'mysql',
  'mysql2',
  'oracledb',
  'pg-query-stream',
  'react-native-sqlite-storage',
  'redis',
  'ioredis',
  'sql.js',
  'sqlite3',
  'typeorm-aurora-data-api-driver',
  'expo-sqlite',
  'class-transformer/storage',
  '@fastify/static',
  '@fastify/view',
  'ts-node',
];

/** Parts of packages that nothing here calls: each byte of the bundle is read at every start. */
const unused = new RegExp(
  [
    'typeorm/driver/(aurora-mysql|aurora-postgres|capacitor|cockroachdb|cordova|expo|mongodb|mysql|' +
      'nativescript|oracle|react-native|sap|spanner|sqljs|sqlserver)/',
    // Only class-validator's check of telephone numbers.
    'libphonenumber-js/',
    // The character tables of East Asian encodings: bodies are UTF-8.
    'iconv-lite/encodings/dbcs-data',
  ]
    .map((path) => `/node_modules/${path}`)
    .join('|'),
);

const leaveOut = {
  name: 'leave-out',
  setup(pipeline) {
    pipeline.onLoad({ filter: unused }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

/** A bundle of ASCII alone takes half the memory; esbuild does not touch regular expressions. */
const escaped = (code) =>
  code.replace(
    /[^\x00-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const ascii = {
  name: 'ascii',
  setup(pipeline) {
    pipeline.onLoad({ filter: /\/node_modules\/.*\.[cm]?js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      return isAscii(Buffer.from(code)) ? undefined : { contents: escaped(code), loader: 'js' };
    });
  },
};

const swc = {
  name: 'swc',
  setup(pipeline) {
    pipeline.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const { code } = await transformFile(path, {
        configFile: false,
        swcrc: false,
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
          },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      });
      return { contents: escaped(code), loader: 'js' };
    });
  },
};

const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8'));
const alias = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([name, [file]]) => [name, join(root, file)]),
);

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: Object.entries(entries).map(([out, path]) => ({ in: path, out })),
  outdir: output,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['main', 'module'],
  conditions: ['node', 'require'],
  // A third less to read and compile at every start; identifiers stay for the stack traces. The
  // option keepNames is left off: it defines the name of a function each time one is made, in every
  // request, and no name of a class or a function means anything here.
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
  alias,
  external: [...external, ...absent],
  plugins: [leaveOut, ascii, swc],
});

await bundleRenderingWorker(join(output, 'rendering-worker.js'));

cpSync(join(root, 'docs/openapi.json'), join(output, 'openapi.json'));

// What the demonstration is read from stands beside the bundle as it stands beside the source.
for (const folder of ['castle-missing', 'castle-sgo', 'programmes']) {
  cpSync(join(root, 'apps/api/src/seeds', folder), join(output, folder), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  });
}
