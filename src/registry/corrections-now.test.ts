import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Correction } from '../model/corrections.ts';
import type { UnitEntry } from '../model/facts.ts';
import { correctionsNow } from './corrections-now.ts';

const units = new Map<string, UnitEntry>([
  ['sum', { kind: 'claim', since: '2026-01-01', state: 'live' }],
  ['old-sum', { kind: 'claim', since: '2026-01-01', state: 'moved', to: 'sum' }],
  ['older-sum', { kind: 'claim', since: '2026-01-01', state: 'moved', to: 'old-sum' }],
]);
const correction = (fields: Partial<Correction>): Correction => ({
  id: 'slip',
  date: '2026-02-01',
  unit: 'sum',
  kind: 'error',
  ...fields,
});

test('a correction has the id of today of what it corrects, over as many moves as there were', () => {
  const corrections = ['older-sum', 'old-sum', 'sum', 'never'].map((unit) => correction({ unit }));
  assert.deepEqual(
    correctionsNow({ corrections, units }).map(({ unit }) => unit),
    ['sum', 'sum', 'sum', 'never'],
  );
});

test('so has the formula that was; nothing else of it changes', () => {
  const corrections = [
    correction({ was: { formula: 'older-sum * share + old-sum-2', bound: 'over' } }),
    correction({ was: { value: 5 } }),
  ];
  assert.deepEqual(correctionsNow({ corrections, units }), [
    correction({ was: { formula: 'sum * share + old-sum-2', bound: 'over' } }),
    corrections[1],
  ]);
});
