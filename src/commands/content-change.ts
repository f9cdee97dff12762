import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { styleText } from 'node:util';
import { align } from '../model/align.ts';
import { recordFile } from '../model/translated.ts';
import { UserError } from '../user-error.ts';
import { difference } from './difference.ts';

/** One file before and after a change of the content; none where it was not there, or is no more. */
export interface FileChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The files that two versions of a content do not have alike, in the order of the newer one. */
export function changesBetween(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly FileChange[] {
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((path) => ({ path, before: before.get(path), after: after.get(path) }))
    .filter((each) => each.before !== each.after);
}

/** Where what a command changed last is kept, until it is undone or another one changes something. */
const kept = join('.cache', 'unit-change.json');

/** Writes a change into the content under `root`, and keeps what was there, so that it can be undone. */
export function writeChanges(root: string, said: string, changes: readonly FileChange[]): void {
  for (const { path, after } of changes) put(root, path, after);
  put(root, kept, JSON.stringify({ said, changes }));
}

/**
 * Takes back what was changed last; returns what that was. Refuses where there is nothing, and where
 * somebody has written into one of the files since.
 */
export function undoChanges(root: string): string {
  if (!existsSync(join(root, kept))) throw new UserError('There is nothing to undo.');
  const { said, changes } = JSON.parse(readFileSync(join(root, kept), 'utf8')) as {
    said: string;
    changes: readonly Partial<FileChange>[];
  };
  const edited = changes.filter(({ path, after }) => textAt(root, path!) !== after);
  if (edited.length > 0)
    throw new UserError(
      `"${said}" cannot be undone: ${edited.map(({ path }) => path).join(', ')} changed since. Git has what was there: git diff, git restore.`,
    );
  for (const { path, before } of changes) put(root, path!, before);
  rmSync(join(root, kept));
  return said;
}

function textAt(root: string, path: string): string | undefined {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
}

function put(root: string, path: string, text: string | undefined): void {
  if (text === undefined) return rmSync(join(root, path), { force: true });
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/**
 * What was changed, for a terminal: each file, in it each line by its number, with the words that went
 * and came. A file under a new name is one file. The records of translations, which a command
 * writes, are only named.
 */
export function showChanges(
  changes: readonly FileChange[],
  newNames: ReadonlyMap<string, string>,
  color: boolean,
): string {
  const paint = (style: 'red' | 'green' | 'bold', text: string) =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const was = new Map([...newNames].map(([from, to]) => [to, from]));
  const parts = changes.flatMap(({ path, before, after }) => {
    if (newNames.has(path)) return [];
    const from = was.get(path);
    const old = from === undefined ? before : changes.find((each) => each.path === from)?.before;
    const name = paint('bold', from === undefined ? path : `${from} → ${path}`);
    if (path.endsWith(`/${recordFile}`))
      return [`${name}\n  follows, so that what was fresh stays fresh`];
    const lines = changedLines(old ?? '', after ?? '').map(({ line, out, into }) => {
      return `  ${String(line).padStart(4)}  ${difference(out, into, paint)}`;
    });
    return [[name, ...lines].join('\n')];
  });
  return parts.join('\n');
}

/** Lines that differ, by their number in the newer text: what went out of each, what came into it. */
function changedLines(
  before: string,
  after: string,
): readonly { line: number; out: string; into: string }[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const pairs =
    old.length === now.length
      ? old.map((_, index) => [index, index] as const)
      : align(old, now, Object.is);
  const found: { line: number; out: string; into: string }[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...pairs, [old.length, now.length] as const]) {
    const count = Math.max(a - i, b - j);
    for (let n = 0; n < count; n++)
      found.push({
        line: Math.min(j + n, now.length - 1) + 1,
        out: i + n < a ? old[i + n]! : '',
        into: j + n < b ? now[j + n]! : '',
      });
    if (a < old.length && b < now.length && old[a] !== now[b])
      found.push({ line: b + 1, out: old[a]!, into: now[b]! });
    [i, j] = [a + 1, b + 1];
  }
  return found;
}
