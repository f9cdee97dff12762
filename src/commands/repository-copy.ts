import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { top } from './content-files.ts';

/** A copy of the repository in a temporary folder, in which a test may change what it likes. */
export interface Copy {
  readonly folder: string;
  /** Replaces a text in a file of the copy; throws where it is not found. */
  readonly edit: (path: string, from: string | RegExp, to: string) => void;
}

/** Copies parts of the repository; a copy that is to be built gets the packages of this one. */
export function copyRepository(...names: readonly string[]): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'dodici-miliardi-'));
  for (const name of names) cpSync(join(top, name), join(folder, name), { recursive: true });
  symlinkSync(join(top, 'node_modules'), join(folder, 'node_modules'), 'junction');
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
