import assert from 'node:assert/strict';
import { test } from 'node:test';
import { news, type Dated } from './news.ts';

const first = '2026-11-24';
const item = (kind: string, published = first, updated = published): Dated => ({
  id: `${kind}-${published}-${updated}`,
  kind,
  published,
  updated,
});
const kinds = (items: readonly Dated[]) => news(items, first).map(({ kind }) => kind);

test('at first publication the sections and figures are news, the numbers and events are not', () => {
  const all = ['claim', 'event', 'figure', 'section'].map((kind) => item(kind));
  assert.deepEqual(kinds(all), ['section', 'figure']);
});

test('afterwards a number that changes and an event that is added are news', () => {
  const changed = item('claim', first, '2027-02-01');
  const added = item('event', '2027-03-01');
  assert.deepEqual(kinds([item('section'), changed, added]), ['event', 'claim', 'section']);
});

test('a correction stands before what else changed on its day', () => {
  const day = '2027-02-01';
  const all = [item('claim', first, day), item('section', first, day), item('correction', day)];
  assert.deepEqual(kinds(all), ['correction', 'section', 'claim']);
});

test('the feed keeps the fifty newest', () => {
  const many = Array.from({ length: 80 }, (_, n) =>
    item('claim', first, `2027-01-${String((n % 28) + 1).padStart(2, '0')}`),
  );
  const kept = news(many, first);
  assert.equal(kept.length, 50);
  assert.ok(kept.every(({ updated }) => updated >= kept.at(-1)!.updated));
  assert.equal(kept[0]!.updated, '2027-01-28');
});
