import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { top } from './content-files.ts';

/** The code of the site by path (`src/content.ts`), tests left out: what checks of the code read. */
export function sourceFiles(
  extensions: readonly string[] = ['.ts', '.astro'],
): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(join(top, 'src'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(test|d)\.ts$/.test(entry.name)) continue;
    if (!extensions.some((extension) => entry.name.endsWith(extension))) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(top, path).split(sep).join('/'), readFileSync(path, 'utf8'));
  }
  return files;
}
