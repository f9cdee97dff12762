import { readdirSync } from 'node:fs';

/**
 * The names at the top of a folder that are part of a site. What begins with a dot (`.git`), and the
 * `lost+found` of a disk, belong to whoever keeps the folder.
 */
export function siteEntries(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && name !== 'lost+found')
    .sort();
}
