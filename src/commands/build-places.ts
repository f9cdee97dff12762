import { join } from 'node:path';
import { top } from './content-files.ts';

const cache = join(top, '.cache');

/** Where the site is published. */
export const dist: string = join(top, 'dist');
/** Where the next site is built, and where the last one waits while it is put into its place. */
export const next: string = join(cache, 'next');
export const last: string = join(cache, 'last');
/** What is written down of the last build, and what keeps a second one away meanwhile. */
export const recordFile: string = join(cache, 'built.json');
export const lockFile: string = join(cache, 'build.lock');
