import { defineConfig } from 'vitest/config';

const outside = ['**/node_modules/**', '**/dist/**', '**/.types/**'];
// The limits are there to end a hang on a busy machine, not to time anything.
const onPostgres = {
  exclude: outside,
  globalSetup: './packages/db/test/cluster.ts',
  testTimeout: 180_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 30_000 } },
};

/** The five kinds of test; each is also a command of its own (`pnpm test:fact` ...). */
export default defineConfig({
  test: {
    reporters: ['default', './test/plain-reporter.ts'],
    projects: [
      {
        test: {
          name: 'fact',
          include: ['{packages,apps}/*/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: outside,
        },
      },
      { test: { name: 'oracle', include: ['{packages,apps}/*/test/**/*.oracle.test.ts'], ...onPostgres } },
      {
        test: {
          name: 'attack',
          include: ['{packages,apps}/*/test/**/*.attack.test.ts'],
          ...onPostgres,
          globalSetup: [onPostgres.globalSetup, './apps/api/test/attacks/demo-template.ts'],
        },
      },
      { test: { name: 'door', include: ['{packages,apps}/*/test/**/*.door.test.ts'], ...onPostgres } },
      { test: { name: 'fault', include: ['{packages,apps}/*/test/**/*.fault.test.ts'], ...onPostgres } },
      { test: { name: 'journey', include: ['apps/e2e/test/**/*.journey.test.ts'], ...onPostgres } },
    ],
  },
});
