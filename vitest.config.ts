import { defineConfig } from 'vitest/config';

const outside = ['**/node_modules/**', '**/dist/**', '**/.next/**', '**/.data/**'];
const integration = '**/*.int.test.{ts,tsx}';
const long = '**/*.long.test.ts';
// On a busy machine a page or a service may take a while; a poll that succeeds does not wait for this.
const expectSoon = { poll: { timeout: 15_000 } };
// Our own packages are read from source: no build before a test.
const conditions = ['source', 'module', 'node', 'development|production'];

export default defineConfig({
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'], tsconfigPaths: true },
  ssr: { resolve: { conditions, externalConditions: ['source', 'node', 'module-sync'] } },
  test: {
    environment: 'node',
    exclude: outside,
    maxWorkers: 2,
    restoreMocks: true,
    unstubEnvs: true,
    env: { LOG_LEVEL: 'silent' },
    coverage: {
      provider: 'v8',
      // Logic: what renders or wires is seen by the tests in a browser and by starting it.
      include: ['{apps,packages}/*/src/**/*.ts'],
      exclude: [
        '**/*.test.ts',
        '**/*.test-helper.ts',
        '**/testing/**',
        '**/generated/**',
        '**/index.ts',
        '**/main.ts',
        '**/*.module.ts',
        'apps/web/src/app/**',
      ],
      thresholds: { statements: 80, lines: 80, functions: 80 },
    },
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['tests/setup/properties.ts'],
          // Nothing here changes what another file imports; loading all of it again for each took most of the time.
          isolate: false,
          include: ['{apps,packages,scripts,bench,eval,tests/rules,tests/load}/**/*.test.{ts,tsx}'],
          exclude: [...outside, integration, long, 'tests/load/load.test.ts'],
          // Against hanging only: what is timed is in the benches.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          setupFiles: ['tests/setup/properties.ts'],
          expect: expectSoon,
          isolate: false,
          include: [`{apps,packages,scripts,tests/rules}/${integration}`],
          globalSetup: ['tests/setup/servers.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          expect: expectSoon,
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/setup.ts'],
          fileParallelism: false,
          testTimeout: 360_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'chaos',
          expect: expectSoon,
          include: ['tests/chaos/**/*.test.ts'],
          globalSetup: ['tests/setup/servers.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // On demand: npm run test:soak.
        test: { name: 'soak', include: ['tests/soak/**/*.test.ts'], hookTimeout: 240_000 },
      },
      {
        // On demand: npm run test:load.
        test: { name: 'load', include: ['tests/load/load.test.ts'], hookTimeout: 240_000 },
      },
      {
        // On demand: npm run test:long.
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts', `apps/${long}`],
          exclude: outside,
          fileParallelism: false,
        },
      },
    ],
  },
});
