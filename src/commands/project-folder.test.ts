import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UserError } from '../user-error.ts';
import { assertFolderName } from './project-folder.ts';

test('a folder whose name would lose files of the site is refused, with the sign', () => {
  for (const [path, sign] of [
    ['/home/me/sito 100%', '%'],
    ['/home/me/sito 50%20/a', '%'],
    ['/home/a%2Fb/c', '%'],
    ['/home/me/sito #1', '#'],
    ['/home/sito?/c', '?'],
    ['C:\\Users\\me\\100%', '%'],
  ] as const)
    assert.throws(
      () => assertFolderName(path),
      (error) =>
        error instanceof UserError &&
        error.message.includes(`"${path}"`) &&
        error.message.includes(`the "${sign}" in it`) &&
        !error.message.includes('\n'),
    );
});

test('any other name will do', () => {
  for (const path of [
    '/home/Sito dodici',
    '/sito è',
    "/l'anno & altro",
    '/dodici (2) [b]',
    'C:\\x',
  ])
    assert.doesNotThrow(() => assertFolderName(path));
});
