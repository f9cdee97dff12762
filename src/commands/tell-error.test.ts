import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentError } from '../content-error.ts';
import { UserError } from '../user-error.ts';
import { top } from './content-files.ts';
import { tellError } from './tell-error.ts';

/** An error as Node makes it of the operating system's. */
const fault = (code: string, more: object = {}) =>
  Object.assign(new Error(`${code}: something, open 'x'`), { code, ...more });

test('what somebody can mend is told as it stands, with and without --verbose', () => {
  const error = new UserError('PORT is "abc": it takes a number.');
  assert.equal(tellError(error), error.message);
  assert.equal(tellError(error, true), error.message);
});

test('mistakes in the content are told as their list, also by another copy of the code', () => {
  const problem = { file: 'content/it/plan.mdx', line: 24, message: 'typed', remedy: 'name it' };
  const error = new ContentError([problem]);
  assert.equal(tellError(error), 'content/it/plan.mdx:24  typed\n    → name it');
  assert.equal(tellError(Object.assign(new Error('told'), { name: 'UserError' })), 'told');
});

test('each fault of a disk or a system is a sentence with its cause, and what to do', () => {
  for (const [code, sentence] of [
    ['ENOSPC', /^The disk is full \(dist\/a\.html\)\. Free some space/],
    ['EDQUOT', /^Your share of the disk is full \(dist\/a\.html\)\./],
    ['EROFS', /^The disk is read-only \(dist\/a\.html\)\./],
    ['EACCES', /^Permission denied \(dist\/a\.html\)\. Check/],
    ['EPERM', /^Not permitted \(dist\/a\.html\)\./],
    ['EBUSY', /^In use \(dist\/a\.html\)\. Close/],
    ['EMFILE', /^Too many files are open.*ulimit/],
    ['ENFILE', /^The system has too many files open/],
    ['ENOMEM', /^There is not enough memory/],
    ['EIO', /^The disk cannot be read or written/],
    ['ENOENT', /^A file or folder is missing \(dist\/a\.html\)\. Restore/],
    ['ENOTDIR', /^A file stands where a folder is wanted/],
    ['EISDIR', /^A folder stands where a file is wanted/],
    ['EEXIST', /^Something is in the way/],
    ['ENAMETOOLONG', /^A path is too long/],
    ['ERR_WORKER_OUT_OF_MEMORY', /^There is not enough memory/],
  ] as const) {
    const told = tellError(fault(code, { path: join(top, 'dist/a.html') }));
    assert.match(told.replaceAll('\\', '/'), sentence);
    assert.doesNotMatch(told, /\n| at /);
  }
});

test('a program that is not there is told by its name', () => {
  const error = fault('ENOENT', { syscall: 'spawn git', path: 'git' });
  assert.match(tellError(error), /^The program "git" is not installed, or not in PATH\./);
});

test('a fault is found in the causes of an error and among the errors that it gathers', () => {
  const inner = fault('ENOSPC', { path: '/far/away' });
  assert.match(tellError(new Error('outer', { cause: inner })), /disk is full \(\/far\/away\)/);
  assert.match(tellError(new AggregateError([new Error('one'), inner])), /disk is full/);
  const circle = new Error('circle');
  circle.cause = circle;
  assert.match(tellError(circle), /^circle\n/);
});

test('a fault that only the message of another program tells is found', () => {
  for (const [message, sentence] of [
    ['could not write: No space left on device (os error 28)', /^The disk is full/],
    ['Read-only file system (os error 30)', /^The disk is read-only/],
    ['Permission denied (os error 13)', /^Permission denied/],
    ['Too many open files (os error 24)', /^Too many files are open/],
    ["plugin failed: ENOSPC: no space left, write '/far/x'", /^The disk is full \(\/far\/x\)/],
  ] as const)
    assert.match(tellError(new Error(message)), sentence);
});

test('a fault of the code is its message and a hint; its stack comes with --verbose', () => {
  const error = new TypeError('x is not a function');
  assert.match(tellError(error), /^x is not a function\n {4}→ .*--verbose/);
  assert.doesNotMatch(tellError(error), /\bat .*\.ts/);
  assert.equal(tellError(error, true), error.stack);
});

test('an error of the site builder is told with its file and line', () => {
  const error = Object.assign(new Error('odd'), {
    loc: { file: join(top, 'src/a.astro'), line: 7 },
  });
  assert.match(tellError(error).replaceAll('\\', '/'), /^src\/a\.astro:7 {2}odd/);
});

test('whatever is thrown is told', () => {
  for (const thrown of [undefined, null, 'a word', 7, {}, new Error('')])
    assert.ok(tellError(thrown).trim().length > 0);
});
