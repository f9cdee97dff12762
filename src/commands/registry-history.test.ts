import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRegistryHistory } from './registry-history.ts';

/** What is told of a registry after these, the last one newest. */
const told = (now: Record<string, string>, ...texts: string[]) =>
  checkRegistryHistory(
    texts.map((text, index) => ({ commit: `c${index}`, day: '2026-01-01', text })).toReversed(),
    new Map(Object.entries(now).map(([id, kind]) => [id, { kind }])),
    () => 1,
  ).map(({ message }) => message);

const plan = 'plan: { kind: section, since: 2026-01-01 }\n';
const part = 'part: { kind: claim, since: 2026-01-01 }\n';

test('a registry that only grew is right', () => {
  assert.deepEqual(told({ plan: 'section', part: 'claim', more: 'claim' }, plan, plan + part), []);
});

test('an id is missed by name even when it went many commits ago', () => {
  assert.deepEqual(told({ plan: 'section' }, plan, plan + part, plan, `${plan}# one more\n`), [
    'the claim "part" was published, and its line is gone (commit c1 had it)',
  ]);
});

test('an id used again for another kind is told by name', () => {
  assert.match(
    told({ plan: 'section', part: 'term' }, plan + part)[0]!,
    /"part" was published as a claim/,
  );
});

test('an old version that is no YAML tells nothing and breaks nothing', () => {
  assert.deepEqual(told({ plan: 'section' }, 'plan: { kind: [', plan), []);
});
