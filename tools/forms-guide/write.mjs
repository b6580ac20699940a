// Writes docs/guide/forms.md from the shipped templates, or with --check says whether it is true.
// node tools/forms-guide/write.mjs [--check [PAGE]]
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [mode, otherPage] = process.argv.slice(2);
const page = otherPage ?? `${root}/docs/guide/forms.md`;

const { outputFiles } = await build({
  entryPoints: ['libs/shipped-templates/src/forms-guide.ts'],
  absWorkingDir: root,
  tsconfig: 'tsconfig.base.json',
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  write: false,
});
const [bundle] = outputFiles;
const { formsGuide } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.text).toString('base64')}`
);

if (mode !== '--check') {
  await writeFile(page, formsGuide());
} else if ((await readFile(page, 'utf8')) !== formsGuide()) {
  process.stderr.write(
    `${page} no longer matches the templates: node tools/forms-guide/write.mjs\n`,
  );
  process.exitCode = 1;
}
