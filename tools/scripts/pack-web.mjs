// The bundler cuts the client where pages share code: a hundred and sixty scripts, of which a return
// needs seventy, found level after level. Here they are joined to a few, and a page names those it
// needs (docs/adr/0032-packed-scripts.md).
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './steps.mjs';

const source = 'apps/web/src';

/** What a page is made of, in the order in which scripts are joined: each script goes to the first. */
const parts = [
  { name: 'start', pages: ['main.ts'] },
  { name: 'enter', pages: ['app/shell/sign-in-page.ts'] },
  { name: 'frame', pages: ['app/shell/app-frame.ts'] },
  { name: 'common', sharedBy: 6 },
  { name: 'fill', pages: ['app/returns/pages/return-page.ts'] },
];

/**
 * Pages that people wait for most, by address: what the router fetches for them, and what they read
 * before they show anything, where the address says which.
 */
const awaited = [
  {
    address: '^/returns/([0-9a-f-]+)$',
    reads: ['session', 'returns/$1'],
    files: ['shell/app-frame.ts', 'returns/routes.ts', 'returns/pages/return-page.ts'],
  },
  {
    address: '^/audits/([0-9a-f-]+)/returns$',
    reads: ['session', 'audits/$1', 'audits/$1/grid'],
    files: [
      'shell/app-frame.ts',
      'audits/pages/workspace-page.ts',
      'returns/grid-routes.ts',
      'returns/pages/returns-grid-page.ts',
    ],
  },
  {
    address: '^/audits/([0-9a-f-]+)/panel/([0-9a-f-]+)/pack$',
    reads: ['session', 'audits/$1', 'cases/$2/pack'],
    files: [
      'shell/app-frame.ts',
      'audits/pages/workspace-page.ts',
      'moderation/routes.ts',
      'moderation/pages/pack-page.ts',
    ],
  },
];

/** Makes the client that is served of the one that was built: its scripts joined, its pages naming them. */
export async function packWeb(
  from = join(root, 'dist/built/web'),
  to = join(root, 'dist/apps/web'),
) {
  const built = new Built(JSON.parse(readFileSync(join(from, 'stats.json'), 'utf8')).outputs);
  const packed = new Packed(await joined(join(from, 'browser'), built));
  const browser = join(to, 'browser');
  rmSync(to, { recursive: true, force: true });
  cpSync(join(from, 'browser'), browser, {
    recursive: true,
    filter: (path) => !path.endsWith('.js'),
  });
  for (const { fileName, code } of packed.scripts) writeFileSync(join(browser, fileName), code);
  const main = built.scriptOf('main.ts');
  const start = packed.neededBy(main);
  const fonts = readdirSync(join(browser, 'media')).filter((name) => name.endsWith('.woff2'));
  writePage(join(browser, 'index.html'), main, { start, fonts });
  const preloads = awaited.map(({ address, reads, files }) => {
    const needed = files.flatMap((file) => packed.neededBy(built.scriptOf(`app/${file}`)));
    const more = [...new Set(needed)].filter((name) => !start.includes(name));
    return { address, links: linksTo(more, 'low'), reads: reads.map(linkToRead).join('') };
  });
  writeFileSync(join(to, 'preloads.json'), JSON.stringify(preloads));
}

/** The scripts as the bundler made them. */
class Built {
  constructor(outputs) {
    this.outputs = outputs;
    const pages = Object.keys(outputs).filter((name) => outputs[name].entryPoint !== undefined);
    this.pages = new Map(pages.map((name) => [name, this.withImports(name)]));
  }

  /** The script made of a source file. */
  scriptOf(file) {
    const name = [...this.pages.keys()].find(
      (each) => this.outputs[each].entryPoint === `${source}/${file}`,
    );
    if (!name) throw new Error(`No script was made of ${file}: is it still fetched by itself?`);
    return name;
  }

  /** The script and all that must be there before it runs. */
  withImports(name) {
    return reached(name, (each) =>
      (this.outputs[each]?.imports ?? [])
        .filter(({ kind }) => kind === 'import-statement')
        .map(({ path }) => path),
    );
  }

  /** The part that a script is joined to, or none: what a page alone has stays its own. */
  partOf(name) {
    const users = [...this.pages.values()].filter((needed) => needed.has(name)).length;
    const found = parts.find(({ pages, sharedBy }) =>
      pages
        ? pages.some((page) => this.pages.get(this.scriptOf(page)).has(name))
        : users >= sharedBy,
    );
    return this.pages.has(name) && found?.name !== 'start' ? undefined : found?.name;
  }
}

/** The scripts after they were joined. */
class Packed {
  constructor(scripts) {
    this.scripts = scripts;
    this.byName = new Map(scripts.map((script) => [script.fileName, script]));
  }

  /** The names of all that must be there before a script of the bundler's runs. */
  neededBy(name) {
    const holder = this.scripts.find(({ facadeModuleId, modules }) =>
      [facadeModuleId ?? '', ...Object.keys(modules)].some((id) => basename(id) === name),
    );
    if (!holder) throw new Error(`${name} was lost when scripts were joined`);
    return [...reached(holder.fileName, (each) => this.byName.get(each).imports)];
  }
}

function reached(first, next) {
  const names = new Set([first]);
  for (const name of names) for (const found of next(name)) names.add(found);
  return names;
}

async function joined(browser, built) {
  const bundle = await rolldown({
    input: { main: join(browser, built.scriptOf('main.ts')) },
    // The bundler has left out what nobody uses, and made names short.
    treeshake: false,
    preserveEntrySignatures: 'allow-extension',
    plugins: [{ name: 'built', resolveId: (id) => join(browser, basename(id)) }],
  });
  const groups = parts.map(({ name }, index) => ({
    name,
    priority: parts.length - index,
    test: (id) => built.partOf(basename(id)) === name,
  }));
  const { output } = await bundle.generate({
    minify: { mangle: false, compress: false },
    entryFileNames: 'main-[hash].js',
    chunkFileNames: 'chunk-[hash].js',
    hashCharacters: 'base36',
    codeSplitting: { includeDependenciesRecursively: false, groups },
  });
  await bundle.close();
  return output;
}

/** The page names its fonts too: found in the styles later, they would have it laid out again. */
function writePage(path, main, { start, fonts }) {
  const html = readFileSync(path, 'utf8').replace(/<link rel="modulepreload"[^>]*>/g, '');
  if (!html.includes(main)) throw new Error('The built page does not begin with main.ts');
  const page = html.replace(main, start[0]);
  const links = linksTo(start, 'high') + fonts.map(linkToFont).join('');
  writeFileSync(path, page.replace('</head>', `${links}</head>`));
}

function linkToFont(name) {
  return `<link rel="preload" as="font" type="font/woff2" crossorigin href="media/${name}">`;
}

/** The client asks for it with its cookie, as a preload must do too for the answer to be taken. */
function linkToRead(path) {
  return `<link rel="preload" as="fetch" crossorigin href="api/v1/${path}">`;
}

/** What a page needs beside what every page begins with waits for the session and its data. */
function linksTo(names, priority) {
  const link = (name) => `<link rel="modulepreload" href="${name}" fetchpriority="${priority}">`;
  return names.map(link).join('');
}
