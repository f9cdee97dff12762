import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from './content-files.ts';

/**
 * The script that a package installs as its command: run it with `process.execPath`, which needs no
 * shell and no shim, on Windows neither. Throws where the package or the command is missing.
 */
export function packageBin(name: string, command: string = name): string {
  const folder = join(top, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin?: string | Readonly<Record<string, string>>;
  };
  const script = typeof bin === 'string' ? bin : bin?.[command];
  if (script === undefined) throw new Error(`the package ${name} has no command "${command}"`);
  return join(folder, script);
}
