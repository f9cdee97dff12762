import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { soundContent } from './check-content.ts';
import { top } from './content-files.ts';
import { flagsGiven } from './flags.ts';
import { precompress } from './precompress.ts';

// The site is built beside the last good one and takes its place only when it is whole.
const next = join(top, '.cache', 'next');
const dist = join(top, 'dist');
const last = join(top, '.cache', 'last');

/** Builds the site from content that is sound; `compressed` for a server that sends files as they lie. */
async function build(compressed: boolean): Promise<void> {
  rmSync(next, { recursive: true, force: true });
  try {
    // Brought only now: a mistake in the content is told at once.
    const astro = await import('astro');
    await astro.build({ root: top, outDir: next, logLevel: process.env['CI'] ? 'warn' : 'info' });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('\nThe build stopped; the last good site in dist/ stands as it was.');
    process.exit(1);
  }
  if (compressed) console.log(`${await precompress(next)} texts lie compressed beside themselves.`);
  rmSync(last, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, last);
  renameSync(next, dist);
  rmSync(last, { recursive: true, force: true });
}

// `npm run build -- --release`: only translations that say what the source says now.
// `npm run build -- --precompress`: a `.br` and a `.gz` beside every text.
const flags = flagsGiven('release', 'precompress');
if (soundContent(flags.has('release'))) await build(flags.has('precompress'));
