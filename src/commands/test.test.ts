import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { top } from './content-files.ts';

test('a step that there is not is refused, with the names of those there are', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/commands/test.ts', 'units'], {
    cwd: top,
    encoding: 'utf8',
  });
  assert.equal(status, 1);
  assert.match(stderr, /No step is called "units".*"unit tests".*"browser tests"/);
});
