import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UserError } from '../user-error.ts';
import { flagsGiven } from './flags.ts';

test('the flags that are given are told, in any order', () => {
  const names = ['release', 'force'] as const;
  assert.deepEqual(flagsGiven(names, []), new Set());
  assert.deepEqual(flagsGiven(names, ['--force', '--release']), new Set(['release', 'force']));
});

test('anything else is refused, with what is taken', () => {
  for (const wrong of ['--relase', 'release', '--release=no', '-r', '--', ''])
    assert.throws(
      () => flagsGiven(['release', 'force'], ['--force', wrong]),
      (error) =>
        error instanceof UserError &&
        error.message ===
          `"${wrong}" is not known here. This command takes --release, --force, --verbose.`,
    );
});
