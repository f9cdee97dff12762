import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gaps } from '../../.toolchain/gaps.mjs';
import { fits, type Machine } from '../../.toolchain/machine.mjs';

const linux: Machine = { os: 'linux', cpu: 'x64', libc: 'glibc' };
const windows: Machine = { os: 'win32', cpu: 'x64', libc: undefined };

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
  'node_modules/wasm-runtime': { version: '1.0.0', optional: true },
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
  const others = [
    'node_modules/sharp-win32-x64',
    'node_modules/sharp-wasm32',
    'node_modules/wasm-runtime',
  ];
  assert.deepEqual(missing(all, others), []);
  assert.deepEqual(missing(all, others, windows), ['node_modules/sharp-win32-x64']);
});

test('a package in another version is outdated, a linked one never', () => {
  const [d3 = ''] = onLinux;
  assert.deepEqual(missing({ ...recorded(...onLinux), [d3]: { version: '7.0.0' } }), [d3]);
  assert.deepEqual(missing({ ...recorded(...onLinux), [d3]: { link: true } }), []);
});
