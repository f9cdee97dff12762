import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../i18n/languages.ts';
import { checkContent } from './check.ts';
import { sampleContent } from './sample-content.ts';

const facts = 'content/facts/corrections.yaml';
const word = (code: string) => `content/${code}/corrections.yaml`;

/** The sample with one correction of the claim `budget`, which changes of it then spoil. */
function corrected(changes: Readonly<Record<string, string | undefined>> = {}) {
  const sample = sampleContent();
  const text = (path: string) => sample.get(path)!;
  return checkContent(
    sampleContent({
      [facts]: 'budget-slip: { date: 2026-02-03, unit: budget, kind: error }\n',
      [word('it')]:
        'budget-slip: { before: Erano 9 miliardi, after: Sono meno, why: Refuso nostro }\n',
      [word('en')]:
        'budget-slip: { before: It was 9 billion, after: It is less, why: Our misprint }\n',
      'content/units.yaml': `${text('content/units.yaml')}\nbudget-slip: { kind: correction, since: 2026-02-03 }\n`,
      ...changes,
    }),
    languages,
  );
}

/** The messages about a spoilt correction, as `file:line message`. */
const refusals = (changes: Readonly<Record<string, string | undefined>>) =>
  corrected(changes).problems.map(({ file, line, message }) => `${file}:${line} ${message}`);

function refuses(changes: Readonly<Record<string, string | undefined>>, why: RegExp) {
  const messages = refusals(changes);
  assert.ok(
    messages.some((message) => why.test(message)),
    `no problem says ${why}:\n${messages.join('\n')}`,
  );
}

test('content without a file of corrections is right and has none', () => {
  const { model, problems } = checkContent(sampleContent(), languages);
  assert.deepEqual(problems, []);
  assert.deepEqual(model!.corrections, []);
});

test('a correction is read, and may keep the number that was wrong', () => {
  const { model, problems } = corrected();
  assert.deepEqual(problems, []);
  assert.deepEqual(model!.corrections, [
    { id: 'budget-slip', date: '2026-02-03', unit: 'budget', kind: 'error' },
  ]);
});

test('corrections come newest first', () => {
  const line = (id: string, date: string) => `${id}: { date: ${date}, unit: budget, kind: error }`;
  const { model } = corrected({
    [facts]: [line('one', '2026-01-05'), line('three', '2026-02-03'), line('two', '2026-01-20')]
      .join('\n')
      .concat('\n'),
  });
  assert.deepEqual(
    model!.corrections.map(({ id }) => id),
    ['three', 'two', 'one'],
  );
});

test('an unknown unit, and one that nobody can have read, are refused', () => {
  const of = (unit: string) => `budget-slip: { date: 2026-02-03, unit: ${unit}, kind: error }\n`;
  refuses(
    { [facts]: of('bugdet') },
    /corrections\.yaml:1 .*"bugdet", which is not in the registry/,
  );
  refuses({ [facts]: of('paper') }, /"paper", which is a source/);
});

test('a date that is malformed, impossible, or only a month is refused', () => {
  for (const date of ['3.2.2026', '2026-02-30', '2026-02', 'yesterday'])
    refuses(
      { [facts]: `budget-slip: { date: ${date}, unit: budget, kind: error }\n` },
      /"budget-slip\.date": .* (?:is no date|does not exist|has no day)/,
    );
});

test('an unknown kind and an unknown field are refused', () => {
  refuses(
    { [facts]: 'budget-slip: { date: 2026-02-03, unit: budget, kind: oops }\n' },
    /"budget-slip\.kind"/,
  );
  refuses(
    { [facts]: 'budget-slip: { date: 2026-02-03, unit: budget, kind: error, note: x }\n' },
    /unknown field "note"/,
  );
});

test('a correction is the last change of the story, which nobody writes down', () => {
  assert.equal(corrected().model!.story.updated, '2026-02-03');
  const early = 'budget-slip: { date: 2025-12-31, unit: budget, kind: error }\n';
  refuses({ [facts]: early }, /older than "budget" \(2026-01-01\)/);
});

test('a correction says what a claim was, in the fields that were wrong', () => {
  const was = (fields: string, unit = 'budget') => ({
    [facts]: `budget-slip: { date: 2026-02-03, unit: ${unit}, kind: error, was: { ${fields} } }\n`,
  });
  for (const fields of ['value: 9e9', 'bound: over, date: 2025-01-20', 'unit: CNY'])
    assert.deepEqual(refusals(was(fields)), [], fields);
  assert.deepEqual(refusals(was('formula: budget', 'part')), []);
  refuses(was('value: 5.5e9'), /says that "budget" was what it still is/);
  refuses(was('value: 9e9', 'plan'), /says what "plan" was, which is a section/);
  refuses(was(''), /needs the field that was wrong/);
  refuses(was('title: Old'), /unknown field "title"/);
  refuses(was("value: '9e9'"), /is 9e9 in quotes/);
});

test('words that are missing in the source, in the translation, or too many are refused', () => {
  refuses({ [word('it')]: 'budget-slip: { before: A, after: B }\n' }, /"why" is missing/);
  refuses({ [word('it')]: undefined }, /"before" is missing/);
  refuses(
    { [word('en')]: undefined },
    /"corrections:budget-slip" \(3 of them\) have no twin in "en"/,
  );
  refuses(
    { [word('it')]: 'budget-slip: { before: A, after: B, why: C }\nslip: { before: A }\n' },
    /corrections\.yaml:2 words for "slip"/,
  );
});

test('a correction that is not in the registry of ids is refused: it is published for ever', () => {
  const units = sampleContent().get('content/units.yaml');
  refuses({ 'content/units.yaml': units }, /the correction "budget-slip" is not in the registry/);
});

test('an anchor text for a unit that is not there is refused', () => {
  const text = {
    'content/it/anchors.yaml': 'nowhere: qui\n',
    'content/en/anchors.yaml': 'nowhere: here\n',
  };
  refuses(text, /anchors\.yaml:1 words for "nowhere"/);
});
