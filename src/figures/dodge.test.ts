import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dodge } from './dodge.ts';

const rising = fc
  .array(fc.integer({ min: 0, max: 1000 }), { maxLength: 60 })
  .map((xs) => xs.toSorted((a, b) => a - b));

test('marks that stand apart all lie on the line', () => {
  assert.deepEqual(dodge([0, 10, 20], 10), [0, 0, 0]);
});

test('marks at one place are stacked', () => {
  assert.deepEqual(dodge([5, 5, 5, 20], 10), [0, 1, 2, 0]);
});

test('no two marks on a level are nearer than their size, and no level is left empty', () => {
  fc.assert(
    fc.property(rising, fc.integer({ min: 1, max: 50 }), (xs, size) => {
      const levels = dodge(xs, size);
      for (const level of new Set(levels)) {
        const here = xs.filter((_, index) => levels[index] === level);
        here.forEach((x, index) => assert.ok(index === 0 || x - here[index - 1]! >= size));
      }
      assert.equal(new Set(levels).size, Math.max(-1, ...levels) + 1);
    }),
  );
});

test('marks out of order are refused', () => {
  assert.throws(() => dodge([2, 1], 5), /out of order/);
});
