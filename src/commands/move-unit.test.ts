import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../i18n/languages.ts';
import { checkContent } from '../model/check.ts';
import { freshness } from '../model/freshness.ts';
import { readModel, type Files } from '../model/model.ts';
import { accepted, writeRecord } from '../model/record.ts';
import { sampleContent } from '../model/sample-content.ts';
import { hashOf } from '../model/translated.ts';
import { readContentFiles } from './content-files.ts';
import { moveUnit } from './move-unit.ts';

const today = '2026-03-01';
const record = 'content/en/translated.yaml';
const editions = (files: Files) => {
  const [source, other] = [...readModel(files, languages).model!.editions.values()];
  return [source!, other!] as const;
};
const states = (files: Files) => freshness(...editions(files));
const sample = sampleContent({
  [record]: writeRecord(accepted(states(sampleContent()), () => true, today)),
});

test('ids move in the content as it is, and the content stays right', () => {
  const { files } = readContentFiles();
  const { model } = readModel(files, languages);
  const before = states(files).map(({ state }) => state);
  const byKind = Map.groupBy(
    [...model!.units].filter(([, { state }]) => state === 'live'),
    ([, { kind }]) => kind,
  );
  for (const kind of ['section', 'claim', 'stage'] as const) {
    const [id, { since }] = byKind.get(kind)![0]!;
    const moved = moveUnit(files, id, 'name-of-tomorrow', today);
    assert.deepEqual(moved.problems, [], `${kind} ${id}`);
    assert.deepEqual(moved.left, [], `${kind} ${id}`);
    assert.deepEqual(
      states(moved.files).map(({ state }) => state),
      before,
      `${kind} ${id}`,
    );
    const { units } = readModel(moved.files, languages).model!;
    assert.deepEqual(units.get('name-of-tomorrow')?.since, since);
    assert.deepEqual([units.get(id)?.state, units.get(id)?.to], ['moved', 'name-of-tomorrow']);
  }
});

test('a passage that is behind stays behind, and its excuse stands', () => {
  const changed = sample.get('content/it/plan.mdx')!.replace('una spesa', 'una vera spesa');
  const text = sample.get(record)!;
  const behind = new Map([...sample, ['content/it/plan.mdx', changed]]);
  const [block] = states(behind).filter(({ state }) => state === 'behind');
  const excuse = `  excuse: { until: 2099-01-01, reason: later, for: ${hashOf(block!.source.text)} }\n`;
  behind.set(record, text.replace(/^plan\.1:\n/m, `plan.1:\n${excuse}`));
  for (const [id, to] of [
    ['budget', 'spend'],
    ['plan', 'scheme'],
  ] as const) {
    const { files } = moveUnit(behind, id, to, today);
    const now = states(files).filter(({ state }) => state !== 'fresh');
    assert.deepEqual(
      now.map(({ key, state }) => `${key} ${state}`),
      [id === 'plan' ? 'scheme.1 behind' : 'plan.1 behind'],
    );
    const { recorded, source } = now[0]!;
    assert.equal(recorded!.excuse!.for, hashOf(source.text));
    assert.equal(recorded!.from.includes('una vera spesa'), false);
    assert.equal(recorded!.from.includes('budget'), id !== 'budget');
  }
});

test('an id moves into one that is there: what named it names that, and what is left is told', () => {
  const { files, left, newNames } = moveUnit(sample, 'budget', 'part', today);
  assert.equal(newNames.size, 0);
  assert.match(files.get('content/facts/events.yaml')!, /claims: \[part\]/);
  assert.deepEqual(
    left.map(({ file, line }) => `${file}:${line}`),
    [
      'content/facts/claims.yaml:1',
      'content/it/plan.mdx:6',
      'content/it/claims.yaml:1',
      'content/en/plan.mdx:6',
      'content/en/claims.yaml:1',
    ],
  );
});

test('an id that moves to another kind of thing is left to the author', () => {
  const { files, left, rename } = moveUnit(sample, 'share', 'plan', today);
  assert.equal(rename, undefined);
  assert.equal(files.get('content/facts/claims.yaml'), sample.get('content/facts/claims.yaml'));
  assert.ok(left.some(({ file }) => file === 'content/facts/claims.yaml'));
});

test('who has exchanged the id by hand has it registered, with its days', () => {
  const byHand = new Map(
    [...sample].map(([path, text]) => [
      path,
      /units\.yaml|translated/.test(path)
        ? text
        : text.replaceAll(/(?<=id="|^|\n)asic(?=[":])/g, 'custom'),
    ]),
  );
  assert.ok(checkContent(byHand, languages).problems.length > 0);
  const { files, problems } = moveUnit(byHand, 'asic', 'custom', today);
  assert.match(files.get('content/units.yaml')!, /\ncustom: \{ kind: term, since: 2026-01-01 \}/);
  // The record is of the words as they were: it is the translator who accepts them.
  assert.deepEqual(
    problems.map(({ file }) => file),
    problems.map(() => record),
  );
});

test('a content with mistakes, an unknown id and a taken one are refused', () => {
  const wrong = new Map([...sample, ['content/it/chip.mdx', '---\ntitle: x\n---\n\n7 chip\n']]);
  assert.throws(() => moveUnit(wrong, 'budget', 'spend', today), /Mend the content first/);
  assert.throws(() => moveUnit(sample, 'never', 'spend', today), /only a published id can move/);
  assert.throws(() => moveUnit(sample, 'budget', 'en', today), /name of an address that the site/);
  assert.throws(() => moveUnit(sample, 'budget', 'Più', today), /must be 2 to 40 signs/);
  const beside = new Map([
    ...sample,
    [
      'content/facts/claims.yaml',
      `${sample.get('content/facts/claims.yaml')}spend: { value: 5e9, unit: USD, date: 2025, status: reported, sources: [paper] }\n`,
    ],
  ]);
  assert.throws(() => moveUnit(beside, 'budget', 'spend', today), /npm run unit -- add spend/);
});
