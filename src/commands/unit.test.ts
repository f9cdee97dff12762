import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { languages } from '../i18n/languages.ts';
import { checkContent } from '../model/check.ts';
import { sampleContent } from '../model/sample-content.ts';
import { readContentFiles } from './content-files.ts';
import { copyRepository, type Copy } from './repository-copy.ts';
import { unit } from './unit.ts';

let copy: Copy;
beforeEach(() => {
  copy = copyRepository();
  for (const [path, text] of sampleContent()) write(path, text);
  write(
    'src/shown.ts',
    "export const rests = ['step-one', amount('big-sum')];\nt('claims:budget.title');\n",
  );
});
afterEach(() => rmSync(copy.folder, { recursive: true, force: true }));

const at = (path: string) => join(copy.folder, path);
function write(path: string, text: string) {
  mkdirSync(at(path.replace(/\/[^/]*$/, '')), { recursive: true });
  writeFileSync(at(path), text);
}
const read = (path: string) => readFileSync(at(path), 'utf8');
const run = (...args: string[]) => unit(args, copy.folder);
const problems = () => checkContent(readContentFiles(copy.folder).files, languages).problems;
/** Every file of the copy with what is in it, but for what is kept for undoing. */
const all = () =>
  new Map(
    readdirSync(copy.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.endsWith('unit-change.json'))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );

test('a move shows each line with what went and came, and leaves the content right', () => {
  const said = run('move', 'budget', 'spend');
  assert.match(said, /^content\/facts\/claims\.yaml\n {5}1 {2}\[-budget:-\] \{\+spend:\+\}$/m);
  assert.match(said, /^ {4}15 {2}formula: \[-budget-\] \{\+spend\+\} \* share$/m);
  assert.match(
    said,
    /^content\/en\/plan\.mdx\n {5}6 {2}.*\[-<Value of="budget" \/>.*-\] \{\+<Value/m,
  );
  assert.match(said, /^The code names "budget" here; .*\nsrc\/shown\.ts:2$/m);
  assert.match(said, /To undo all of this: npm run unit -- undo$/);
  assert.deepEqual(problems(), []);
  assert.match(read('content/units.yaml'), /^spend: \{ kind: claim, since: 2026-01-01 \}$/m);
});

test('a file that bears the id is one file under a new name', () => {
  const said = run('move', 'chip', 'custom-chip');
  assert.match(said, /^content\/it\/chip\.mdx → content\/it\/custom-chip\.mdx$/m);
  assert.doesNotMatch(said, /^content\/it\/chip\.mdx$/m);
  assert.throws(() => read('content/it/chip.mdx'), /ENOENT/);
  assert.deepEqual(problems(), []);
});

test('code follows where a text can be nothing but the id of a claim', () => {
  run('move', 'budget', 'big-sum');
  const said = run('move', 'big-sum', 'whole-sum');
  assert.match(said, /^src\/shown\.ts$/m);
  assert.match(read('src/shown.ts'), /\['step-one', amount\('whole-sum'\)\]/);
  // Of what is no fact, the code may mean something else.
  assert.match(run('move', 'step-one', 'step-first'), /\nsrc\/shown\.ts:1\n/);
  assert.match(read('src/shown.ts'), /'step-one'/);
});

test('undo gives back every file byte by byte, once', () => {
  const before = all();
  for (const args of [
    ['move', 'budget', 'spend'],
    ['move', 'plan', 'scheme'],
    ['move', 'budget', 'share'],
    ['retire', 'share', 'It was wrong'],
  ]) {
    run(...args);
    assert.notDeepEqual(all(), before);
    assert.equal(run('undo'), `Undone: ${args.join(' ')}`);
    assert.deepEqual(all(), before);
    assert.throws(() => run('undo'), /There is nothing to undo/);
  }
});

test('adding an id notes the facts that are new; undo takes that back with it', () => {
  const before = all();
  copy.edit('content/units.yaml', /^share: .*\n/m, '');
  const without = all();
  run('add', 'share');
  assert.match(read('content/units.yaml'), /^share: \{ kind: claim, /m);
  assert.match(read('content/read.yaml'), /^share: 60 percent, 2025-01-21, reported$/m);
  run('undo');
  assert.deepEqual(all(), without);
  assert.notDeepEqual(without, before);
});

test('undo stops where somebody has written since, and names the file', () => {
  run('move', 'budget', 'spend');
  write('content/it/plan.mdx', read('content/it/plan.mdx').replace('Il giornale', 'Un giornale'));
  const now = all();
  assert.throws(() => run('undo'), /cannot be undone: content\/it\/plan\.mdx changed since/);
  assert.deepEqual(all(), now);
});

test('retiring writes what readers are told, as far as it is known, and says what is left', () => {
  const said = run('retire', 'asic', 'no longer used');
  for (const { code } of languages) {
    assert.equal(read(`content/${code}/retired.yaml`), 'asic:\n  title: ASIC\n  why:\n');
    assert.match(said, new RegExp(`^content/${code}/retired\\.yaml:3  why: `, 'm'));
  }
  assert.match(said, /^Take "asic" out of the content; it is named here:\n(?:content\/.*\n){4}$/m);
  for (const { code } of languages) {
    copy.edit(`content/${code}/retired.yaml`, 'why:', 'why: Nobody says it.');
    copy.edit(`content/${code}/chip.mdx`, /<Term id="asic">ASIC<\/Term>/, 'ASIC');
    rmSync(at(`content/${code}/terms.yaml`));
  }
  assert.deepEqual(problems(), []);
});

test('a title that needs the number that goes is not taken over', () => {
  for (const { code } of languages)
    copy.edit(`content/${code}/claims.yaml`, 'title: Title budget', "title: 'Of {{budget}}'");
  assert.match(run('retire', 'budget', 'wrong'), /^content\/it\/retired\.yaml:2 {2}title: /m);
  assert.match(read('content/it/retired.yaml'), /^ {2}title:$/m);
});

test('what was retired and still stands is told once, with what to do', () => {
  run('retire', 'asic', 'no longer used');
  const told = problems().map(({ file, line, message }) => `${file}:${line} ${message}`);
  assert.deepEqual(told, [
    'content/en/retired.yaml:3 "asic.why" holds no words',
    'content/it/retired.yaml:3 "asic.why" holds no words',
    'content/it/terms.yaml:1 the term "asic" was retired, and still stands here',
  ]);
});

test('what cannot be done writes nothing', () => {
  const before = all();
  for (const [args, why] of [
    [[], /npm run unit -- add ID/],
    [['move', 'budget'], /npm run unit -- move ID NEW/],
    [['move', 'budget', 'share', 'x'], /npm run unit -- move ID NEW/],
    [['drop', 'budget'], /npm run unit/],
    [['move', 'budget', 'budget'], /in a circle/],
    [['retire', 'never', 'x'], /not in the registry/],
    [['retire', 'budget', ' '], /say why/],
    [['add', 'nowhere'], /nowhere in the content/],
    [['add', 'budget'], /registered already/],
  ] as const)
    assert.throws(() => run(...args), why);
  assert.deepEqual(all(), before);
});

test('what a retired unit was called fits its card', () => {
  const { code } = languages[0]!;
  run('retire', 'asic', 'no longer used');
  copy.edit(`content/${code}/retired.yaml`, 'title: ASIC', `title: ${'parola '.repeat(13).trim()}`);
  assert.ok(problems().some(({ message }) => message === '"retired:asic.title" has 13 words'));
});
