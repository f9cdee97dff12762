import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../i18n/languages.ts';
import { readModel } from './model.ts';
import { isCorrected, pastClaims } from './past-claims.ts';
import type { Correction } from './corrections.ts';
import { sampleContent } from './sample-content.ts';

const { claims } = readModel(sampleContent(), languages).model!;
const correction = (id: string, unit: string, was?: Correction['was']): Correction => ({
  id,
  date: '2026-02-03',
  unit,
  kind: 'error',
  ...(was ? { was } : {}),
});
/** The values before each correction, newest first. */
const values = (...corrections: Correction[]) =>
  pastClaims({ claims, corrections }).map(({ before }) =>
    ['budget', 'share', 'part'].map((id) => before.get(id)!.value),
  );

test('a correction is taken back, and what was calculated from the number with it', () => {
  assert.deepEqual(values(correction('a', 'budget', { value: 6e9 })), [[6e9, 60, 3.6e9]]);
  assert.deepEqual(values(correction('a', 'share', { value: 50 })), [[5.5e9, 50, 2.75e9]]);
  assert.deepEqual(values(correction('a', 'part', { formula: 'budget / 2' })), [
    [5.5e9, 60, 2.75e9],
  ]);
});

test('of several the newest is taken back first', () => {
  assert.deepEqual(
    values(
      correction('b', 'budget', { value: 6e9 }),
      correction('a', 'share', { value: 50 }),
      correction('first', 'budget', { value: 7e9 }),
    ),
    [
      [6e9, 60, 3.6e9],
      [6e9, 50, 3e9],
      [7e9, 50, 3.5e9],
    ],
  );
});

test('a calculation that was typed once had the value that was typed', () => {
  assert.deepEqual(values(correction('a', 'part', { value: 3e9, date: '2025-01-21' })), [
    [5.5e9, 60, 3e9],
  ]);
});

test('a correction of words takes back no number', () => {
  assert.deepEqual(values(correction('a', 'budget'), correction('b', 'plan', { value: 1 })), []);
});

test('whether a correction changed anything is known', () => {
  const changed = (was: Correction['was']) =>
    isCorrected(pastClaims({ claims, corrections: [correction('a', 'budget', was)] })[0]!);
  assert.ok(changed({ bound: 'over' }));
  assert.ok(changed({ date: '2025-01-20' }));
  assert.ok(!changed({ value: 5.5e9, bound: 'about' }));
});

test('a calculation that came to nothing possible stays as it is', () => {
  const was = { formula: 'budget / (share - share)' };
  assert.deepEqual(values(correction('a', 'part', was)), [[5.5e9, 60, 3.3e9]]);
});
