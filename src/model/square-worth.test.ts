import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { squaresOf, squareWorth } from './square-worth.ts';

/** Parts of a plan, from a thousand dollars to a hundred trillion, some of them nothing. */
const amounts = fc
  .tuple(
    fc.integer({ min: 3, max: 12 }),
    fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 1, maxLength: 9 }),
  )
  .map(([power, parts]) => parts.map((part) => (part / 1000) * 10 ** power))
  .filter((parts) => parts.some((part) => part > 0));
const countOf = (parts: readonly number[], worth: number) =>
  parts.reduce((sum, part) => sum + part, 0) / worth;

test('today’s plan is 123 squares of a hundred million dollars', () => {
  assert.equal(squareWorth([3.3e9, 2.2e9, 6.8e9]), 100e6);
});

test('the same plan a thousand times smaller or larger has the same squares', () => {
  assert.equal(squareWorth([3.3e6, 2.2e6, 6.8e6]), 100e3);
  assert.equal(squareWorth([3.3e12, 2.2e12, 6.8e12]), 100e9);
});

test('a square is worth a round amount, and there are 40 to 175 of them', () => {
  fc.assert(
    fc.property(amounts, (parts) => {
      const worth = squareWorth(parts);
      assert.match(worth.toExponential(), /^[125]e/);
      const count = countOf(parts, worth);
      assert.ok(count >= 40 - 1e-6 && count <= 175 + 1e-6, String(count));
    }),
  );
});

test('no square is cut where squares of some round worth come out whole', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 8 }),
      fc.constantFrom(1, 2, 5),
      fc.integer({ min: 4, max: 12 }),
      (counts, digit, power) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(total >= 40 && total <= 175);
        const parts = counts.map((count) => count * digit * 10 ** power);
        const worth = squareWorth(parts);
        for (const part of parts) assert.ok(Number.isInteger(squaresOf(part, worth)));
      },
    ),
  );
});

test('squares are as many as the amount has of their worth, to a hundredth of one', () => {
  fc.assert(
    fc.property(amounts, (parts) => {
      const worth = squareWorth(parts);
      for (const part of parts) assert.ok(Math.abs(squaresOf(part, worth) - part / worth) < 0.01);
    }),
  );
  assert.equal(squaresOf(3.575e9, 1e8), 35.75);
  assert.equal(squaresOf(1e5, 1e8), 0.001);
  assert.equal(squaresOf(0, 1e8), 0);
});

test('a plan of nothing is refused', () => {
  assert.throws(() => squareWorth([0, 0]), /no step goes into 0/);
});
