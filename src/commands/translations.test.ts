import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { languages } from '../i18n/languages.ts';
import { checkContent } from '../model/check.ts';
import { formatProblem } from '../model/problem.ts';
import { readContentFiles } from './content-files.ts';
import { notFit } from './release.ts';
import { copyRepository, type Copy } from './repository-copy.ts';
import type { Row } from './translations-table.ts';
import { translations } from './translations.ts';

let copy: Copy;
before(() => {
  copy = copyRepository('content');
});
after(() => rmSync(copy.folder, { recursive: true, force: true }));

const run = (...args: string[]) => translations(args, copy.folder);
const read = (path: string) => readFileSync(join(copy.folder, path), 'utf8');
/** The first paragraph of a section, whatever it says today. */
const firstBlock = /(\n---\n\n[^\n]+)\n/;
const rows = (folder = copy.folder) => JSON.parse(translations(['--json'], folder)) as Row[];
const notFresh = () =>
  rows()
    .filter(({ state }) => state !== 'fresh')
    .map(({ block, state }) => `${block} ${state}`);
const check = () => checkContent(readContentFiles(copy.folder).files, languages);

test('a translator reads which block is behind, what changed, and accepts it after review', () => {
  run('accept', '--all');
  assert.deepEqual(notFresh(), []);

  copy.edit('content/it/plan.mdx', firstBlock, '$1 Così pare.\n');
  assert.deepEqual(notFresh(), ['plan.1 behind']);
  const [behind] = rows().filter(({ state }) => state === 'behind');
  assert.match(behind!.at, /^content\/en\/plan\.mdx:\d+$/);
  const list = run();
  assert.match(list, /plan +plan\.1 +behind +content\/en\/plan\.mdx:\d+, accepted \d{4}-/);
  assert.match(list, /^plan\.1\n {2}… .* \{\+Così pare\.\+\}$/m);
  assert.match(list, /suppliers\.1 +fresh/);

  assert.match(run('accept', 'plan.1'), /^1 accepted, 0 were fresh already/);
  assert.deepEqual(notFresh(), []);
});

test('a file that cannot be read stops it: its passages are not lost from the record', () => {
  const words = read('content/it/claims.yaml');
  const record = read('content/en/translated.yaml');
  copy.edit('content/it/claims.yaml', /\n/, '\n  - : [\n');
  for (const args of [[], ['accept', 'plan'], ['tidy']])
    assert.throws(() => run(...args), /content\/it\/claims\.yaml:\d+/);
  assert.equal(read('content/en/translated.yaml'), record);
  writeFileSync(join(copy.folder, 'content/it/claims.yaml'), words);
});

test('a shallow clone tells the same', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: copy.folder,
      stdio: 'pipe',
    });
  git('init', '--quiet');
  git('add', 'content');
  git('commit', '--quiet', '--message', 'Accepted');
  copy.edit('content/it/asic.mdx', firstBlock, '$1 Così pare.\n');
  git('commit', '--quiet', '--all', '--message', 'Changed');
  const shallow = `${copy.folder}-shallow`;
  git('clone', '--quiet', '--depth', '1', `file://${copy.folder}`, shallow);
  try {
    assert.equal(rows().filter(({ state }) => state === 'behind').length, 1);
    assert.deepEqual(rows(shallow), rows());
  } finally {
    rmSync(shallow, { recursive: true, force: true });
  }
});

test('a release waits for what is behind, unless it is excused to a day and for a reason', () => {
  run('accept', '--all');
  copy.edit('content/it/claims.yaml', /^( {2}statement: ['"]?)/m, '$1Si dice. ');
  const [key = ''] = rows().flatMap(({ block, state }) => (state === 'behind' ? [block] : []));
  const release = (day: string) => notFit(check().model!, day);
  assert.match(
    release('2027-01-01').join(),
    /^content\/en\/claims\.yaml:\d+ {2}"claims:.*\.statement" is behind/,
  );

  const excuse = (named: string, until: string, ...reason: string[]) =>
    run('excuse', named, '--until', until, ...reason);
  const why = ['--reason', 'the sense is the same'];
  assert.throws(() => excuse(key, '2020-01-01', ...why), /a day to come/);
  assert.throws(() => excuse(key, 'domani', ...why), /a day to come/);
  assert.throws(() => excuse(key, '2099-01-01'), /--reason/);
  assert.throws(() => excuse('plan.1', '2099-01-01', ...why), /"plan.1" is fresh/);
  assert.match(excuse(key, '2099-01-01', ...why), /^1 excused until 2099-01-01/);
  assert.match(run(), /excused until 2099-01-01: the sense is the same/);
  assert.deepEqual(release('2099-01-01'), []);
  assert.equal(release('2099-01-02').length, 1);
  assert.deepEqual(check().problems, []);

  copy.edit('content/it/claims.yaml', 'Si dice. ', 'Si nega. ');
  assert.match(run(), /no longer excused: the sense is the same/);
  assert.equal(release('2099-01-01').length, 1);
});

test('tidy takes out what is gone', () => {
  const [, term] = /^([a-z0-9-]+):$/m.exec(read('content/it/terms.yaml'))!;
  for (const code of ['it', 'en'])
    copy.edit(`content/${code}/terms.yaml`, new RegExp(`^${term}:\\n(?: {2}.*\\n)+`, 'm'), '');
  const said = () => check().problems.map(formatProblem).join('\n');
  assert.match(
    said(),
    new RegExp(`translated\\.yaml:\\d+ {2}the record holds "terms:${term}\\.term"`),
  );
  run('tidy');
  assert.doesNotMatch(said(), /the record holds/);
  assert.ok(!read('content/en/translated.yaml').includes(`terms:${term}.`));
});

test('unknown keys, options, languages and actions are refused, and nothing is written', () => {
  const record = () => read('content/en/translated.yaml');
  const before = record();
  for (const [args, why] of [
    [['accept', 'plan.99'], /"plan\.99" is no passage/],
    [['accept'], /npm run translations -- accept KEY/],
    [['--colour'], /Unknown option/],
    [['--in', 'de'], /"de" is no language/],
    [['approve', 'plan.1'], /npm run translations/],
  ] as const)
    assert.throws(() => run(...args), why);
  assert.equal(record(), before);
});
