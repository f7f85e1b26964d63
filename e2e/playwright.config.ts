import { defineConfig } from '@playwright/test';

const port = Number(process.env['TEST_PORT'] ?? 4600);
const address = `http://localhost:${port}`;

/**
 * Real browser, real system: `tools/test-system.mjs` starts a fresh one with the demo practice, and ends it.
 * Run by `npm test -- browser`, which also finds or installs Chromium.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results/browser',
  // One system, one practice: tests follow each other.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    // A trace of everything costs a third of the time: `--trace retain-on-failure` keeps one when it is wanted.
    trace: 'off',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
      ],
    },
  },
  webServer: {
    command: 'exec node tools/test-system.mjs',
    cwd: '..',
    url: `${address}/api/health`,
    reuseExistingServer: process.env['TEST_REUSE'] === '1',
    stdout: 'pipe',
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 60_000 },
  },
});
