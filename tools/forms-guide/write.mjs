// Writes docs/guide/forms.md from the shipped templates: node tools/forms-guide/write.mjs
import { writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const root = new URL('../../', import.meta.url);
const { outputFiles } = await build({
  entryPoints: ['libs/shipped-templates/src/forms-guide.ts'],
  absWorkingDir: root.pathname,
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
await writeFile(new URL('docs/guide/forms.md', root), formsGuide());
