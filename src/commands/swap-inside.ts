import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { siteEntries } from './site-entries.ts';

/**
 * Where a swap inside a folder keeps things, by what the state of it is:
 *
 * 1. `coming` is being filled: the old site stands.
 * 2. `leaving` is being filled with the old site; `coming` is whole.
 * 3. `left` holds all of the old site; `coming` is being emptied into the folder.
 * 4. `left` alone: the new site stands, and what is left of the old one can go.
 */
const parts = (folder: string) => ({
  coming: join(folder, '.site-coming'),
  leaving: join(folder, '.site-leaving'),
  left: join(folder, '.site-left'),
});

/**
 * Replaces what is in a folder that itself cannot be moved, such as a mount or what a link leads to, by
 * a copy of another. The copy is made first, beside; then names are changed, one for each entry at the
 * top, which is all that a reader could see a mix of. When it fails, the old site is put back. What
 * begins with a dot, and a disk's `lost+found`, are no part of a site and stay.
 */
export function swapInside(next: string, folder: string): void {
  mendInside(folder);
  const { coming, leaving, left } = parts(folder);
  try {
    cpSync(next, coming, { recursive: true });
    mkdirSync(leaving);
    move(folder, leaving, siteEntries(folder));
    renameSync(leaving, left);
    move(coming, folder, readdirSync(coming));
    rmSync(coming, { recursive: true });
  } catch (error) {
    mendInside(folder);
    throw error;
  }
  rmSync(left, { recursive: true, force: true });
}

/** Ends a swap that was broken off: the old site is back, or the new one stands if all of it does. */
export function mendInside(folder: string): void {
  const { coming, leaving, left } = parts(folder);
  if (existsSync(leaving)) move(leaving, folder, readdirSync(leaving));
  if (existsSync(left) && existsSync(coming)) {
    for (const name of siteEntries(folder)) rmSync(join(folder, name), { recursive: true });
    move(left, folder, readdirSync(left));
  }
  for (const rest of [coming, leaving, left]) rmSync(rest, { recursive: true, force: true });
}

function move(from: string, to: string, names: readonly string[]): void {
  for (const name of names) renameSync(join(from, name), join(to, name));
}
