import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { top } from './content-files.ts';

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['src/commands/test.ts', ...args], { cwd: top, encoding: 'utf8' });

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
