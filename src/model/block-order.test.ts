import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { reordering } from './block-order.ts';

test('an order that rises is none', () => {
  for (const order of [[], [0], [0, 1, 2]]) assert.equal(reordering(order), undefined);
});

test('two that changed places, near or far, are one swap', () => {
  assert.deepEqual(reordering([1, 0]), { kind: 'swap', at: [0, 1] });
  assert.deepEqual(reordering([0, 4, 2, 3, 1]), { kind: 'swap', at: [1, 4] });
});

test('a run that was turned round is one reversal', () => {
  assert.deepEqual(reordering([3, 2, 1, 0]), { kind: 'reversal', from: 0, to: 3 });
  assert.deepEqual(reordering([0, 4, 3, 2, 1, 5]), { kind: 'reversal', from: 1, to: 4 });
});

test('one that was taken elsewhere is one move, wherever it went', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 4, max: 12 })
        .chain((n) => fc.tuple(fc.constant(n), fc.nat(n - 1), fc.nat(n - 1))),
      ([n, from, to]) => {
        const order = Array.from({ length: n }, (_, index) => index);
        order.splice(to, 0, ...order.splice(from, 1));
        const found = reordering(order);
        if (from === to) assert.equal(found, undefined);
        else if (Math.abs(from - to) === 1) assert.equal(found?.kind, 'swap');
        else assert.deepEqual(found, { kind: 'move', at: to });
      },
    ),
    { seed: 31 },
  );
});

test('whatever else was done is so many in another order', () => {
  assert.deepEqual(reordering([2, 3, 0, 1]), { kind: 'mixed', at: 0, count: 2 });
});
