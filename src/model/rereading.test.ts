import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { languages } from '../i18n/languages.ts';
import { readModel, type Model } from './model.ts';
import { writeReadRecord, type ReadRecord } from './read-record.ts';
import { afterReading, rereadings, withNewFacts } from './rereading.ts';
import { sampleContent } from './sample-content.ts';

const claims = 'content/facts/claims.yaml';
const sample = sampleContent();

/** The sample with other claims, and the record as it was written. */
function content(from = '', to = '', record?: ReadRecord): Model {
  const { model, problems } = readModel(
    sampleContent({
      [claims]: sample.get(claims)!.replace(from, to),
      ...(record ? { 'content/read.yaml': writeReadRecord(record) } : {}),
    }),
    languages,
  );
  assert.deepEqual(problems, []);
  return model!;
}
const all = withNewFacts(content());
const keys = (model: Model) => rereadings(model).map(({ key }) => key);
const read = (model: Model, ...through: string[]) =>
  afterReading(
    model,
    rereadings(model).filter(({ key }) => through.includes(key)),
  );

test('what was recorded as it stands has not to be read again', () => {
  assert.deepEqual(keys(content('', '', all)), []);
});

test('a changed number has every passage, title and description read again that names it or rests on it', () => {
  const changed = content('value: 60', 'value: 70', all);
  assert.deepEqual(
    keys(changed),
    ['it', 'en'].flatMap((code) =>
      // The share, and the part that is calculated from it; both say a statement of their own.
      ['share', 'part'].flatMap((id) =>
        ['title', 'statement'].map((field) => `${code}/claims:${id}.${field}`),
      ),
    ),
  );
  const [first] = rereadings(changed);
  assert.deepEqual(first!.changes, [
    {
      id: 'share',
      was: '60 percent, 2025-01-21, reported',
      now: '70 percent, 2025-01-21, reported',
    },
  ]);
});

test('a passage of prose names what it states, writes out and dates', () => {
  const changed = keys(content('bound: about\n  date: 2025-01-21', 'date: 2025-01-20', all));
  for (const key of ['it/plan.1', 'en/plan.1', 'it/claims:budget.title'])
    assert.ok(changed.includes(key), key);
  assert.ok(!changed.includes('it/plan.2'), 'the date of the event is another fact');
});

test('each passage is accepted for itself, and the fact when all of them are', () => {
  let model = content('value: 60', 'value: 70', all);
  const waiting = keys(model);
  for (const [index, key] of waiting.entries()) {
    assert.deepEqual(keys(model), waiting.slice(index));
    model = content('value: 60', 'value: 70', read(model, key));
  }
  assert.deepEqual(keys(model), []);
  assert.deepEqual(model.read, withNewFacts(content('value: 60', 'value: 70')));
});

test('a number that changes once more is read again everywhere; one that changes back, nowhere', () => {
  const once = content('value: 60', 'value: 70', all);
  const record = read(once, 'it/claims:share.title');
  assert.equal(keys(content('value: 60', 'value: 70', record)).length, keys(once).length - 1);
  assert.deepEqual(keys(content('value: 60', 'value: 80', record)), keys(once));
  assert.deepEqual(keys(content('', '', record)), []);
});

test('a fact that is new is recorded with its passages, which were just written', () => {
  const without = new Map([...all].filter(([id]) => id !== 'share'));
  const model = content('', '', without);
  assert.ok(keys(model).includes('it/claims:share.title'));
  assert.equal(rereadings(model)[0]!.changes[0]!.was, undefined);
  assert.deepEqual(new Map([...withNewFacts(model)].toSorted()), new Map([...all].toSorted()));
});

test('the record is a line a fact, as an author writes it', () => {
  assert.deepEqual(parse(writeReadRecord(all)), {
    budget: 'about 5.5e9 USD, 2025-01-21, disputed',
    share: '60 percent, 2025-01-21, reported',
    part: 'about 3.3e9 USD, calculated',
    report: '2025-01-21, reported',
    paper: '2025-01-21',
  });
});
