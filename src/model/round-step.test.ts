import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { roundStep } from './round-step.ts';

const amounts = fc
  .tuple(fc.double({ min: 1, max: 9.99, noNaN: true }), fc.integer({ min: 3, max: 14 }))
  .map(([digits, power]) => digits * 10 ** power);
const times = fc.integer({ min: 1, max: 300 });

test('a step is one, two or five times a power of ten', () => {
  fc.assert(
    fc.property(amounts, times, (amount, times) => {
      assert.match(roundStep(amount, times).toExponential(), /^[125]e/);
    }),
  );
});

test('it goes into the amount so many times, and the next larger one would not', () => {
  fc.assert(
    fc.property(amounts, times, (amount, times) => {
      const goes = amount / roundStep(amount, times);
      assert.ok(goes >= times * (1 - 1e-6) && goes <= times * 2.5 * (1 + 1e-6), String(goes));
    }),
  );
});

test('the steps of today’s plan are as reckoned by hand', () => {
  assert.equal(roundStep(6.8e9, 10), 5e8);
  assert.equal(roundStep(12.3e9, 123), 1e8);
  assert.equal(roundStep(1, 10), 0.1);
  assert.equal(roundStep(3, 10), 0.2);
});

test('nothing has no step', () => {
  for (const amount of [0, -1, NaN, Infinity])
    assert.throws(() => roundStep(amount, 10), /no step/);
});
