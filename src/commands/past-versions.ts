import { spawnSync } from 'node:child_process';

/** A file as a commit held it. */
export interface PastVersion {
  /** The commit's short name. */
  readonly commit: string;
  /** The day it was made on, in UTC as all days of the registry. */
  readonly day: string;
  readonly text: string;
}

function git(root: string, args: readonly string[], input = '') {
  const env = { ...process.env, TZ: 'UTC' };
  return spawnSync('git', ['-C', root, ...args], {
    encoding: 'utf8',
    env,
    input,
    maxBuffer: 1 << 28,
  });
}

/**
 * Whether a tree has its past here: `part` is a shallow clone, `none` a tree without git, `unread` any
 * tree on a machine where git is not installed.
 */
export function pastOf(root: string): 'whole' | 'part' | 'none' | 'unread' {
  const prefix = git(root, ['rev-parse', '--show-prefix']);
  if ((prefix.error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return 'unread';
  const here = prefix.status === 0 && prefix.stdout.trim() === '';
  if (!here || git(root, ['rev-parse', 'HEAD']).status !== 0) return 'none';
  const shallow = git(root, ['rev-parse', '--is-shallow-repository']);
  return shallow.stdout.trim() === 'true' ? 'part' : 'whole';
}

/**
 * Every version of a file that a commit held, newest first; none where git has nothing to tell.
 * `published` walks the main line only, where a merge is one step: what stood on a branch beside it
 * was not yet said to anybody.
 */
export function pastVersions(
  root: string,
  file: string,
  walk: 'every' | 'published',
): readonly PastVersion[] {
  if (['none', 'unread'].includes(pastOf(root))) return [];
  const line = walk === 'published' ? ['--first-parent'] : [];
  const format = ['--format=%h %cd', '--date=format-local:%Y-%m-%d'];
  const log = git(root, ['log', ...line, ...format, '--', `:(top)${file}`]);
  const commits = log.stdout.split('\n').filter(Boolean);
  const asked = commits.map((commit) => `${commit.split(' ')[0]}:${file}\n`).join('');
  const objects = git(root, ['cat-file', '--batch-check=%(objectname) %(objecttype)'], asked);
  const texts = new Map<string, string>();
  return commits.flatMap((told, index) => {
    const [commit, day] = told.split(' ') as [string, string];
    const [blob, type] = objects.stdout.split('\n')[index]!.split(' ') as [string, string];
    if (type !== 'blob') return [];
    if (!texts.has(blob)) texts.set(blob, git(root, ['cat-file', 'blob', blob]).stdout);
    return [{ commit, day, text: texts.get(blob)! }];
  });
}
