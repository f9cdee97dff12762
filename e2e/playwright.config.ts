import { defineConfig } from '@playwright/test';
import { browserPath } from '../src/commands/browser.ts';

const port = Number(process.env['E2E_PORT'] ?? 4329);
const executablePath = browserPath();

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A second try on a busy machine; a test that needed it is told as flaky.
  retries: 1,
  timeout: 60_000,
  reporter: [['list', { printSteps: false }]],
  use: {
    baseURL: `http://localhost:${port}/`,
    launchOptions: executablePath ? { executablePath } : {},
  },
  webServer: {
    command: 'node ../src/commands/serve.ts',
    env: { PORT: String(port) },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
