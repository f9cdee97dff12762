import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Place, Rename } from '../model/rename-id.ts';

/** The code under `root` that may name an id of the content, by path: unit tests have ids of their own. */
export function codeFiles(root: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const room of ['src', 'e2e'].filter((each) => existsSync(join(root, each))))
    for (const name of readdirSync(join(root, room), {
      recursive: true,
      encoding: 'utf8',
    }).sort()) {
      if (!/\.(?:ts|astro|js|css)$/.test(name) || /\.test\.ts$|sample-/.test(name)) continue;
      const path = `${room}/${name.split(sep).join('/')}`;
      files.set(path, readFileSync(join(root, path), 'utf8'));
    }
  return files;
}

/**
 * The code with an id exchanged where it can mean nothing else: a text in quotes that is an id of
 * several words, of a claim, source or event. `amount('total-over-12bn')` is such a place.
 */
export function renameInCode(
  files: ReadonlyMap<string, string>,
  { id, to, declared, fact }: Rename,
): Map<string, string> {
  if (!declared || !fact || !id.includes('-')) return new Map(files);
  const literal = new RegExp(`(['"])${id}\\1`, 'g');
  return new Map([...files].map(([path, text]) => [path, text.replace(literal, `$1${to}$1`)]));
}

/**
 * Where code names an id: as a whole text in quotes, or as a part of a key or an address in one; an id
 * of several words wherever it stands.
 */
export function codePlaces(files: ReadonlyMap<string, string>, id: string): readonly Place[] {
  const pattern = id.includes('-')
    ? new RegExp(`(?<![\\w-])${id}(?![\\w-])`)
    : new RegExp(`(['"\`])${id}\\1|['"\`][^'"\`]*[:#/]${id}[./'"\`]`);
  return [...files].flatMap(([file, text]) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? { file, line: index + 1 } : [])),
  );
}
