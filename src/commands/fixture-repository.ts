import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Runs git in a folder for a test: with a name of its own, and on the day that the test says. */
export function gitIn(root: string, day: string, ...args: string[]): void {
  execFileSync('git', ['-C', root, ...args], {
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      ...Object.fromEntries(
        ['AUTHOR', 'COMMITTER'].flatMap((who) => [
          [`GIT_${who}_NAME`, 'A Writer'],
          [`GIT_${who}_EMAIL`, 'writer@example.com'],
          [`GIT_${who}_DATE`, `${day}T12:00:00Z`],
        ]),
      ),
    },
    stdio: 'pipe',
  });
}

/** Writes files into a repository, made where there is none, and commits them on a day. */
export function commitFiles(root: string, day: string, files: Iterable<[string, string]>): string {
  mkdirSync(root, { recursive: true });
  gitIn(root, day, 'init', '-q', '-b', 'main');
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  gitIn(root, day, 'add', '.');
  gitIn(root, day, 'commit', '-q', '-m', `As of ${day}`);
  return root;
}
