import assert from 'node:assert/strict';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { commandsIn, programOf } from '../../.toolchain/commands.mjs';
import { withPath } from '../../.toolchain/environment.mjs';

test('folders come first in the search path, whatever the variable is called on Windows', () => {
  const path = (...folders: string[]) => folders.join(delimiter);
  assert.deepEqual(withPath({ Path: 'c', A: '1' }, ['a', 'b'], 'win32'), {
    PATH: path('a', 'b', 'c'),
    A: '1',
  });
  assert.deepEqual(withPath({ PATH: 'c' }, ['a'], 'linux'), { PATH: path('a', 'c') });
  assert.deepEqual(withPath({ Path: 'x' }, ['a'], 'linux'), { Path: 'x', PATH: 'a' });
});

test('a command line is cut at --then and keeps every argument as it is', () => {
  assert.deepEqual(commandsIn(['node', 'a', '--then', 'astro', 'two words & "more"']), [
    ['node', 'a'],
    ['astro', 'two words & "more"'],
  ]);
  assert.deepEqual(commandsIn(['--then']), []);
});

test('a package’s program is its script, run by Node, so that no shell is needed', () => {
  const manifests: Record<string, object> = {
    prettier: { bin: './bin/prettier.cjs' },
    astro: { bin: { astro: './bin/astro.mjs' } },
    d3: {},
  };
  const read = (file: string) => manifests[file.split(/[\\/]/).at(-2)!];
  const tools = { node: '/node', npm: ['/node', 'npm-cli.js'], top: '/top', read };
  const script = (...parts: string[]) => join('/top', 'node_modules', ...parts);
  assert.deepEqual(programOf(['prettier', '-c'], tools), [
    '/node',
    script('prettier', 'bin', 'prettier.cjs'),
    '-c',
  ]);
  assert.deepEqual(programOf(['astro'], tools), ['/node', script('astro', 'bin', 'astro.mjs')]);
  assert.deepEqual(programOf(['node', 'a b'], tools), ['/node', 'a b']);
  assert.deepEqual(programOf(['npm', 'ls'], tools), ['/node', 'npm-cli.js', 'ls']);
  for (const name of ['d3', 'nothing'])
    assert.throws(() => programOf([name], tools), {
      message: new RegExp(`"${name}" is no command`),
    });
});
