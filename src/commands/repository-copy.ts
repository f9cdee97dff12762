import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from './content-files.ts';

/** A copy of the repository in which a test may change what it likes. */
export interface Copy {
  readonly folder: string;
  /** Replaces a text in a file of the copy; throws where it is not found. */
  readonly edit: (path: string, from: string | RegExp, to: string) => void;
}

/**
 * Copies parts of the repository, those that are there, into a new folder that the test removes. It
 * lies inside the repository, so that Node finds the packages in a folder above it: no link is
 * needed, which Windows may refuse.
 */
export function copyRepository(...names: readonly string[]): Copy {
  const copies = join(top, '.cache', 'copies');
  mkdirSync(copies, { recursive: true });
  return copyInto(mkdtempSync(join(copies, 'copy-')), names);
}

/** The same, into an empty folder inside the repository. */
export function copyInto(folder: string, names: readonly string[]): Copy {
  for (const name of names.filter((part) => existsSync(join(top, part))))
    cpSync(join(top, name), join(folder, name), { recursive: true });
  return {
    folder,
    edit: (path, from, to) => {
      const text = readFileSync(join(folder, path), 'utf8');
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${path} has no ${from}`);
      writeFileSync(join(folder, path), changed);
    },
  };
}
