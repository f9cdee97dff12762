import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Environment } from '../environment.ts';

/** What the build reads of the project, but for the packages, which the lock stands for. */
const read = [
  'content',
  'public',
  'src',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** What no page comes from. */
const unread = /\.test\.ts$/;

/**
 * A hash of all that the site is made from: the files that the build reads, what the environment says,
 * and the Node that runs it.
 */
export function inputsFingerprint(root: string, { site, base, report }: Environment): string {
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([site, base, report, process.version, process.platform, process.arch]),
  );
  for (const name of read) {
    const path = join(root, name);
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory() ? filesIn(path).filter(keep) : [''];
    for (const file of files) addFile(hash, join(name, file), join(path, file));
  }
  return hash.digest('hex');
}

const keep = (file: string) => !unread.test(file);

/** A hash of a folder's files, their names and what is in them; `undefined` where there is no folder. */
export function folderFingerprint(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  // SHA-1 is several times quicker, and nobody is to be kept out here.
  const hash = createHash('sha1');
  for (const file of filesIn(folder)) addFile(hash, file, join(folder, file));
  return hash.digest('hex');
}

/** The files of a folder, those of folders in it and those that links lead to, by path, in order. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .filter(({ entry, path }) => entry.isFile() || (entry.isSymbolicLink() && leadsToFile(path)))
    .map(({ path }) => relative(folder, path))
    .sort();
}

function leadsToFile(link: string): boolean {
  return statSync(link, { throwIfNoEntry: false })?.isFile() ?? false;
}

function addFile(hash: ReturnType<typeof createHash>, name: string, path: string): void {
  const bytes = readFileSync(path);
  hash.update(`${name.split(sep).join('/')}\0${bytes.length}\0`).update(bytes);
}
