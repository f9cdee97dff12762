import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../i18n/languages.ts';
import { checkContent } from './check.ts';
import { sampleContent } from './sample-content.ts';

const today = '2026-11-28';
const edit = (path: string, from: string | RegExp, to: string) => {
  const text = sampleContent().get(path)!;
  const changed = text.replace(from, to);
  assert.notEqual(changed, text);
  return { [path]: changed };
};
const check = (changes: Record<string, string>, ...[day]: [string?]) =>
  checkContent(sampleContent(changes), languages, day ?? today).problems.map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  );
const [claims, sources, events, story] = ['claims', 'sources', 'events', 'story'].map(
  (name) => `content/facts/${name}.yaml`,
) as [string, string, string, string];

test('a year, a month and a day may stand where a date is asked for', () => {
  for (const date of ['2026', '2026-02', '2026-02-11'])
    assert.deepEqual(check(edit(claims, '2025-01-21', date)), [], date);
});

test('a day that does not exist, or is written in another way, is refused', () => {
  for (const date of ['2026-02-30', '2026-13', '2026-00', '2025-02-29', '26-02-11', '2026-2-1'])
    assert.match(check(edit(claims, '2025-01-21', date))[0] ?? '', /claims\.yaml:5 "budget\.date"/);
  for (const date of ['11/02/2026', '20260211', "'2026-02-11T00:00'", 'feb 2026', '1026', '3026'])
    assert.match(check(edit(claims, '2025-01-21', date))[0] ?? '', /claims\.yaml:5 "budget\.date"/);
});

test('what is told of a claim, a source or an event is not dated after the day it is told', () => {
  for (const date of ['2026-11-29', '2026-12', '2027']) {
    assert.match(
      check(edit(claims, '2025-01-21', date))[0] ?? '',
      new RegExp(`claims\\.yaml:5 "budget\\.date" is ${date}, and today is ${today}`),
    );
    assert.match(check(edit(sources, '2026-11', date))[0] ?? '', /"paper\.accessed" is/);
  }
  assert.match(check(edit(events, '2025-01-21', '2027-01'))[0] ?? '', /"report\.date" is 2027-01/);
  assert.match(check(edit(story, 'evidence: 2026', 'evidence: 2027'))[0] ?? '', /"evidence" is/);
  assert.deepEqual(check(edit(claims, '2025-01-21', today)), []);
  const later = sampleContent(edit(claims, '2025-01-21', '2027'));
  assert.deepEqual(checkContent(later, languages).problems, [], 'without a day, nothing is late');
});

test('a clock that is behind the registry refuses nothing', () => {
  const changed = edit('content/units.yaml', 'since: 2026-01-01', 'since: 2026-11-24');
  assert.deepEqual(check(changed, '2020-01-01'), []);
});

test('a source that is newer than the newest page is said to be is asked about', () => {
  const evidence = edit(story, 'evidence: 2026-01-01', 'evidence: 2025-01-20');
  assert.deepEqual(check(evidence), [
    'content/facts/story.yaml:3 the source "paper" is of 2025-01-21, and the newest that was read is said to be of 2025-01-20',
  ]);
  const month = { ...evidence, ...edit(sources, 'date: 2025-01-21', 'date: 2025-01') };
  assert.deepEqual(check(month), [], 'as far as both are known');
});

test('nothing was read before it was published, nor changed before it was there', () => {
  assert.match(
    check(edit(sources, '2026-11', '2024-12'))[0] ?? '',
    /sources\.yaml:9 "paper" was read in 2024-12, before it was published in 2025-01-21/,
  );
  assert.deepEqual(check(edit(sources, '2026-11', '2025-01')), [], 'in the same month');
  const units = edit('content/units.yaml', /^(budget: .*2026-01-01)/m, '$1, changed: 2025-12-31');
  assert.match(check(units)[0] ?? '', /units\.yaml:4 "budget" changed on 2025-12-31, before/);
  const later = edit('content/units.yaml', /^(budget: .*2026-01-01)/m, '$1, changed: 2027-01-01');
  assert.match(
    check(later)[0] ?? '',
    /units\.yaml:4 "budget\.changed" is 2027-01-01, and today is/,
  );
});

test('an event has a month, which its place in the chronology needs', () => {
  assert.match(check(edit(events, '2025-01-21', '2025'))[0] ?? '', /has no month/);
});

test('no stage of the chain and no unit is dated after today', () => {
  const late = '2052-01-01';
  assert.deepEqual(
    check(
      edit('content/units.yaml', 'kind: figure, since: 2026-01-01', `kind: figure, since: ${late}`),
    ),
    [`content/units.yaml:3 "split.since" is ${late}, and today is ${today}`],
  );
  assert.deepEqual(
    check(
      edit('content/facts/chain.yaml', 'status: underway,', `status: underway, date: ${late},`),
    ),
    [`content/facts/chain.yaml:2 "steps.0.date" is ${late}, and today is ${today}`],
  );
});

test('a clock that says a day before the publication is wrong: then nothing is later than the last change', () => {
  const read = edit(sources, '2026-11', '2025-02');
  assert.deepEqual(check(read, '1970-01-01'), []);
  assert.match(
    check({ ...read, ...edit(claims, '2025-01-21', '2027') }, '1970-01-01')[0] ?? '',
    /today is 2026-01-01/,
  );
});

test('a date written as in a letter is answered with the form to write', () => {
  const said = (date: string) =>
    checkContent(sampleContent(edit(claims, '2025-01-21', date)), languages).problems[0]!.remedy;
  assert.match(said('21/01/2025'), /write the year first: 2025-01-21/);
  assert.match(said('1.2.2025'), /2025-02-01/);
  assert.match(said('next week'), /write 2025-01-21, or 2025-01/);
});
