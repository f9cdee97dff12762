import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkRegistryHistory, readRegistryHistory } from './registry-history.ts';

const folder = mkdtempSync(join(tmpdir(), 'registry-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const git = (root: string, ...args: string[]) =>
  execFileSync('git', ['-C', root, ...args], {
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      ...Object.fromEntries(
        ['AUTHOR', 'COMMITTER'].flatMap((who) => [
          [`GIT_${who}_NAME`, 'A Writer'],
          [`GIT_${who}_EMAIL`, 'writer@example.com'],
        ]),
      ),
    },
    stdio: 'pipe',
  });

/** A repository whose commits held these registries, the last one newest. */
function repository(name: string, ...versions: string[]): string {
  const root = join(folder, name);
  mkdirSync(join(root, 'content'), { recursive: true });
  git(root, 'init', '-q');
  for (const text of versions) {
    writeFileSync(join(root, 'content/units.yaml'), text);
    git(root, 'add', '.');
    git(root, 'commit', '-q', '-m', 'registry');
  }
  return root;
}
const told = (root: string, now: Record<string, string>) =>
  checkRegistryHistory(
    readRegistryHistory(root),
    new Map(Object.entries(now).map(([id, kind]) => [id, { kind }])),
    () => 1,
  ).map(({ message }) => message);

const plan = 'plan: { kind: section, since: 2026-01-01 }\n';
const part = 'part: { kind: claim, since: 2026-01-01 }\n';

test('a registry that only grew is right', () => {
  const root = repository('grown', plan, plan + part);
  assert.deepEqual(told(root, { plan: 'section', part: 'claim', more: 'claim' }), []);
});

test('an id is missed by name even when it went many commits ago', () => {
  const root = repository('removed', plan, plan + part, plan, `${plan}# one more\n`);
  const [message, ...others] = told(root, { plan: 'section' });
  assert.match(message!, /claim "part" was published, and its line is gone \(commit [0-9a-f]+ had/);
  assert.deepEqual(others, []);
});

test('an id used again for another kind is told by name', () => {
  const root = repository('reused', plan + part);
  assert.match(
    told(root, { plan: 'section', part: 'term' })[0]!,
    /"part" was published as a claim/,
  );
});

test('a shallow clone compares with what it has, and says so', () => {
  const root = repository('deep', plan, plan + part, plan + part + '# end\n');
  const shallow = join(folder, 'shallow');
  git(folder, 'clone', '-q', '--depth=1', `file://${root}`, shallow);
  const history = readRegistryHistory(shallow);
  assert.equal(history.versions.length, 1);
  assert.match(history.gap!, /shallow clone: .* 1 version only/);
  assert.match(told(shallow, { plan: 'section' })[0]!, /"part" was published/);
});

test('a tree without git is right, and says that nothing was compared', () => {
  const root = join(folder, 'plain');
  mkdirSync(join(root, 'content'), { recursive: true });
  writeFileSync(join(root, 'content/units.yaml'), plan);
  assert.match(readRegistryHistory(root).gap!, /no git history here/);
  assert.deepEqual(told(root, {}), []);
});

test('a copy inside another repository is not held against that one’s history', () => {
  const root = repository('outer', plan + part);
  const inner = join(root, 'vendor', 'copy');
  cpSync(join(root, 'content'), join(inner, 'content'), { recursive: true });
  assert.match(readRegistryHistory(inner).gap!, /no git history here/);
});

test('an old version that is no YAML tells nothing and breaks nothing', () => {
  const root = repository('broken', 'plan: { kind: [', plan);
  assert.deepEqual(told(root, { plan: 'section' }), []);
});
