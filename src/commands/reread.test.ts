import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { languages } from '../i18n/languages.ts';
import { readModel } from '../model/model.ts';
import { readContentFiles } from './content-files.ts';
import { notFit } from './release.ts';
import { copyRepository, type Copy } from './repository-copy.ts';
import { reread } from './reread.ts';
import { unit } from './unit.ts';

let copy: Copy;
before(() => {
  copy = copyRepository('content');
  run('accept', '--all');
});
after(() => rmSync(copy.folder, { recursive: true, force: true }));

function run(...args: string[]): string {
  return reread(args, copy.folder);
}
const model = () => readModel(readContentFiles(copy.folder).files, languages).model!;
const record = () => readFileSync(join(copy.folder, 'content/read.yaml'), 'utf8');
/** The first claim that has a value and stands in the prose, whatever the story says today. */
const claim = () => {
  const { claims, editions } = model();
  const [source] = editions.values();
  return source!.sections
    .flatMap(({ blocks }) => blocks.flatMap(({ references }) => references))
    .map(({ id }) => claims.get(id))
    .find((each) => each?.value !== undefined && each.formula === undefined)!;
};

test('an author is told what to read again, and says that it was read', () => {
  assert.equal(run(), 'Nothing has changed since it was read.');
  const { id } = claim();
  const value = new RegExp(`^(${id}:\\n  value: )`, 'm');
  copy.edit('content/facts/claims.yaml', value, '$11');
  const list = run().split('\n');
  for (const { code } of languages) {
    const here = list.filter((line) => line.startsWith(`content/${code}/`));
    assert.ok(here.some((line) => line.includes(`  ${code}/claims:${id}.title  "${id}" was `)));
    assert.ok(here.some((line) => /^content\/\w+\/\w+\.mdx:\d+ {2}/.test(line)));
  }
  const fits = notFit(model(), '2026-12-01').filter((reason) => reason.includes('npm run reread'));
  assert.equal(fits.length, list.length, 'a release waits for all of them');

  assert.match(run('accept', `claims:${id}`, '--in', 'it'), /^\d+ read again, \d+ left/);
  assert.ok(!run().includes(`it/claims:${id}.`));
  assert.ok(run().includes(`en/claims:${id}.`));
  run('accept', '--all');
  assert.equal(run(), 'Nothing has changed since it was read.');
  assert.ok(!record().includes('was:'));
});

test('what names a new fact was just written: registering it is enough', () => {
  const { id } = claim();
  copy.edit('content/read.yaml', new RegExp(`^${id}: .*\n`, 'm'), '');
  assert.match(run(), new RegExp(`"${id}" is new: `));
  const before = record();
  unit(['add', '--all'], copy.folder);
  assert.equal(run(), 'Nothing has changed since it was read.');
  unit(['undo'], copy.folder);
  assert.equal(record(), before);
});

test('an unknown key, language or action is refused, and so is content that cannot be read', () => {
  assert.throws(() => run('accept', 'nowhere'), /"nowhere" is no passage to read again/);
  assert.throws(() => run('--in', 'xx'), /"xx" is no language/);
  assert.throws(() => run('accept'), /npm run reread -- accept KEY/);
  const before = record();
  copy.edit('content/it/claims.yaml', /\n/, '\n  - : [\n');
  assert.throws(() => run('accept', '--all'), /content\/it\/claims\.yaml:\d+/);
  assert.equal(record(), before);
});
