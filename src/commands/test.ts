import { spawnSync } from 'node:child_process';
import { top } from './content-files.ts';
import { requireBrowser } from './browser.ts';

const browserTests = 'browser tests';

/** Every check of the project, the quick ones first; stops at the first that fails. */
const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format', 'prettier', '--check', '--log-level=warn', '.'],
  ['content', 'node', 'src/commands/check-content.ts'],
  ['unit tests', 'node', '--test', 'src/**/*.test.ts'],
  ['types', 'astro', 'check', '--minimumSeverity=warning', '--minimumFailingSeverity=warning'],
  ['build', 'node', 'src/commands/build.ts'],
  [browserTests, 'playwright', 'test', '--config', 'e2e/playwright.config.ts'],
];

// One step by its name; browser tests by words of their files: `npm test "browser tests" split`.
const [only, ...more] = process.argv.slice(2);
if (only !== undefined && steps.every(([name]) => name !== only)) {
  const names = steps.map(([name]) => `"${name}"`).join(', ');
  console.error(`No step is called "${only}". Name one of these, or none for all: ${names}`);
  process.exit(1);
}
if (more.length > 0 && only !== browserTests) {
  console.error(`"${only}" runs as a whole; only "${browserTests}" takes words of file names`);
  process.exit(1);
}
if (only === undefined || only === browserTests) requireBrowser();
for (const [name, command, ...args] of steps) {
  if (only !== undefined && name !== only) continue;
  const began = performance.now();
  console.log(`\n— ${name}`);
  const done = spawnSync(command, [...args, ...more], {
    cwd: top,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error(`\n${name}: failed`);
    process.exit(done.status ?? 1);
  }
  console.log(`  ${name}: passed in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
