// One run for every library and app: `*.spec.ts` are unit tests (no I/O), `*.int.spec.ts` need
// PostgreSQL and Redis and are run with TEST_KIND=int by tools/test.mjs.
const esmOnly = [
  '@nestjs',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  'load-esm',
  'zod',
  'es-toolkit',
  'js-yaml',
  'dotenv',
  'dotenv-expand',
  'temporal-',
  'commander',
  'smtp-server',
  'nodemailer',
  '@borewit',
  'uuid',
  'otplib',
  '@otplib',
  '@scure',
  '@noble',
  'oauth4webapi',
];

const swc = (parser, extra) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2023',
      parser,
      transform: { legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
    ...extra,
  },
];

const integration = process.env.TEST_KIND === 'int';

const node = (name, root) => ({
  displayName: name,
  rootDir: __dirname,
  roots: [`<rootDir>/${root}`],
  testEnvironment: 'node',
  testMatch: integration ? ['**/*.int.spec.ts'] : ['**/*.spec.ts'],
  testPathIgnorePatterns: integration
    ? ['/node_modules/']
    : ['/node_modules/', '\\.int\\.spec\\.ts$'],
  transform: {
    '^.+\\.ts$': swc({ syntax: 'typescript', decorators: true }),
    '^.+\\.m?js$': swc({ syntax: 'ecmascript' }, { isModule: 'unknown', sourceMaps: false }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/?)`],
  setupFiles: ['reflect-metadata'],
  moduleNameMapper: {
    '^@canteen/(channels|guidance|scheduling|ledger)$': '<rootDir>/libs/domain/$1/src/index.ts',
    '^@canteen/scheduling/states$': '<rootDir>/libs/domain/scheduling/src/states.ts',
    '^@canteen/migrations$': '<rootDir>/migrations/index.ts',
    '^@canteen/([a-z-]+)/testing$': '<rootDir>/libs/$1/src/testing.ts',
    '^@canteen/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
  },
});

const projects = [
  ['api', 'apps/api'],
  ['worker', 'apps/worker'],
  ['sandbox', 'apps/sandbox'],
  ['witness', 'apps/witness'],
  ['cli', 'apps/cli'],
  ['contracts', 'libs/contracts'],
  ['channels', 'libs/domain/channels'],
  ['guidance', 'libs/domain/guidance'],
  ['scheduling', 'libs/domain/scheduling'],
  ['ledger', 'libs/domain/ledger'],
  ['application', 'libs/application'],
  ['data-access', 'libs/data-access'],
  ['connectors', 'libs/connectors'],
  ['platform', 'libs/platform'],
  ['migrations', 'migrations'],
  ['tools', 'tools'],
].map(([name, root]) => node(name, root));

// The dashboard's parts that need no browser. Angular's packages are ESM only, and its compiler must
// be loaded before they are.
const web = (name, root) => ({
  ...node(name, root),
  setupFiles: ['reflect-metadata', '@angular/compiler'],
  transformIgnorePatterns: [`/node_modules/(?!(${[...esmOnly, '@angular', '@mdi'].join('|')})/?)`],
});

projects.push(web('ui', 'libs/ui'), web('dashboard', 'apps/dashboard'));

module.exports = { projects };
