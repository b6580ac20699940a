import nx from '@nx/eslint-plugin';
import sheriff from '@softarc/eslint-plugin-sheriff';
import angular from 'angular-eslint';
import noOnlyTests from 'eslint-plugin-no-only-tests';
import tseslint from 'typescript-eslint';

const frameworks = ['@nestjs/*', '@angular/*', 'typeorm', 'rxjs', 'express'];

/** Which project may import which: no wildcard entry, so an untagged project can do neither. */
export const depConstraints = [
  {
    sourceTag: 'scope:shared',
    onlyDependOnLibsWithTags: ['scope:shared'],
    bannedExternalImports: frameworks,
  },
  {
    sourceTag: 'scope:api',
    onlyDependOnLibsWithTags: ['scope:api', 'scope:shared'],
    bannedExternalImports: ['@angular/*'],
  },
  {
    sourceTag: 'scope:web',
    onlyDependOnLibsWithTags: ['scope:web', 'scope:shared'],
    bannedExternalImports: ['@nestjs/*', 'typeorm'],
  },
  { sourceTag: 'scope:tools', onlyDependOnLibsWithTags: ['scope:shared', 'scope:tools'] },
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:engine', onlyDependOnLibsWithTags: ['type:domain', 'type:engine'] },
  { sourceTag: 'type:contracts', onlyDependOnLibsWithTags: ['type:domain', 'type:engine'] },
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: ['type:domain', 'type:engine', 'type:contracts'],
  },
  {
    sourceTag: 'type:tools',
    onlyDependOnLibsWithTags: ['type:domain', 'type:engine', 'type:contracts'],
  },
];

const generalRules = {
  'no-console': 'error',
  'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
  'no-only-tests/no-only-tests': 'error',
  'no-restricted-syntax': [
    'error',
    { selector: 'TSEnumDeclaration', message: 'Use an `as const` list (style guide).' },
    { selector: 'ExportDefaultDeclaration', message: 'No default exports (style guide).' },
    {
      selector: 'CatchClause > BlockStatement[body.length=0]',
      message: 'An empty catch hides a fault: handle it or let it through.',
    },
  ],
};

const typescriptRules = {
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
  ],
  '@typescript-eslint/consistent-type-imports': 'off',
  '@typescript-eslint/no-extraneous-class': 'off',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/unbound-method': 'off',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist',
      '**/node_modules',
      '**/coverage',
      '**/.angular',
      '**/.stryker-tmp',
      '**/jest.config.*',
      'jest.preset.cjs',
      'tools/boundaries/fixtures',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { '@nx': nx, 'no-only-tests': noOnlyTests },
    rules: {
      ...generalRules,
      ...typescriptRules,
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints },
      ],
    },
  },
  {
    files: ['**/*.spec.ts', '**/test/**/*.ts', 'apps/web-e2e/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 600, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  {
    // Playwright takes its configuration from default exports.
    files: ['apps/web-e2e/playwright.config.ts', 'apps/web-e2e/support/global-setup.ts'],
    rules: {
      'no-restricted-syntax': generalRules['no-restricted-syntax'].filter(
        ({ selector }) => selector !== 'ExportDefaultDeclaration',
      ),
    },
  },
  {
    files: ['libs/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group: ['node:*', 'fs', 'path', 'crypto'], message: 'Libraries are pure.' }],
        },
      ],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['**/*.repository.ts', 'apps/api/src/app/platform/**', 'apps/api/src/migrations/**'],
    rules: {
      'no-restricted-syntax': [
        ...generalRules['no-restricted-syntax'],
        {
          selector: "CallExpression[callee.property.name='transaction']",
          message: 'Every write passes Transactor.run.',
        },
        {
          selector: "Decorator[expression.callee.name='InjectRepository']",
          message: 'Repositories take transactor.manager.',
        },
      ],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/app/platform/config/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read it from AppConfig.' },
      ],
    },
  },
  {
    files: ['apps/api/src/app/**/*.ts', 'apps/web/src/app/**/*.ts'],
    // Sheriff cannot follow the import of a Typst file, which esbuild reads as text.
    ignores: ['**/*.spec.ts', '**/rendering/pdf/render-pdf.ts'],
    plugins: { '@softarc/sheriff': sheriff },
    rules: {
      '@softarc/sheriff/dependency-rule': 'error',
      '@softarc/sheriff/encapsulation': 'error',
    },
  },
  {
    files: ['apps/web/src/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': [
        'error',
        { type: 'element', prefix: 'sl', style: 'kebab-case' },
      ],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'sl', style: 'camelCase' },
      ],
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
    },
  },
  {
    files: ['apps/web/src/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: {},
  },
  {
    files: ['**/*.mjs'],
    plugins: { 'no-only-tests': noOnlyTests },
    rules: { 'no-only-tests/no-only-tests': 'error' },
  },
);
