import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { top } from './content-files.ts';

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['src/commands/test.ts', ...args], {
    cwd: top,
    encoding: 'utf8',
    // Else the tests that are run would take themselves for a part of this one.
    env: { ...process.env, NODE_TEST_CONTEXT: undefined },
  });

test('a step that there is not is refused, with the names of those there are', () => {
  const { status, stderr } = run('units');
  assert.equal(status, 1);
  assert.match(stderr, /No step is called "units".*"unit tests".*"browser tests"/);
});

test('words for a step that runs as a whole are refused', () => {
  const { status, stderr } = run('format', 'split');
  assert.equal(status, 1);
  assert.match(stderr, /"format" runs as a whole/);
});

test('a flag that there is not is refused', () => {
  const { status, stderr } = run('--exhaustiv');
  assert.equal(status, 1);
  assert.match(stderr, /--exhaustiv/);
});

test('unit tests are chosen by a word of their file; a word that no file has is told', () => {
  const found = run('unit tests', 'flag');
  assert.equal(found.status, 0, found.stderr);
  assert.match(found.stdout, /the flags that are given are told/);
  const none = run('unit tests', 'nothing-bears-this');
  assert.equal(none.status, 1);
  assert.match(none.stderr, /No file of unit tests has "nothing-bears-this" in its name/);
});
