import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { npmProgram, npmTooOld, whyFailed } from '../../.toolchain/npm.mjs';

test('an npm before 8 is told what to do, a later or unknown one is not', () => {
  assert.match(npmTooOld('npm/7.24.2 node/v18.0.0 linux x64') ?? '', /npm 7\.24\.2 is too old/);
  for (const agent of [
    'npm/8.0.0 node/v18.0.0',
    'npm/11.5.2 node/v24.0.0',
    'yarn/1.22.0',
    undefined,
  ])
    assert.equal(npmTooOld(agent), undefined, String(agent));
});

test('npm is the one that was started, else the one beside the system’s Node', () => {
  const find = (env: Record<string, string>, ...files: string[]) =>
    npmProgram({
      node: '/node',
      systemNode: join('/sys', 'bin', 'node'),
      env,
      exists: (file: string) => files.includes(file),
    });
  const started = join('/x', 'npm-cli.js');
  const other = join('/x', 'pnpm.cjs');
  const beside = join('/sys', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  assert.deepEqual(find({ npm_execpath: started }, started, beside), ['/node', started]);
  assert.deepEqual(find({ npm_execpath: other }, other, beside), ['/node', beside]);
  assert.deepEqual(find({}), ['npm']);
});

test('a failed installation says its cause in a sentence, then npm’s reason without noise', () => {
  const stderr = [
    'npm warn deprecated glob@7.2.3',
    'npm error code ECONNREFUSED',
    'npm error syscall connect',
    'npm error FetchError: request to http://registry.example/d3 failed, reason: refused',
    'npm error     at ClientRequest.<anonymous> (index.js:130:14)',
    "npm error   code: 'ECONNREFUSED',",
    'npm error }',
    'npm error A complete log of this run can be found in: /log',
  ].join('\n');
  assert.equal(
    whyFailed('/site', { status: 1, stderr }),
    'The packages of /site are not installed: the package registry cannot be reached. Fix that and run the command again.\n' +
      '  FetchError: request to http://registry.example/d3 failed, reason: refused',
  );
});

test('each cause has its sentence, in the spelling of old and new npm', () => {
  const why = (stderr: string, status = 1) => whyFailed('/site', { status, stderr });
  assert.match(why('npm ERR! code ENOSPC') ?? '', /the disk is full/);
  assert.match(why('npm error code EROFS') ?? '', /cannot be written/);
  assert.match(why('npm ERR! code EUSAGE') ?? '', /does not agree with package\.json/);
  assert.match(why('npm ERR! code E404') ?? '', /: npm failed\./);
  assert.match(
    whyFailed('/site', { status: null, signal: 'SIGKILL' }) ?? '',
    /npm was stopped \(SIGKILL\)/,
  );
  assert.match(
    whyFailed('/site', { status: null, error: new Error('spawn npm ENOENT') }) ?? '',
    /npm does not start \(spawn npm ENOENT\)/,
  );
  assert.equal(why('npm warn deprecated glob@7.2.3', 0), undefined);
});

test('an installation with files that npm could not unpack has failed, though npm ends well', () => {
  const stderr = 'npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write';
  assert.match(whyFailed('/site', { status: 0, stderr }) ?? '', /the disk is full/);
});
