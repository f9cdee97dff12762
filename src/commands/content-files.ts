import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { sourceText } from '../model/source-text.ts';

/** The top of the repository. */
export const top: string = join(import.meta.dirname, '..', '..');

/**
 * Reads every file under `content/` as UTF-8. A file that is not UTF-8, or is empty, is a problem
 * and left out.
 */
export function readContentFiles(root: string = top): {
  files: Map<string, string>;
  problems: Problem[];
} {
  const files = new Map<string, string>();
  const problems: Problem[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const folder = join(root, 'content');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const path = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/');
    const bytes = readFileSync(join(root, path));
    try {
      const text = sourceText(decoder.decode(bytes));
      if (text.trim() !== '') files.set(path, text);
      else
        problems.push({
          file: path,
          line: 1,
          message: 'the file is empty',
          remedy: 'write into it, or remove it',
          unread: true,
        });
    } catch {
      problems.push({
        file: path,
        line: firstBadLine(bytes),
        message: 'the file is not UTF-8',
        remedy: 'save it again with the encoding UTF-8 (no other keeps accents right)',
        unread: true,
      });
    }
  }
  return { files, problems };
}

function firstBadLine(bytes: Uint8Array): number {
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  return lines.findIndex((line) => line.includes('\ufffd')) + 1 || 1;
}
