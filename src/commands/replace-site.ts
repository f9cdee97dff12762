import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename } from 'node:path';
import { UserError } from '../user-error.ts';
import { mendInside, swapInside } from './swap-inside.ts';

/** Where a site is published, and where the one before it waits meanwhile. */
export interface Places {
  readonly dist: string;
  readonly last: string;
}

/** Throws, before anything is built, where the site could not be put into its place afterwards. */
export function assertReplaceable({ dist }: Places): void {
  const name = basename(dist);
  const own = lstatSync(dist, { throwIfNoEntry: false });
  if (!own) return;
  const found = statSync(dist, { throwIfNoEntry: false });
  if (!found)
    throw new UserError(
      `${name} is a link to ${readlinkSync(dist)}, which is not there. Make that folder, or delete the link.`,
    );
  if (!found.isDirectory())
    throw new UserError(
      `${name} is a file, and the site is to be a folder of that name. Move it away.`,
    );
  accessSync(dist, constants.W_OK);
}

/** Puts things right that a build left which was killed while it replaced the site. */
export function mendSite({ dist, last }: Places): void {
  if (existsSync(last) && !existsSync(dist)) renameSync(last, dist);
  rmSync(last, { recursive: true, force: true });
  if (existsSync(dist)) mendInside(dist);
}

/** How a system refuses to move a folder: a mount, another disk, held open, or not ours to move. */
const unmovable = new Set(['EBUSY', 'EXDEV', 'EPERM', 'EACCES', 'ENOTEMPTY']);

/** Renames a folder; a test puts another one in its place. */
type Rename = (from: string, to: string) => void;

/**
 * Puts a whole new site, `next`, in the place of the last one. The folder is changed for the other, so
 * that at no time a part of it is old and a part new; what a link leads to, and a folder that cannot be
 * moved, has its entries changed instead (`swapInside`). When it fails, the last site stands.
 */
export function replaceSite(next: string, places: Places, rename: Rename = renameSync): void {
  const { dist } = places;
  const own = lstatSync(dist, { throwIfNoEntry: false });
  if (!own?.isSymbolicLink() && swapped(next, places, own !== undefined, rename)) return;
  if (own) return swapInside(next, dist);
  mkdirSync(dist);
  try {
    swapInside(next, dist);
  } catch (error) {
    rmSync(dist, { recursive: true, force: true });
    throw error;
  }
}

/** Changes the folder for the other; false where the system does not move folders here. */
function swapped(next: string, { dist, last }: Places, isThere: boolean, rename: Rename): boolean {
  let moved = false;
  try {
    if (isThere) rename(dist, last);
    moved = isThere;
    rename(next, dist);
  } catch (error) {
    if (moved) renameSync(last, dist);
    if (unmovable.has((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
  rmSync(last, { recursive: true, force: true });
  return true;
}
