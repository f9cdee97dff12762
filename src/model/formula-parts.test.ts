import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formulaParts } from './formula-parts.ts';

test('a formula comes apart into claims and signs, in order', () => {
  assert.deepEqual(formulaParts('a-1 * (1 - b)'), [
    { input: 'a-1' },
    { signs: ' × (1 − ' },
    { input: 'b' },
    { signs: ')' },
  ]);
});

test('a hyphen within an id is no minus', () => {
  assert.deepEqual(formulaParts('domestic-5-5bn / two'), [
    { input: 'domestic-5-5bn' },
    { signs: ' ÷ ' },
    { input: 'two' },
  ]);
});
