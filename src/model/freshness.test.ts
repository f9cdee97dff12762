import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../i18n/languages.ts';
import { checkContent } from './check.ts';
import { excused, freshness, matchRecord, passages, type PassageState } from './freshness.ts';
import { readModel, type Files } from './model.ts';
import { accepted, writeRecord } from './record.ts';
import { sampleContent } from './sample-content.ts';
import { hashOf } from './translated.ts';

const day = '2026-03-01';
const editions = (files: Files) => {
  const [source, other] = [...readModel(files, languages).model!.editions.values()];
  return [source!, other!] as const;
};
const states = (files: Files) => freshness(...editions(files));
const not = (state: PassageState['state'], files: Files) =>
  states(files)
    .filter((passage) => passage.state !== state)
    .map(({ key, state: found }) => `${key} ${found}`);

/** The sample with everything in English accepted. */
const record = writeRecord(accepted(states(sampleContent()), () => true, day));
const recorded = (changes: Readonly<Record<string, string | undefined>> = {}) =>
  sampleContent({ 'content/en/translated.yaml': record, ...changes });
const sample = recorded();
const edit = (path: string, from: string | RegExp, to: string) => {
  const changed = sample.get(path)!.replace(from, to);
  assert.notEqual(changed, sample.get(path), `the sample has no ${from} in ${path}`);
  return { [path]: changed };
};
const problems = (files: Files) => checkContent(files, languages).problems;

test('a translation that nobody has accepted is unrecorded, and the content is right', () => {
  assert.ok(states(sampleContent()).every(({ state }) => state === 'unrecorded'));
  assert.deepEqual(problems(sampleContent()), []);
});

test('once accepted, every passage is fresh: blocks, titles, words, and plurals as one', () => {
  assert.deepEqual(not('fresh', sample), []);
  const keys = states(sample).map(({ key }) => key);
  for (const key of ['plan.1', 'sections:plan.title', 'claims:budget.by', 'interface:minutes'])
    assert.ok(keys.includes(key), key);
  assert.deepEqual(problems(sample), []);
});

test('one changed Italian word leaves exactly its block behind', () => {
  const changed = edit('content/it/plan.mdx', 'La notizia', 'La novità');
  assert.deepEqual(not('fresh', recorded(changed)), ['plan.2 behind']);
  const behind = states(recorded(changed)).find(({ key }) => key === 'plan.2')!;
  assert.equal(behind.recorded!.from, 'La notizia è del <When of="report" />.');
  assert.equal(behind.recorded!.on, day);
});

test('one changed word of a claim, an event, a term, a title leaves exactly it behind', () => {
  for (const [path, from, to, key] of [
    ['content/it/claims.yaml', 'Title share', 'Titolo', 'claims:share.title'],
    ['content/it/events.yaml', 'It said so', 'Lo disse', 'events:report.text'],
    ['content/it/terms.yaml', 'alone', 'da solo', 'terms:asic.definition'],
    ['content/it/plan.mdx', 'Plan it', 'Piano', 'sections:plan.title'],
    ['content/it/interface.yaml', 'molti', 'parecchi', 'interface:minutes'],
  ] as const)
    assert.deepEqual(not('fresh', recorded(edit(path, from, to))), [`${key} behind`]);
});

test('white space alone changes nothing', () => {
  const text = sample.get('content/it/plan.mdx')!;
  const changed = text.replaceAll(' di ', '\n  di ').replaceAll('\n\n', '\n\n\n\n');
  assert.notEqual(changed, text);
  assert.deepEqual(not('fresh', recorded({ 'content/it/plan.mdx': changed })), []);
});

test('a changed value is no change of the text', () => {
  assert.deepEqual(not('fresh', recorded(edit('content/facts/claims.yaml', '5.5e9', '5.8e9'))), []);
});

test('a block put in before others leaves them fresh, although they are renumbered', () => {
  const both = {
    ...edit('content/it/plan.mdx', 'La notizia', 'Un capoverso nuovo.\n\nLa notizia'),
    ...edit('content/en/plan.mdx', 'The news', 'A new paragraph.\n\nThe news'),
  };
  assert.deepEqual(not('fresh', recorded(both)), ['plan.2 unrecorded']);
  assert.deepEqual(problems(recorded(both)), []);
});

test('a block put in, and a later one edited: each is named, with what it was made from', () => {
  const both = {
    ...edit('content/it/plan.mdx', 'La notizia', 'Un capoverso nuovo.\n\nLa novità'),
    ...edit('content/en/plan.mdx', 'The news', 'A new paragraph.\n\nThe news'),
  };
  assert.deepEqual(not('fresh', recorded(both)), ['plan.2 unrecorded', 'plan.3 behind']);
  const behind = states(recorded(both)).find(({ key }) => key === 'plan.3')!;
  assert.match(behind.recorded!.from, /La notizia/);
});

test('a block put in in Italian alone is missing in English, and stops the check', () => {
  const changed = recorded(
    edit('content/it/plan.mdx', 'La notizia', 'Un capoverso nuovo.\n\nLa notizia'),
  );
  assert.deepEqual(not('fresh', changed), ['plan.2 missing']);
  assert.ok(problems(changed).some(({ message }) => /4 blocks here, 3 there/.test(message)));
});

test('words in Italian alone are missing in English', () => {
  const changed = recorded(edit('content/it/terms.yaml', 'asic:', 'gpu: { term: GPU }\nasic:'));
  assert.deepEqual(not('fresh', changed), ['terms:gpu.term missing']);
});

test('a mended English sentence stays fresh: it was made from the same Italian', () => {
  assert.deepEqual(not('fresh', recorded(edit('content/en/plan.mdx', 'The news', 'It'))), []);
});

test('two blocks swapped in Italian alone are behind, although their texts are all recorded', () => {
  const text = (first: string, second: string) =>
    `---\ntitle: Chip\nsummary: Chip, in short\n---\n\n${first}\n\n${second}\n`;
  const before = sampleContent({
    'content/it/chip.mdx': text('Primo <Term id="asic">chip</Term>.', 'Poi altro.\n\nE ancora.'),
    'content/en/chip.mdx': text('First <Term id="asic">chip</Term>.', 'Then more.\n\nAnd more.'),
  });
  const files = sampleContent({
    'content/it/chip.mdx': text('Primo <Term id="asic">chip</Term>.', 'E ancora.\n\nPoi altro.'),
    'content/en/chip.mdx': before.get('content/en/chip.mdx'),
    'content/en/translated.yaml': writeRecord(accepted(states(before), () => true, day)),
  });
  assert.deepEqual(not('fresh', files), ['chip.2 behind', 'chip.3 behind']);
});

test('an entry for a passage that does not exist is refused with its line', () => {
  const gone = edit('content/en/translated.yaml', /^plan\.3:/m, 'plan.9:');
  const orphan = `${record}plan.9:\n  hash: ${'0'.repeat(12)}\n`;
  assert.deepEqual(not('fresh', recorded(gone)), [], 'a key alone does not make it another');
  const [first] = problems(recorded({ 'content/en/translated.yaml': orphan }));
  assert.match(first!.message, /"plan.9/);
  const whole = `${record}${/plan\.1:\n(?: .*\n)+/.exec(record)![0].replace('plan.1', 'plan.9')}`;
  const [found] = problems(recorded({ 'content/en/translated.yaml': whole }));
  assert.equal(found!.file, 'content/en/translated.yaml');
  assert.equal(found!.line, record.split('\n').length);
  assert.match(found!.message, /holds "plan.9", and there is no such passage/);
  assert.match(found!.remedy, /tidy/);
});

test('a record changed by hand is refused', () => {
  const [found] = problems(recorded(edit('content/en/translated.yaml', 'La notizia', 'La voce')));
  assert.match(found!.message, /the hash of "plan.2" is not that of the text/);
  const [other] = problems(recorded(edit('content/en/translated.yaml', day, '1 March')));
  assert.match(other!.message, /is no date/);
});

test('a record in the source language is refused', () => {
  const found = problems(recorded({ 'content/it/translated.yaml': record }));
  assert.ok(found.some(({ message }) => /"it" is the source language/.test(message)));
});

test('accepting renews what was chosen, keeps the day of the rest, and drops what is gone', () => {
  const changed = recorded({
    ...edit('content/it/plan.mdx', 'La notizia', 'La novità'),
    ...edit('content/it/chip.mdx', 'dicono', 'assicurano'),
  });
  const next = accepted(states(changed), ({ key }) => key === 'plan.2', '2026-04-01');
  assert.equal(next.get('plan.2')!.on, '2026-04-01');
  assert.equal(next.get('plan.1')!.on, day);
  const after = new Map(changed).set('content/en/translated.yaml', writeRecord(next));
  assert.deepEqual(not('fresh', after), ['chip.1 behind']);
});

test('accepting what has no translation records nothing', () => {
  const changed = recorded(edit('content/it/terms.yaml', 'asic:', 'gpu: { term: GPU }\nasic:'));
  assert.equal(accepted(states(changed), () => true, day).has('terms:gpu.term'), false);
});

test('an excuse holds to its day, for its passage', () => {
  const files = recorded(edit('content/it/plan.mdx', 'La notizia', 'La novità'));
  const entry = states(files).find(({ key }) => key === 'plan.2')!;
  const reason = 'the translator is away';
  const excuse = { until: '2026-05-01', reason, for: hashOf(entry.source.text) };
  const with_ = { ...entry, recorded: { ...entry.recorded!, excuse } };
  assert.equal(excused(entry, '2026-04-01'), false);
  assert.equal(excused(with_, '2026-05-01'), true);
  assert.equal(excused(with_, '2026-05-02'), false);
});

test('an excuse is for the text as it was: a later change of it is behind again', () => {
  const files = recorded(edit('content/it/plan.mdx', 'La notizia', 'La novità'));
  const entry = states(files).find(({ key }) => key === 'plan.2')!;
  const excuse = { until: '2026-05-01', reason: 'away', for: hashOf(entry.source.text) };
  const later = { ...entry, source: { ...entry.source, text: 'Tutt’altro.' } };
  const excusedNow = (passage: PassageState) =>
    excused({ ...passage, recorded: { ...entry.recorded!, excuse } }, '2026-04-01');
  assert.equal(excusedNow(entry), true);
  assert.equal(excusedNow(later), false);
});

test('what is fresh again needs no excuse', () => {
  const entries = states(sample).map((passage) => ({
    ...passage,
    recorded: {
      ...passage.recorded!,
      excuse: { until: '2026-05-01', reason: 'away', for: passage.recorded!.hash },
    },
  }));
  for (const entry of accepted(entries, () => false, day).values())
    assert.equal(entry.excuse, undefined);
});

test('two translations that changed places are refused, although each source has one', () => {
  const plain = {
    it: 'Primo capoverso.\n\nSecondo capoverso.',
    en: ['A first one.', 'A second one.'],
  };
  const text = (code: string, body: string) =>
    `${sample.get(`content/${code}/chip.mdx`)!.trimEnd()}\n\n${body}\n`;
  const before = sampleContent({
    'content/it/chip.mdx': text('it', plain.it),
    'content/en/chip.mdx': text('en', plain.en.join('\n\n')),
  });
  const told = (order: readonly string[]) =>
    problems(
      sampleContent({
        'content/it/chip.mdx': text('it', plain.it),
        'content/en/chip.mdx': text('en', order.join('\n\n')),
        'content/en/translated.yaml': writeRecord(accepted(states(before), () => true, day)),
      }),
    ).map(({ file, line, message }) => `${file}:${line} ${message}`);
  assert.deepEqual(told(plain.en), []);
  assert.deepEqual(told(plain.en.toReversed()), [
    'content/en/chip.mdx:8 "chip.2" is the translation that was accepted for "chip.3"',
    'content/en/chip.mdx:10 "chip.3" is the translation that was accepted for "chip.2"',
  ]);
});

test('a record written is read again the same, whatever signs its texts hold', () => {
  const [source, other] = editions(
    recorded(edit('content/it/terms.yaml', 'A chip alone', '\'«è»: "x" # {{budget}} – 1e5\'')),
  );
  const list = passages(source, other);
  const entries = accepted(matchRecord(list, new Map()).states, () => true, day);
  const files = recorded({ 'content/en/translated.yaml': writeRecord(entries) });
  assert.deepEqual(editions(files)[1].record.entries, entries);
});
