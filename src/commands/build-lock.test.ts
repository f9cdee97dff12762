import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { UserError } from '../user-error.ts';
import { lockBuild } from './build-lock.ts';

const root = mkdtempSync(join(tmpdir(), 'lock-'));
const file = join(root, 'cache', 'build.lock');
after(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  lockBuild(file)();
});

const write = (pid: number, host = hostname(), at = file) =>
  writeFileSync(file, JSON.stringify({ pid, host, file: at }));
const makeOld = () => utimesSync(file, 1, 1);

/** The pid of a process that has ended. */
const ended = () => spawnSync(process.execPath, ['-e', '0']).pid;

function assertRefused(): void {
  const text = readFileSync(file, 'utf8');
  assert.throws(
    () => lockBuild(file),
    (error) =>
      error instanceof UserError &&
      /Another build is running.*delete .*build\.lock/.test(error.message),
  );
  assert.equal(readFileSync(file, 'utf8'), text);
}

function assertTaken(): void {
  const leave = lockBuild(file);
  assert.equal((JSON.parse(readFileSync(file, 'utf8')) as { pid: number }).pid, process.pid);
  leave();
  assert.deepEqual(readdirSync(join(root, 'cache')), []);
}

test('a lock is taken and left', assertTaken);

test('a second build is refused while another process has the lock', () => {
  write(process.ppid);
  assertRefused();
  rmSync(file);
});

test('the lock of a process that has ended is taken over', () => {
  write(ended());
  assertTaken();
});

test('the lock of a process of this number, which is another one now, is taken over', () => {
  write(process.pid);
  assertTaken();
});

test('a lock that came along with a copy of the project is taken over', () => {
  write(process.ppid, hostname(), join(root, 'original', 'build.lock'));
  assertTaken();
});

test('a lock of another machine is held for half an hour', () => {
  write(ended(), 'another-machine');
  assertRefused();
  makeOld();
  assertTaken();
});

test('a lock that cannot be read is held while it may be being written', () => {
  for (const text of ['', '{', 'null', '{"pid":"x"}']) {
    writeFileSync(file, text);
    assertRefused();
    makeOld();
    assertTaken();
  }
});

test('a process that ends without a word leaves no lock', () => {
  const url = pathToFileURL(join(import.meta.dirname, 'build-lock.ts')).href;
  const code = `import { lockBuild } from ${JSON.stringify(url)}; lockBuild(${JSON.stringify(file)}); process.exit(3);`;
  assert.equal(spawnSync(process.execPath, ['--input-type=module', '-e', code]).status, 3);
  assert.ok(!existsSync(file));
});

test('whoever leaves does not take away the lock of another', () => {
  const leave = lockBuild(file);
  write(process.ppid);
  leave();
  assert.ok(existsSync(file));
  rmSync(file);
});
