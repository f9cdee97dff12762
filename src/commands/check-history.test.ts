import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { languages } from '../i18n/languages.ts';
import { checkContent } from '../model/check.ts';
import { sampleContent } from '../model/sample-content.ts';
import { checkHistory } from './check-history.ts';
import { commitFiles, gitIn } from './fixture-repository.ts';
import { moveUnit } from './move-unit.ts';

const folder = mkdtempSync(join(tmpdir(), 'history-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const claims = 'content/facts/claims.yaml';
const sample = sampleContent();
const wrong = { [claims]: sample.get(claims)!.replace('value: 5.5e9', 'value: 6e9') };

/** The sample, published on New Year’s Day and committed on that day. */
const published = (name: string) => commitFiles(join(folder, name), '2026-01-01', sample);

/** What the history says of a working tree, as an author reads it. */
function told(root: string, changes: Readonly<Record<string, string>> = {}) {
  const files = sampleContent(changes);
  const { model, problems } = checkContent(files, languages);
  assert.deepEqual(problems, []);
  const found = checkHistory(model!, files.get(claims)!, root, '2026-02-03');
  return {
    ...found,
    messages: found.problems.map((each) => `${each.file}:${each.line} ${each.message}`),
  };
}

/** The content with a correction of the claim `budget`, as the recipe says. */
const corrected = {
  ...wrong,
  'content/facts/corrections.yaml':
    'slip: { date: 2026-02-03, unit: budget, kind: error, was: { value: 5.5e9 } }\n',
  'content/it/corrections.yaml':
    'slip: { before: Erano meno, after: Sono 6 miliardi, why: Refuso }\n',
  'content/en/corrections.yaml':
    'slip: { before: It was less, after: It is 6 billion, why: Slip }\n',
  'content/units.yaml': `${sample.get('content/units.yaml')!}\nslip: { kind: correction, since: 2026-02-03 }\n`,
};

test('content that says what it said has nothing to correct', () => {
  assert.deepEqual(told(published('same')), { problems: [], messages: [], gap: undefined });
});

test('a number changed after its publication is told with line, both values and remedy', () => {
  const { messages, problems } = told(published('changed'), wrong);
  assert.deepEqual(messages, [
    `${claims}:1 "budget" was published on 2026-01-01 and changed since (not yet committed): it said about 5.5e9 USD (2025-01-21), then about 6e9 USD (2025-01-21), and no correction says so`,
  ]);
  assert.match(
    problems[0]!.remedy,
    /"unit: budget", dated 2026-01-01 or later, to content\/facts\/corrections\.yaml .*"A cor/,
  );
});

test('a change that was committed long ago is told with its day and commit', () => {
  const root = commitFiles(published('committed'), '2026-01-02', Object.entries(wrong));
  assert.match(told(root, wrong).messages[0]!, /changed since \(2026-01-02, commit [0-9a-f]{7,}\)/);
});

test('a correction of the claim answers for one change, and for the sum made of it', () => {
  assert.deepEqual(told(published('corrected'), corrected).messages, []);
  const root = commitFiles(published('corrected-before'), '2026-02-03', Object.entries(corrected));
  assert.deepEqual(told(root, corrected).messages, []);
  const again = { ...corrected, [claims]: wrong[claims].replace('6e9', '7e9') };
  assert.match(told(root, again).messages[0]!, /said about 6e9 USD .*then about 7e9/);
});

test('a correction says what the number was, or is told how to', () => {
  const path = 'content/facts/corrections.yaml';
  for (const was of ['', ', was: { value: 5.4e9 }', ', was: { bound: over }']) {
    const silent = corrected[path].replace(', was: { value: 5.5e9 }', was);
    const { messages, problems } = told(published(`silent${was.length}`), {
      ...corrected,
      [path]: silent,
    });
    assert.match(
      messages[0]!,
      /^content\/facts\/corrections\.yaml:1 the correction "slip" does not/,
    );
    assert.match(problems[0]!.remedy, /write "was: \{ value: 5\.5e9 \}"/);
  }
});

test('a correction under an id that moved since answers under that of today', () => {
  const path = 'content/facts/corrections.yaml';
  const content = {
    ...corrected,
    [claims]: wrong[claims].replace('budget * share', 'budget * share * 2'),
    [path]: `${corrected[path]}slip-of-part: { date: 2026-02-03, unit: part, kind: error, was: { formula: budget * share } }\n`,
    ...Object.fromEntries(
      ['it', 'en'].map((code) => [
        `content/${code}/corrections.yaml`,
        'slip: { before: A, after: B, why: C }\nslip-of-part: { before: A, after: B, why: C }\n',
      ]),
    ),
    'content/units.yaml': `${corrected['content/units.yaml']}slip-of-part: { kind: correction, since: 2026-02-03 }\n`,
  };
  const { files } = moveUnit(sampleContent(content), 'budget', 'spend', '2026-02-03');
  const moved = Object.fromEntries(files);
  assert.match(moved[claims]!, /^spend:$[^]*formula: spend \* share \* 2$/m);
  const root = published('corrected-and-moved');
  assert.deepEqual(told(root, moved).messages, []);
  const byOldName = moved[path]!.replace('unit: spend', 'unit: budget');
  assert.deepEqual(told(root, { ...moved, [path]: byOldName }).messages, []);
  const other = byOldName.replace('formula: spend * share', 'formula: spend * share * 3');
  assert.match(told(root, { ...moved, [path]: other }).messages[0]!, /"slip-of-part" does not say/);
});

test('a correction from before the number changed answers for nothing', () => {
  const early = Object.fromEntries(
    Object.entries(corrected).map(([path, text]) => [path, text.replaceAll('02-03', '01-15')]),
  );
  const root = published('early');
  commitFiles(root, '2026-01-20', [[claims, `# looked through\n${sample.get(claims)!}`]]);
  const { messages, problems } = told(root, early);
  assert.match(messages[0]!, /"budget" was published/);
  assert.match(problems[0]!.remedy, /dated 2026-01-20 or later/);
});

test('a correction of something else answers for nothing', () => {
  const other = Object.fromEntries(
    Object.entries(corrected).map(([path, text]) => [
      path,
      text
        .replace('unit: budget', 'unit: share')
        .replace('was: { value: 5.5e9 }', 'was: { value: 70 }'),
    ]),
  );
  assert.match(told(published('other'), other).messages[0]!, /"budget" was published/);
});

test('what a branch tried before it was merged was never published', () => {
  const root = published('branch');
  gitIn(root, '2026-01-02', 'checkout', '-q', '-b', 'branch');
  commitFiles(root, '2026-01-02', Object.entries(wrong));
  commitFiles(root, '2026-01-03', [[claims, sample.get(claims)!]]);
  gitIn(root, '2026-01-04', 'checkout', '-q', 'main');
  gitIn(root, '2026-01-04', 'merge', '-q', '--no-ff', '-m', 'Merge', 'branch');
  assert.deepEqual(told(root).messages, []);
});

test('a registry that lost an id is told', () => {
  const units = sample.get('content/units.yaml')!;
  const root = commitFiles(published('lost'), '2026-01-02', [
    ['content/units.yaml', `${units}\nold: { kind: claim, since: 2026-01-01 }\n`],
  ]);
  assert.match(told(root).messages[0]!, /the claim "old" was published, and its line is gone/);
});

test('a shallow clone, and a tree without git, say so once and go on', () => {
  const root = commitFiles(published('deep'), '2026-01-02', Object.entries(wrong));
  const shallow = join(folder, 'shallow');
  gitIn(folder, '2026-01-03', 'clone', '-q', '--depth=1', `file://${root}`, shallow);
  assert.match(told(shallow, wrong).gap!, /^a shallow clone: .* the versions that are here only$/);
  assert.deepEqual(told(shallow, wrong).messages, []);
  assert.equal(told(shallow).messages.length, 1);
  const plain = told(join(folder, 'nowhere'), wrong);
  assert.match(plain.gap!, /^no git history here: .* compared with nothing/);
  assert.deepEqual(plain.messages, []);
});
