import { randomInt } from 'node:crypto';
import { defineConfig } from '@playwright/test';

const port = Number(process.env['E2E_PORT'] ?? 4329);
// `npm test` finds a browser and names it here; '' is Playwright’s own.
const executablePath = process.env['CHROMIUM_PATH'];
const exhaustive = process.env['EXHAUSTIVE'] === '1';
// What is drawn by lot is the same in every run, so that a change that fails is at fault itself; a
// run of everything draws anew. A test that fails names the seed.
process.env['SEED'] ??= exhaustive ? String(randomInt(100_000)) : '1';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  // One worker a core: more than that only wait for each other.
  workers: '100%',
  // A second try tells a fault from a test that is not reliable; either fails.
  retries: 1,
  failOnFlakyTests: true,
  timeout: 60_000,
  // What is waited for is no measure of time: a slow machine only takes longer.
  expect: { timeout: 15_000 },
  // What walks every page at every place takes most of an hour: `npm test -- --exhaustive`.
  ...(exhaustive ? {} : { grepInvert: /@exhaustive/ }),
  reporter: [
    ['list', { printSteps: false }],
    // A workflow keeps these of a run that failed.
    ...(process.env['CI']
      ? ([['html', { open: 'never', outputFolder: '../playwright-report' }]] as const)
      : []),
  ],
  // What nobody has published yet (moves, corrections, a third language) stands in a site of its
  // own. It is built while the tests of the real one run, and only if a test of it was asked for.
  projects: [
    { name: 'fixture build', testDir: 'fixture', testMatch: '*.setup.ts', retries: 0 },
    { name: 'site', testIgnore: '**/e2e/fixture/**' },
    { name: 'fixture', testDir: 'fixture', dependencies: ['fixture build'] },
  ],
  use: {
    baseURL: `http://localhost:${port}/`,
    trace: process.env['CI'] ? 'on-first-retry' : 'off',
    launchOptions: executablePath ? { executablePath } : {},
  },
  webServer: {
    command: `${JSON.stringify(process.execPath)} ../src/commands/serve.ts`,
    env: { PORT: String(port) },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
