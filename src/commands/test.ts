import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { requireBrowser } from './browser.ts';
import { top } from './content-files.ts';
import { packageBin } from './package-bin.ts';

interface Step {
  readonly name: string;
  /** A script and its arguments, run by this Node. */
  readonly run: readonly string[];
}

const browserTests = 'browser tests';
const unitTests = 'unit tests';
/** The unit tests of the files whose names have a word. */
const testsNamed = (word: string) => `src/**/*${word}*.test.ts`;
const warnings = ['--minimumSeverity=warning', '--minimumFailingSeverity=warning'];

/**
 * Every check of the project, the quick ones first; it stops after the first group in which one
 * fails. The steps of a group need nothing of each other and run at the same time.
 */
const groups: readonly (readonly Step[])[] = [
  [
    { name: 'content', run: ['src/commands/check-content.ts'] },
    { name: 'format', run: [packageBin('prettier'), '--check', '--log-level=warn', '.'] },
    { name: 'types', run: [packageBin('astro'), 'check', ...warnings] },
  ],
  [
    { name: unitTests, run: ['--test', testsNamed('')] },
    // Not beside the types: both write what Astro derives from the content.
    { name: 'lint', run: ['src/commands/lint.ts'] },
  ],
  [{ name: 'build', run: ['src/commands/build.ts'] }],
  [{ name: 'built files', run: ['--test', 'e2e/**/*.test.ts'] }],
  [
    {
      name: browserTests,
      run: [packageBin('@playwright/test', 'playwright'), 'test', '-c', 'e2e/playwright.config.ts'],
    },
  ],
];

/** Which steps were asked for: all, or one by its name, tests by words of their files too. */
function chosen(only: string | undefined, more: readonly string[]): typeof groups {
  if (only === undefined) return groups;
  const steps = groups.flat();
  const step = steps.find(({ name }) => name === only);
  if (!step) {
    const names = steps.map(({ name }) => `"${name}"`).join(', ');
    throw new Error(`No step is called "${only}". Name one of these, or none for all: ${names}`);
  }
  if (more.length > 0 && only === unitTests) {
    const unknown = more.find((word) => globSync(testsNamed(word), { cwd: top }).length === 0);
    if (unknown !== undefined)
      throw new Error(`No file of unit tests has "${unknown}" in its name`);
    return [[{ ...step, run: ['--test', ...more.map(testsNamed)] }]];
  }
  if (more.length > 0 && only !== browserTests)
    throw new Error(
      `"${only}" runs as a whole; "${unitTests}" and "${browserTests}" take words of file names`,
    );
  return [[{ ...step, run: [...step.run, ...more] }]];
}

/** Runs a step to its end; one of several shows its output when it ends, so that none is mixed. */
async function run({ name, run }: Step, alone: boolean): Promise<boolean> {
  const began = performance.now();
  const said: Buffer[] = [];
  if (alone) console.log(`\n— ${name}`);
  const child = spawn(process.execPath, run, {
    cwd: top,
    stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => said.push(data));
  const [status] = (await once(child, 'close')) as [number | null];
  if (!alone) process.stdout.write(`\n— ${name}\n${Buffer.concat(said).toString()}`);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (status === 0) console.log(`  ${name}: passed in ${seconds} s`);
  else console.error(`\n${name}: failed`);
  return status === 0;
}

/** What was asked for: `npm test`, `npm test "browser tests" split`, `npm test -- --exhaustive`. */
function asked() {
  const { values, positionals } = parseArgs({
    options: { exhaustive: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [only, ...more] = positionals;
  return { exhaustive: values.exhaustive, groups: chosen(only, more) };
}

try {
  const { exhaustive, groups } = asked();
  // The browser tests alone differ: e2e/playwright.config.ts reads this.
  if (exhaustive) process.env['EXHAUSTIVE'] = '1';
  if (groups.flat().some(({ name }) => name === browserTests)) await requireBrowser();
  for (const group of groups) {
    const passed = await Promise.all(group.map((step) => run(step, group.length === 1)));
    if (passed.includes(false)) process.exit(1);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
