import { existsSync, rmSync } from 'node:fs';
import { readEnvironment, type Environment } from '../environment.ts';
import { UserError } from '../user-error.ts';
import { lockBuild } from './build-lock.ts';
import { assertWhole, buildPages } from './build-pages.ts';
import { dist, last, lockFile, next, recordFile } from './build-places.ts';
import { isCurrent, readRecord, unchanged, writeRecord, type BuiltRecord } from './built-record.ts';
import { countsOf, soundContent } from './check-content.ts';
import { top } from './content-files.ts';
import { folderFingerprint, inputsFingerprint } from './fingerprint.ts';
import { flagsGiven } from './flags.ts';
import { precompress } from './precompress.ts';
import { assertFolderName } from './project-folder.ts';
import { assertReplaceable, mendSite, replaceSite } from './replace-site.ts';
import { runCommand } from './run-command.ts';
import { beginStep } from './steps.ts';
import { tellError } from './tell-error.ts';

const places = { dist, last };

/** What `npm run build` can be told, beside `--verbose`. */
const flagNames = [
  // Only translations that say what the source says now, and a public address.
  'release',
  // A `.br` and a `.gz` beside every text, for a server that sends files as they lie.
  'precompress',
  // Even where nothing changed since the last time.
  'force',
] as const;

interface Wishes {
  readonly environment: Environment;
  readonly flags: ReadonlySet<(typeof flagNames)[number]>;
  readonly verbose: boolean;
}

/** Throws, before anything is done, where a build cannot come to a good end. */
function assertBuildable({ environment, flags }: Wishes): void {
  assertFolderName(top);
  assertReplaceable(places);
  if (flags.has('release') && environment.given.SITE_URL === undefined)
    throw new UserError(
      'A release needs its public address, which is in every canonical link, card and feed. Set SITE_URL, such as https://example.org',
    );
}

/** Checks the content and builds the site, unless it stands as it would be built. */
async function build(wishes: Wishes): Promise<void> {
  const { environment, flags } = wishes;
  const step = beginStep('content');
  const inputs = inputsFingerprint(top, environment);
  const model = soundContent(flags.has('release'));
  if (!model) return;
  step.end(countsOf(model));
  const record = readRecord(recordFile);
  const wanted = record?.precompressed === flags.has('precompress') && !flags.has('force');
  if (wanted && isCurrent(record, inputs, dist)) {
    console.log(unchanged(record));
    return;
  }
  let made: Omit<BuiltRecord, 'inputs'>;
  try {
    made = await make(wishes, record?.files);
  } catch (error) {
    console.error(tellError(error, wishes.verbose));
    const stands = existsSync(dist) ? '; the last good site in dist/ stands as it was' : '';
    console.error(`\nThe build stopped${stands}.`);
    process.exitCode = 1;
    return;
  }
  try {
    writeRecord(recordFile, { ...made, inputs });
  } catch (error) {
    console.warn(`${tellError(error)}\nSo npm start will not know that nothing changed.`);
  }
}

/** Makes the site beside the last good one, which it replaces only when it is whole. */
async function make(
  { environment, flags, verbose }: Wishes,
  about: number | undefined,
): Promise<Omit<BuiltRecord, 'inputs'>> {
  rmSync(next, { recursive: true, force: true });
  const size = await buildPages(next, { about, verbose });
  assertWhole(next, environment.site + environment.base);
  const precompressed = flags.has('precompress');
  if (precompressed) {
    const step = beginStep('compress');
    const texts = await precompress(next, (done) => step.count(`${done} texts`));
    step.end(`${texts} texts lie compressed beside themselves`);
  }
  const site = folderFingerprint(next)!;
  replaceSite(next, places);
  console.log('dist/ holds the new site.');
  return { ...size, site, precompressed, at: new Date().toISOString() };
}

if (import.meta.main)
  await runCommand(async ({ verbose }) => {
    const flags = flagsGiven(flagNames);
    const wishes = { environment: readEnvironment(), flags, verbose };
    assertBuildable(wishes);
    process.on('SIGINT', () => process.exit(130));
    process.on('SIGTERM', () => process.exit(143));
    const leave = lockBuild(lockFile);
    process.on('exit', () => rmSync(next, { recursive: true, force: true }));
    mendSite(places);
    await build(wishes);
    leave();
    // The process ends by itself, so that a pipe gets all that was said; if Astro keeps it, soon after.
    setTimeout(() => process.exit(), 1000).unref();
  });
