import assert from 'node:assert/strict';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { UserError } from '../user-error.ts';
import { assertReplaceable, mendSite, replaceSite } from './replace-site.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'replaced-'));
  mkdirSync(join(root, 'cache'));
  site(at('cache/next'), 'new', 'en');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (path: string) => join(root, path);
const places = () => ({ dist: at('dist'), last: at('cache/last') });
const replace = (rename?: typeof renameSync) => replaceSite(at('cache/next'), places(), rename);

/** Writes a site of three files, each with the same text. */
function site(folder: string, text: string, language: string): void {
  mkdirSync(join(folder, language), { recursive: true });
  for (const file of ['index.html', '404.html', join(language, 'index.html')])
    writeFileSync(join(folder, file), text);
}

/** The files of a folder and what is in them. */
function held(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => lstatSync(join(folder, file)).isFile())
    .sort();
  return Object.fromEntries(
    files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')]),
  );
}

const theNew = { '404.html': 'new', 'en/index.html': 'new', 'index.html': 'new' };
const theOld = { '404.html': 'old', 'index.html': 'old', 'it/index.html': 'old' };

/** Renames, but refuses as a system does where a path is a mount or on another disk. */
const refusing =
  (code: string, when: (from: string) => boolean) =>
  (...[from, to]: Parameters<typeof renameSync>) => {
    if (when(String(from))) throw Object.assign(new Error(code), { code });
    renameSync(from, to);
  };

test('a first site is put where none was', () => {
  assertReplaceable(places());
  replace();
  assert.deepEqual(held(at('dist')), theNew);
  assert.deepEqual(readdirSync(at('cache')), []);
});

test('a site takes the place of the last one, of which nothing is left', () => {
  site(at('dist'), 'old', 'it');
  assertReplaceable(places());
  replace();
  assert.deepEqual(held(at('dist')), theNew);
  assert.deepEqual(readdirSync(at('cache')), []);
});

test('a folder that cannot be moved has its entries changed', () => {
  for (const code of ['EBUSY', 'EXDEV', 'EPERM', 'EACCES']) {
    rmSync(at('dist'), { recursive: true, force: true });
    site(at('dist'), 'old', 'it');
    replace(refusing(code, (from) => from === at('dist')));
    assert.deepEqual(held(at('dist')), theNew, code);
    assert.deepEqual(readdirSync(at('dist')).sort(), ['404.html', 'en', 'index.html']);
  }
});

test('a new site on another disk than dist/ is copied to it', () => {
  for (const old of [true, false]) {
    rmSync(at('dist'), { recursive: true, force: true });
    if (old) site(at('dist'), 'old', 'it');
    replace(refusing('EXDEV', () => true));
    assert.deepEqual(held(at('dist')), theNew);
  }
});

test('what is no part of the site stays in a folder that cannot be moved', () => {
  site(at('dist'), 'old', 'it');
  mkdirSync(at('dist/lost+found'));
  writeFileSync(at('dist/.git'), 'gitdir: elsewhere');
  replace(refusing('EBUSY', () => true));
  assert.deepEqual(held(at('dist')), { '.git': 'gitdir: elsewhere', ...theNew });
  assert.ok(existsSync(at('dist/lost+found')));
});

test('what a link leads to is changed, and the link stays', () => {
  site(at('elsewhere'), 'old', 'it');
  symlinkSync(at('elsewhere'), at('dist'), 'junction');
  assertReplaceable(places());
  replace();
  assert.ok(lstatSync(at('dist')).isSymbolicLink());
  assert.deepEqual(held(at('elsewhere')), theNew);
});

test('a link to nothing and a file are refused by name, before anything is built', () => {
  symlinkSync(at('nothing'), at('dist'), 'junction');
  assert.throws(
    () => assertReplaceable(places()),
    (error) => error instanceof UserError && /^dist is a link to .*not there/.test(error.message),
  );
  rmSync(at('dist'), { recursive: true });
  writeFileSync(at('dist'), 'a file');
  assert.throws(
    () => assertReplaceable(places()),
    (error) => error instanceof UserError && /^dist is a file/.test(error.message),
  );
});

test('when a new site cannot be put into its place, the last one is back', () => {
  site(at('dist'), 'old', 'it');
  assert.throws(() => replace(refusing('EIO', (from) => from === at('cache/next'))), /EIO/);
  assert.deepEqual(held(at('dist')), theOld);
});

test('when a copy fails, the last site stands and nothing is left beside it', () => {
  site(at('dist'), 'old', 'it');
  rmSync(at('cache/next'), { recursive: true });
  assert.throws(() => replace(refusing('EBUSY', () => true)), /ENOENT/);
  assert.deepEqual(held(at('dist')), theOld);
  assert.deepEqual(readdirSync(at('dist')).sort(), ['404.html', 'index.html', 'it']);
});

test('when the first copy fails, there is no empty site', () => {
  rmSync(at('cache/next'), { recursive: true });
  assert.throws(() => replace(refusing('EXDEV', () => true)), /ENOENT/);
  assert.ok(!existsSync(at('dist')));
});

test('a build that was killed between the two renames is mended', () => {
  site(at('cache/last'), 'old', 'it');
  mendSite(places());
  assert.deepEqual(held(at('dist')), theOld);
  site(at('cache/last'), 'older', 'it');
  mendSite(places());
  assert.deepEqual(held(at('dist')), theOld);
  assert.ok(!existsSync(at('cache/last')));
});

// A swap inside a folder that was broken off, at each of its steps.
for (const [name, make, expected] of [
  [
    'while the new site was copied',
    () => {
      site(at('dist'), 'old', 'it');
      site(at('dist/.site-coming'), 'new', 'en');
      rmSync(at('dist/.site-coming/en'), { recursive: true });
    },
    theOld,
  ],
  [
    'while the old site was moved out',
    () => {
      site(at('dist'), 'old', 'it');
      site(at('dist/.site-coming'), 'new', 'en');
      mkdirSync(at('dist/.site-leaving'));
      renameSync(at('dist/index.html'), at('dist/.site-leaving/index.html'));
    },
    theOld,
  ],
  [
    'while the new site was moved in',
    () => {
      site(at('dist/.site-left'), 'old', 'it');
      site(at('dist/.site-coming'), 'new', 'en');
      renameSync(at('dist/.site-coming/index.html'), at('dist/index.html'));
      renameSync(at('dist/.site-coming/en'), at('dist/en'));
    },
    theOld,
  ],
  [
    'while the old site was deleted',
    () => {
      site(at('dist'), 'new', 'en');
      site(at('dist/.site-left'), 'old', 'it');
      rmSync(at('dist/.site-left/it'), { recursive: true });
    },
    theNew,
  ],
] as const)
  test(`a swap that was broken off ${name} leaves one whole site`, () => {
    make();
    mendSite(places());
    assert.deepEqual(held(at('dist')), expected);
  });
