import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { commitFiles, gitIn } from './fixture-repository.ts';
import { pastOf, pastVersions } from './past-versions.ts';

const folder = mkdtempSync(join(tmpdir(), 'past-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = 'content/units.yaml';

/** A repository whose commits held these texts, one a day, the last one newest. */
function repository(name: string, ...texts: string[]): string {
  const root = join(folder, name);
  texts.forEach((text, index) => commitFiles(root, `2026-01-0${index + 1}`, [[file, text]]));
  return root;
}
const read = (root: string, walk: 'every' | 'published' = 'every') =>
  pastVersions(root, file, walk).map(({ day, text }) => `${day} ${text}`);

test('every version is read with its day, newest first, one that came back too', () => {
  const root = repository('plain', 'a', 'b', 'a');
  assert.equal(pastOf(root), 'whole');
  assert.deepEqual(read(root), ['2026-01-03 a', '2026-01-02 b', '2026-01-01 a']);
  assert.match(pastVersions(root, file, 'every')[0]!.commit, /^[0-9a-f]{7,}$/);
});

test('a file that a commit took away, or that never was, has no version there', () => {
  const root = repository('gone', 'a');
  gitIn(root, '2026-01-02', 'rm', '-q', file);
  gitIn(root, '2026-01-02', 'commit', '-q', '-m', 'Gone');
  assert.deepEqual(read(root), ['2026-01-01 a']);
  assert.deepEqual(pastVersions(root, 'content/none.yaml', 'every'), []);
});

test('what was published is the main line, on the day of the merge; every version has branches too', () => {
  const root = repository('merged', 'a');
  gitIn(root, '2026-01-02', 'checkout', '-q', '-b', 'branch');
  commitFiles(root, '2026-01-02', [[file, 'b']]);
  commitFiles(root, '2026-01-03', [[file, 'c']]);
  gitIn(root, '2026-01-04', 'checkout', '-q', 'main');
  gitIn(root, '2026-01-04', 'merge', '-q', '--no-ff', '-m', 'Merge', 'branch');
  assert.deepEqual(read(root, 'published'), ['2026-01-04 c', '2026-01-01 a']);
  assert.deepEqual(
    read(root).filter((version) => version.endsWith('b')),
    ['2026-01-02 b'],
  );
});

test('a shallow clone says so, and gives what it has', () => {
  const shallow = join(folder, 'shallow');
  const root = repository('deep', 'a', 'b', 'c');
  gitIn(folder, '2026-01-05', 'clone', '-q', '--depth=1', `file://${root}`, shallow);
  assert.equal(pastOf(shallow), 'part');
  assert.deepEqual(read(shallow), ['2026-01-03 c']);
});

test('a tree without git, or without a commit, has no past', () => {
  const root = join(folder, 'bare');
  mkdirSync(root);
  assert.equal(pastOf(root), 'none');
  gitIn(root, '2026-01-01', 'init', '-q');
  assert.equal(pastOf(root), 'none');
  assert.deepEqual(read(root), []);
});

test('a copy inside another repository does not take that one’s past for its own', () => {
  const inner = join(repository('outer', 'a'), 'vendor', 'copy');
  cpSync(join(folder, 'outer', 'content'), join(inner, 'content'), { recursive: true });
  assert.equal(pastOf(inner), 'none');
  assert.deepEqual(read(inner), []);
});

test('without git there is nothing to tell, and that is said to be so', () => {
  const root = repository('unread', 'a');
  const { PATH } = process.env;
  process.env['PATH'] = root;
  try {
    assert.equal(pastOf(root), 'unread');
    assert.deepEqual(pastVersions(root, 'file', 'every'), []);
  } finally {
    process.env['PATH'] = PATH;
  }
});
