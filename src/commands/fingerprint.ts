import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Environment } from '../environment.ts';
import { siteEntries } from './site-entries.ts';

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

/** What no page comes from: tests, and the style sheets of the content. */
const unread = /\.test\.ts$|\.md$/;

/**
 * A hash of all that the site is made from: the files that the build reads, what the environment says,
 * and the Node that runs it.
 */
export function inputsFingerprint(root: string, { site, base }: Environment): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([site, base, process.version, process.platform, process.arch]));
  for (const name of read) addAll(hash, root, name, (file) => !unread.test(file));
  return hash.digest('hex');
}

/** A hash of the files of a site, their names and what is in them; `undefined` where there is none. */
export function folderFingerprint(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  // SHA-1 is several times quicker, and nobody is to be kept out here.
  const hash = createHash('sha1');
  for (const name of siteEntries(folder)) addAll(hash, folder, name);
  return hash.digest('hex');
}

/** Adds a file, or the files of a folder, where there is one. */
function addAll(hash: Hash, root: string, name: string, keep = (_file: string) => true): void {
  const path = join(root, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile()) addFile(hash, name, path);
  if (!found?.isDirectory()) return;
  for (const file of filesIn(path).filter(keep)) addFile(hash, join(name, file), join(path, file));
}

function addFile(hash: Hash, name: string, path: string): void {
  const bytes = readFileSync(path);
  hash.update(`${name.split(sep).join('/')}\0${bytes.length}\0`).update(bytes);
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
