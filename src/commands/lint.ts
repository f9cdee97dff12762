import { sync } from 'astro';
import { ESLint } from 'eslint';
import { top } from './content-files.ts';
import { runCommand } from './run-command.ts';

/** `npm run lint`: ESLint over the project or the paths given; `--fix` mends what can be mended. */
await runCommand(async () => {
  const words = process.argv.slice(2);
  const paths = words.filter((word) => word !== '--fix');
  const fix = words.includes('--fix');
  // Rules that know types need those that Astro writes of the content; a fresh clone has none yet.
  await sync({ root: top, logLevel: 'error' });
  const eslint = new ESLint({ cwd: top, fix });
  const results = await eslint.lintFiles(paths.length > 0 ? paths : ['.']);
  if (fix) await ESLint.outputFixes(results);
  const formatter = await eslint.loadFormatter('stylish');
  process.stdout.write(await formatter.format(results));
  // A warning is a fault too.
  if (results.some(({ errorCount, warningCount }) => errorCount + warningCount > 0))
    process.exitCode = 1;
});
