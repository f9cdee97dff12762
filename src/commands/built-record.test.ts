import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { isCurrent, readRecord, unchanged, writeRecord } from './built-record.ts';
import { folderFingerprint } from './fingerprint.ts';

const root = mkdtempSync(join(tmpdir(), 'record-'));
after(() => rmSync(root, { recursive: true, force: true }));
const [file, site] = [join(root, 'cache/built.json'), join(root, 'dist')];
mkdirSync(site);
writeFileSync(join(site, 'index.html'), 'the site');
const record = {
  inputs: 'abc',
  site: folderFingerprint(site)!,
  files: 3,
  pages: 1,
  precompressed: false,
  at: '2026-11-28T18:00:00.000Z',
};

test('a record is read as it was written, and nothing is left beside it', () => {
  assert.equal(readRecord(file), undefined);
  writeRecord(file, record);
  assert.deepEqual(readRecord(file), record);
  assert.deepEqual(readdirSync(join(root, 'cache')), ['built.json']);
});

test('a record that is damaged, or of another version, is none', () => {
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '{"inputs":"abc"}',
    JSON.stringify({ ...record, more: 1 }),
  ]) {
    writeFileSync(file, text);
    assert.equal(readRecord(file), undefined, text);
  }
});

test('a site is current while its inputs and its files are what they were', () => {
  assert.ok(isCurrent(record, 'abc', site));
  assert.ok(!isCurrent(record, 'abd', site));
  assert.ok(!isCurrent(undefined, 'abc', site));
  assert.ok(!isCurrent(record, 'abc', join(root, 'nothing')));
  writeFileSync(join(site, 'index.html'), 'damaged!');
  assert.ok(!isCurrent(record, 'abc', site));
});

test('what is unchanged is told with its day, and how to build all the same', () => {
  assert.match(unchanged(record), /\(2026-11-28 18:00 UTC\); npm run build -- --force/);
});
