import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Each planted file breaks one rule; the rule must be the one that says so. */
const root = join(__dirname, '../..');

interface Planted {
  readonly file: string;
  readonly source: string;
  readonly rule: string;
}

const planted: readonly Planted[] = [
  {
    file: 'libs/domain/src/planted-framework.ts',
    source: "import { Injectable } from '@nestjs/common';\nexport const planted = Injectable;\n",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    file: 'libs/domain/src/planted-engine.ts',
    source:
      "import { practiceDomains } from '@sightline/form-engine';\nexport const planted = practiceDomains;\n",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    file: 'libs/statistics/src/planted-contracts.ts',
    source: "import { paths } from '@sightline/contracts';\nexport const planted = paths;\n",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    file: 'libs/analysis/src/planted-node.ts',
    source: "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
    rule: 'no-restricted-imports',
  },
  {
    file: 'apps/web/src/app/shared/planted-typeorm.ts',
    source: "import { DataSource } from 'typeorm';\nexport const planted = DataSource;\n",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    file: 'apps/api/src/app/trail/planted-angular.ts',
    source: "import { signal } from '@angular/core';\nexport const planted = signal;\n",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    file: 'apps/api/src/app/trail/planted-rightwards.ts',
    source: "import { ReturnsModule } from '../returns';\nexport const planted = ReturnsModule;\n",
    rule: '@softarc/sheriff/dependency-rule',
  },
  {
    file: 'apps/api/src/app/platform/planted-slice.ts',
    source: "import { TrailModule } from '../trail';\nexport const planted = TrailModule;\n",
    rule: '@softarc/sheriff/dependency-rule',
  },
  {
    file: 'apps/api/src/app/returns/planted-deep.ts',
    source:
      "import { TrailService } from '../trail/trail.service';\nexport const planted = TrailService;\n",
    rule: '@softarc/sheriff/encapsulation',
  },
  {
    file: 'apps/web/src/app/shared/planted-slice.ts',
    source:
      "import { returnsRoutes } from '../returns/routes';\nexport const planted = returnsRoutes;\n",
    rule: '@softarc/sheriff/dependency-rule',
  },
  {
    file: 'apps/api/src/app/returns/planted-transaction.ts',
    source:
      "import { DataSource } from 'typeorm';\nexport const planted = (d: DataSource) => d.transaction(async () => undefined);\n",
    rule: 'no-restricted-syntax',
  },
  {
    file: 'apps/api/src/app/returns/planted-environment.ts',
    source: "export const planted = process.env['PORT'];\n",
    rule: 'no-restricted-properties',
  },
  {
    file: 'libs/domain/src/planted-enum.ts',
    source: 'export enum Planted {\n  One,\n}\n',
    rule: 'no-restricted-syntax',
  },
];

interface LintResult {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

const clean = 'libs/domain/src/transitions.ts';

/** Lints the files in a process of its own, as a person would: file -> rules broken. */
function lint(files: readonly string[]): Map<string, (string | null)[]> {
  const { stdout } = spawnSync('npx', ['eslint', '--format', 'json', ...files], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const results = JSON.parse(stdout) as LintResult[];
  return new Map(
    results.map(({ filePath, messages }) => [
      relative(root, filePath),
      messages.map(({ ruleId }) => ruleId),
    ]),
  );
}

describe('the lint rules that keep the layout', () => {
  let broken: Map<string, (string | null)[]>;

  beforeAll(() => {
    for (const { file, source } of planted) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), source);
    }
    // The boundary rule reads the project graph that Nx caches; without it, it is skipped.
    execFileSync('npx', ['nx', 'show', 'projects'], { cwd: root, stdio: 'ignore' });
    broken = lint([...planted.map(({ file }) => file), clean]);
  });

  afterAll(() => {
    for (const { file } of planted) rmSync(join(root, file), { force: true });
  });

  it.each(planted)('$rule refuses $file', ({ file, rule }) => {
    expect(broken.get(file)).toContain(rule);
  });

  it('lets a clean file of the same places pass', () => {
    expect(broken.get(clean)).toEqual([]);
  });
});
