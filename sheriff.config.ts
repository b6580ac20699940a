import type { SheriffConfig } from '@softarc/sheriff-core';

/**
 * The slices in order: each imports only from its left (docs/adr). `platform` and `shared` hold no
 * business words and import no slice; `seeds` and the application module may see every slice.
 */
const slices = [
  'trail',
  'people',
  'form-templates',
  'reviews',
  'audits',
  'programmes',
  'vault',
  'calibrations',
  'samples',
  'cases',
  'returns',
  'moderation',
  'findings',
  'reports',
  'notifications',
  'home',
];

function rulesFor(side: 'api' | 'web', floor: string): Record<string, string[]> {
  return Object.fromEntries(
    slices.map((slice, index) => [
      `${side}:${slice}`,
      [floor, ...slices.slice(0, index + 1).map((left) => `${side}:${left}`)],
    ]),
  );
}

export const config: SheriffConfig = {
  entryPoints: { api: './apps/api/src/main.ts', web: './apps/web/src/main.ts' },
  enableBarrelLess: true,
  modules: {
    'apps/api/src/app/platform': 'api:platform',
    'apps/api/src/app/platform/<part>': 'api:platform',
    'apps/api/src/app/<slice>': 'api:<slice>',
    'apps/api/src/migrations': 'api:migrations',
    'apps/api/src/seeds': 'api:seeds',
    'apps/web/src/app/shared': 'web:shared',
    'apps/web/src/app/shell': 'web:shell',
    'apps/web/src/app/<slice>': 'web:<slice>',
    'libs/<lib>/src': 'lib',
  },
  depRules: {
    root: '*',
    lib: 'lib',
    'api:platform': ['api:platform', 'api:migrations', 'lib'],
    'api:migrations': ['api:platform', 'api:migrations', 'lib'],
    'api:seeds': ({ to }) => to.startsWith('api:') || to === 'lib',
    'web:shared': ['web:shared', 'lib'],
    'web:shell': ({ to }) => to.startsWith('web:') || to === 'lib',
    ...addLibraries(rulesFor('api', 'api:platform')),
    ...addLibraries(rulesFor('web', 'web:shared')),
  },
};

function addLibraries(rules: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(rules).map(([tag, to]) => [tag, ['lib', ...to]]));
}
