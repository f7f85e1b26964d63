import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** A domain library imports nothing of ours; `npm` lists the few packages it may use (fast-check: its specs). */
const domain = (name, npm) => ({
  sourceTag: `domain:${name}`,
  onlyDependOnLibsWithTags: [`domain:${name}`],
  allowedExternalImports: [...npm, 'fast-check'],
});

const depConstraints = [
  domain('channels', ['twitter-text']),
  domain('guidance', ['libphonenumber-js', 'libphonenumber-js/*']),
  domain('scheduling', ['temporal-polyfill']),
  domain('ledger', []),
  { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared'] },
  { sourceTag: 'scope:web', onlyDependOnLibsWithTags: ['scope:web', 'scope:shared'] },
  { sourceTag: 'scope:sandbox', onlyDependOnLibsWithTags: ['scope:sandbox'] },
  { sourceTag: 'scope:server', onlyDependOnLibsWithTags: ['scope:server', 'scope:shared'] },
  // Proofs see parts of the product by their types only, and load them by path.
  {
    sourceTag: 'scope:test',
    onlyDependOnLibsWithTags: ['scope:test', 'type:contract', 'type:part'],
  },
  { sourceTag: 'scope:tool', onlyDependOnLibsWithTags: ['*'] },
  {
    sourceTag: 'type:contract',
    onlyDependOnLibsWithTags: [
      'type:contract',
      'domain:channels',
      'domain:guidance',
      'domain:scheduling',
    ],
    allowedExternalImports: ['zod', 'fast-check'],
  },
  {
    sourceTag: 'type:application',
    onlyDependOnLibsWithTags: [
      'type:application',
      'type:adapter',
      'type:platform',
      'type:contract',
      'type:domain',
    ],
    bannedExternalImports: ['typeorm', 'bullmq', 'ioredis', 'pg'],
  },
  {
    sourceTag: 'adapter:data-access',
    onlyDependOnLibsWithTags: [
      'adapter:data-access',
      'type:platform',
      'type:contract',
      'type:domain',
      'type:migration',
    ],
  },
  {
    sourceTag: 'adapter:connectors',
    onlyDependOnLibsWithTags: [
      'adapter:connectors',
      'type:platform',
      'type:contract',
      'type:domain',
    ],
  },
  // A witness must be small enough to be read, and must not need what the product needs.
  {
    sourceTag: 'type:witness',
    onlyDependOnLibsWithTags: ['domain:ledger'],
    allowedExternalImports: [],
  },
  { sourceTag: 'type:platform', onlyDependOnLibsWithTags: ['type:platform', 'type:contract'] },
  { sourceTag: 'type:ui', onlyDependOnLibsWithTags: ['type:ui'] },
  {
    sourceTag: 'type:migration',
    onlyDependOnLibsWithTags: ['type:migration'],
    allowedExternalImports: ['typeorm'],
  },
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: [
      'type:application',
      'type:platform',
      'type:contract',
      'type:domain',
      'type:ui',
    ],
    bannedExternalImports: ['typeorm', 'pg'],
  },
];

export default tseslint.config(
  {
    ignores: ['**/node_modules', '**/dist', '.nx', '.angular', '.local', 'tmp', 'coverage'],
  },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, ...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          // Commands and benches load their parts when they are first needed.
          checkDynamicDependenciesExceptions: ['@canteen/application', '@canteen/guidance'],
          depConstraints,
        },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // Nest decorates constructors: a class used there must stay a value import.
    files: [
      'apps/api/**/*.ts',
      'apps/worker/**/*.ts',
      'libs/application/**/*.ts',
      'libs/data-access/**/*.ts',
      'libs/platform/**/*.ts',
      'libs/connectors/**/*.ts',
    ],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['apps/cli/**/*.ts', 'apps/sandbox/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['apps/dashboard/**/*.ts', 'libs/ui/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': 'off',
      '@angular-eslint/directive-selector': 'off',
    },
  },
  {
    files: ['apps/dashboard/**/*.html', 'libs/ui/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
  prettier,
);
