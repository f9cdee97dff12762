import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { readEnvironment } from '../environment.ts';
import { folderFingerprint, inputsFingerprint } from './fingerprint.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'inputs-'));
  for (const folder of ['content/it', 'public', 'src/pages'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const file of inputs) writeFileSync(join(root, file), file);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const inputs = [
  'content/it/plan.mdx',
  'public/icon.svg',
  'src/pages/index.astro',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const now = (env: Record<string, string> = {}) => inputsFingerprint(root, readEnvironment(env));

test('the same inputs have the same fingerprint, whenever they were written', () => {
  const before = now();
  for (const file of inputs) utimesSync(join(root, file), 1, 1);
  assert.equal(now(), before);
});

test('each input that is changed, deleted or renamed is noticed', () => {
  const before = now();
  for (const file of inputs) {
    const path = join(root, file);
    writeFileSync(path, `${file}.`);
    assert.notEqual(now(), before, `${file} changed`);
    rmSync(path);
    assert.notEqual(now(), before, `${file} deleted`);
    writeFileSync(path, file);
    assert.equal(now(), before);
  }
  renameSync(join(root, 'content/it/plan.mdx'), join(root, 'content/it/asic.mdx'));
  assert.notEqual(now(), before);
});

test('a file that is added is noticed, a test is not', () => {
  const before = now();
  writeFileSync(join(root, 'src/a.test.ts'), 'a test');
  assert.equal(now(), before);
  writeFileSync(join(root, 'content/it/new.mdx'), '');
  assert.notEqual(now(), before);
});

test('a name that moves into a file, or out of it, is noticed', () => {
  writeFileSync(join(root, 'public/a'), 'public/bz');
  const before = now();
  writeFileSync(join(root, 'public/a'), '');
  writeFileSync(join(root, 'public/b'), 'z');
  assert.notEqual(now(), before);
});

test('the environment counts as it is read, not as it is written', () => {
  assert.equal(now({ BASE_PATH: 'dodici', SITE_URL: '' }), now({ BASE_PATH: '/dodici/' }));
  for (const env of [
    { BASE_PATH: '/dodici/' },
    { SITE_URL: 'https://example.org' },
    { PORT: '4400' },
  ])
    assert.notEqual(now(env), now(), JSON.stringify(env));
  const published = { SITE_URL: 'https://example.org' };
  assert.equal(now({ ...published, PORT: '4400' }), now(published));
});

test('a site that lost, gained or changed a file is not what it was', () => {
  const site = join(root, 'dist');
  assert.equal(folderFingerprint(site), undefined);
  mkdirSync(join(site, 'it'), { recursive: true });
  writeFileSync(join(site, 'it/index.html'), 'whole');
  const before = folderFingerprint(site);
  writeFileSync(join(site, 'it/index.html'), 'wh');
  assert.notEqual(folderFingerprint(site), before);
  writeFileSync(join(site, 'it/index.html'), 'whole');
  assert.equal(folderFingerprint(site), before);
  writeFileSync(join(site, 'more'), '');
  assert.notEqual(folderFingerprint(site), before);
  rmSync(join(site, 'more'));
  writeFileSync(join(site, '.git'), 'gitdir: what the folder is kept in');
  assert.equal(folderFingerprint(site), before);
  rmSync(join(site, 'it/index.html'));
  assert.notEqual(folderFingerprint(site), before);
});

test(
  'what a link to a file holds is noticed, a link to nothing is passed over',
  { skip: process.platform === 'win32' },
  () => {
    const target = join(root, 'beside.txt');
    writeFileSync(target, 'one');
    symlinkSync(target, join(root, 'public/link.txt'));
    symlinkSync(join(root, 'nothing'), join(root, 'public/broken'));
    const before = now();
    writeFileSync(target, 'two');
    assert.notEqual(now(), before);
  },
);
